import { describe, expect, test } from "vitest";
import { messagesFor } from "#shared/messages/messages.ts";
import type { RoomStatus } from "#shared/sync/client/RoomStatus.ts";
import { describeSafety } from "#renderer/app/frame/describeSafety.ts";
import type { Safety } from "#renderer/doc/session/Safety.ts";

const say = messagesFor("en");
const room: RoomStatus = {
  role: "write",
  connection: "connected",
  synced: true,
  unacknowledged: 0,
  lastAcknowledged: 3,
  peersCount: 1,
  unreadable: 0,
  madeByNewerApp: false,
};
const labels = (change: Partial<Safety>) =>
  describeSafety(say, { saved: { kind: "saved" }, room, seenBy: 0, ...change }).map(({ label }) => label);

describe("what is said of a person's words", () => {
  test("promises no more than what is true", () => {
    expect(labels({})).toEqual(["Saved", "Synchronised", "Seen by nobody"]);
    expect(labels({ seenBy: 2 })[2]).toBe("Seen by 2 partners");
    expect(labels({ room: { ...room, unacknowledged: 3 } })[1]).toBe("3 on their way");
    expect(labels({ room: { ...room, synced: false } })[1]).toBe("On its way");
    expect(labels({ room: { ...room, connection: "offline" } })[1]).toBe("Offline");
    expect(labels({ room: { ...room, connection: "connecting" } })[1]).toBe("Connecting…");
    expect(labels({ saved: { kind: "saving" } })[0]).toBe("Saving…");
  });

  test("says that nothing is shared, and of nobody that they saw it, where there is no room", () => {
    expect(labels({ room: null })).toEqual(["Saved", "Not shared"]);
  });

  test.each(["unavailable", "quota", "write-failed", "disk-full"] as const)(
    "says what to do when saving fails (%s)",
    (reason) => {
      const [step] = describeSafety(say, { saved: { kind: "failing", reason }, room: null, seenBy: 0 });
      expect(step).toMatchObject({ tone: "problem", label: "Not saved" });
      expect(step?.detail).toMatch(/save an \.alliance file|try again/);
    },
  );

  test("tells why the relay refuses", () => {
    const [, step] = describeSafety(say, {
      saved: { kind: "saved" },
      room: { ...room, refused: "room-full" },
      seenBy: 0,
    });
    expect(step).toMatchObject({ tone: "problem", label: "Relay closed" });
    expect(step?.detail).toContain(say.sync.refused["room-full"]());
  });
});
