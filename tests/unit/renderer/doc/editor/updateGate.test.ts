import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createUpdateGate } from "#renderer/doc/editor/updateGate.ts";

describe("the gate", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const passing = () => {
    const done: number[] = [];
    const gate = createUpdateGate();
    return { gate, done, pass: (number: number) => gate.pass(() => void done.push(number)) };
  };

  it("lets through at once what comes while nobody composes", () => {
    const { done, pass } = passing();
    pass(1);
    expect(done).toEqual([1]);
  });

  it("keeps what comes during a composition, and lets it through in its order a moment after", () => {
    const { gate, done, pass } = passing();
    const release = gate.hold();
    pass(1);
    pass(2);
    release();
    pass(3);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(40);
    expect(done).toEqual([1, 2, 3]);
    expect(gate.isHeld()).toBe(false);
  });

  it("stays closed when the next composition begins within that moment", () => {
    const { gate, done, pass } = passing();
    gate.hold()();
    const release = gate.hold();
    pass(1);
    vi.advanceTimersByTime(1_000);
    expect(done).toEqual([]);
    release();
    vi.advanceTimersByTime(40);
    expect(done).toEqual([1]);
  });

  it("opens after five seconds in any case", () => {
    const { gate, done, pass } = passing();
    gate.hold();
    pass(1);
    vi.advanceTimersByTime(4_990);
    pass(2);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(20);
    expect(done).toEqual([1, 2]);
  });

  it("lets the others through when one cannot be applied", () => {
    const { gate, done, pass } = passing();
    const release = gate.hold();
    gate.pass(() => {
      throw new Error("hostile");
    });
    pass(1);
    release();
    vi.advanceTimersByTime(40);
    expect(done).toEqual([1]);
  });
});
