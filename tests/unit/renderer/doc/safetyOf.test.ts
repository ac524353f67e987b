import { expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { statusStore } from "#shared/sync/client/RoomStatus.ts";
import { safetyOf } from "#renderer/doc/session/safetyOf.ts";
import type { Safety } from "#renderer/doc/session/Safety.ts";
import { createStore } from "#renderer/platform/store.ts";

test("a page that was opened again has been seen by who is here as soon as the room has all of it, until it writes", () => {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const status = statusStore("write");
  const safety = safetyOf(doc, awareness, createStore<Safety["saved"]>({ kind: "saved" }), status);
  const hear = (received: Record<string, number>) => {
    const person = { name: "Léo Vidal", organisation: "", color: 1 };
    awareness.states.set(doc.clientID + 1, { person, received });
    awareness.emit("change", []);
  };
  hear({});
  expect(safety.get().seenBy).toBe(0);
  status.set({ synced: true, unacknowledged: 2 });
  expect(safety.get().seenBy).toBe(0);
  status.set({ unacknowledged: 0 });
  expect(safety.get().seenBy).toBe(1);
  doc.getText("t").insert(0, "Nous");
  doc.getText("t").insert(4, " écrivons");
  expect(safety.get().seenBy).toBe(0);
  hear({ [doc.clientID]: doc.store.clients.get(doc.clientID)?.at(-1)?.id.clock ?? -1 });
  expect(safety.get().seenBy).toBe(1);
  safety.stop();
  awareness.destroy();
});
