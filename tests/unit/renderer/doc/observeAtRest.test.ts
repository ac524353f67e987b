import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { observeAtRest } from "#renderer/doc/observeAtRest.ts";
import { createStore } from "#renderer/platform/store.ts";
import { readPresent } from "#shared/doc/readRecord.ts";
import { copyOf, runCommand, smallAlliance } from "#tests/kit/documents.ts";

describe("a reading that waits for a rest", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Node has no idle callback: this is waited for in its place. */
  const untilIdle = () => vi.advanceTimersByTimeAsync(200);

  const observed = (more: { follows?: ReturnType<typeof createStore<number>> } = {}) => {
    // As it comes from a file: nobody has read anything in it yet.
    const doc = copyOf(smallAlliance(), 7);
    const read = vi.fn<() => string>(() => readPresent(doc, "articles")[0]?.title ?? "");
    const reading = observeAtRest(doc, {
      watches: ["articles"],
      first: "",
      read,
      restMs: 300,
      longestWaitMs: 1_000,
      ...more,
    });
    const rename = (title: string) => runCommand(doc, "editArticle", { id: "cap", changes: { title } });
    return { doc, read, reading, rename };
  };

  it("is done for the first who listens, and not for nobody", async () => {
    const { read, reading, rename } = observed();
    rename("Personne n’écoute");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(read).not.toHaveBeenCalled();
    const end = reading.subscribe(() => undefined);
    reading.subscribe(() => undefined);
    await untilIdle();
    expect(read).toHaveBeenCalledTimes(1);
    expect(reading.get()).toBe("Personne n’écoute");
    end();
    rename("Une seule écoute");
    await vi.advanceTimersByTimeAsync(300);
    expect(reading.get()).toBe("Une seule écoute");
  });

  it("stops with the last who listens, even when it was due", async () => {
    const { read, reading, rename } = observed();
    const end = reading.subscribe(() => undefined);
    await untilIdle();
    rename("Trop tard");
    end();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("waits for the words to rest, and no longer than it says when they do not", async () => {
    const { read, reading, rename } = observed();
    reading.subscribe(() => undefined);
    await untilIdle();
    read.mockClear();
    for (let key = 1; key <= 5; key += 1) {
      rename(`Titre ${key}`);
      await vi.advanceTimersByTimeAsync(199);
    }
    expect(read).not.toHaveBeenCalled();
    rename("Titre 6");
    await vi.advanceTimersByTimeAsync(6);
    expect(read).toHaveBeenCalledTimes(1);
    expect(reading.get()).toBe("Titre 6");
  });

  it("is read again neither for what it does not watch, nor later than what it follows", async () => {
    const follows = createStore(0);
    const { doc, read, reading } = observed({ follows });
    reading.subscribe(() => undefined);
    await untilIdle();
    read.mockClear();
    runCommand(doc, "editPartner", { id: "asso", changes: { legalName: "Ailleurs" } });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(read).not.toHaveBeenCalled();
    follows.set(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
