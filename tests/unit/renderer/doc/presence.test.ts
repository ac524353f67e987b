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
const leo = { name: "Léo Vidal", organisation: "Les Jardins", color: 4 };
const mina = { name: "Mina Haddad", organisation: "Les Jardins", color: 5 };

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
    const received = (count: unknown) => ({ [me]: count });
    awareness.states.set(7, { person: anne, received: received(12) });
    awareness.states.set(8, { person: leo, received: received(11) });
    awareness.states.set(9, { person: mina, received: received("many") });
    awareness.states.set(10, { person: mina });
    expect([11, 12, 13].map((written) => countSeen(awareness, written))).toEqual([2, 1, 0]);
  });

  test("counts people who have seen, not their windows; who gave no name is each somebody", () => {
    const awareness = awarenessWith({});
    const received = { [String(awareness.clientID)]: 12 };
    const unnamed = { ...anne, name: "", organisation: "" };
    for (const [client, person] of [anne, anne, leo, unnamed, unnamed].entries()) {
      awareness.states.set(7 + client, { person, received });
    }
    expect(countSeen(awareness, 12)).toBe(4);
  });
});
