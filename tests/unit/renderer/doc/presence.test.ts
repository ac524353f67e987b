import { Awareness } from "y-protocols/awareness";
import { describe, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { countSeen, presenceOf } from "#renderer/doc/session/presence.ts";

/** What `client` says of itself, as it would arrive from the network. */
function awarenessWith(states: Readonly<Record<number, unknown>>): Awareness {
  const awareness = new Awareness(new Y.Doc());
  onTestFinished(() => awareness.destroy());
  for (const [client, state] of Object.entries(states)) {
    awareness.states.set(Number(client), state as Record<string, unknown>);
  }
  awareness.emit("change", [{ added: Object.keys(states).map(Number), updated: [], removed: [] }, "test"]);
  return awareness;
}
const peersOf = (states: Readonly<Record<number, unknown>>) => {
  const awareness = awarenessWith({});
  const presence = presenceOf(awareness);
  for (const [client, state] of Object.entries(states)) {
    awareness.states.set(Number(client), state as Record<string, unknown>);
  }
  awareness.emit("change", [{ added: [], updated: [], removed: [] }, "test"]);
  return presence.peers.get();
};
const anne = { name: "Anne Roux", organisation: "Commune", color: 3 };

describe("presence", () => {
  test("shows a person with two windows once", () => {
    expect(peersOf({ 7: { person: anne }, 8: { person: anne } })).toHaveLength(1);
  });

  test.each([
    ["no person", {}],
    ["a colour that is a style", { person: { ...anne, color: "red; background: url(//x)" } }],
    ["a name of two lines", { person: { ...anne, name: "Anne\nRoux" } }],
    ["an endless name", { person: { ...anne, name: "a".repeat(10_000) } }],
    ["no object", "anne"],
    ["null", null],
  ])("shows nothing of somebody who sends %s", (_what, state) => {
    expect(peersOf({ 7: state })).toEqual([]);
  });

  test("keeps the person and forgets a place that is none", () => {
    const [peer] = peersOf({ 7: { person: anne, place: { room: 12, item: {} } } });
    expect(peer).toEqual({ clientId: 7, person: anne, place: null });
  });

  test("counts as seen only what somebody says to have received up to the last change", () => {
    const awareness = awarenessWith({});
    const me = String(awareness.clientID);
    awareness.states.set(7, { person: anne, received: { [me]: 12 } });
    awareness.states.set(8, { person: anne, received: { [me]: 11 } });
    awareness.states.set(9, { person: anne, received: { [me]: "many" } });
    awareness.states.set(10, { person: anne });
    expect(countSeen(awareness, 12)).toBe(1);
    expect(countSeen(awareness, 11)).toBe(2);
    expect(countSeen(awareness, 13)).toBe(0);
  });
});
