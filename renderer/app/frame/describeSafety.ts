import { unreachable } from "#shared/base/Bug.ts";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { Safety } from "#renderer/doc/session/Safety.ts";

export type Step = {
  readonly id: "saved" | "synced" | "seen";
  readonly icon: "disk" | "working" | "cloud" | "sending" | "offline" | "unshared" | "seen" | "problem";
  readonly tone: "good" | "quiet" | "waiting" | "problem";
  readonly label: string;
  /** Why it is so, and what to do. */
  readonly detail: string;
};

export function describeSafety(say: PageMessages, { saved, room, seenBy }: Safety): readonly Step[] {
  const steps = [describeSaved(say, saved), describeRoom(say, room)];
  if (room === null) return steps;
  const { safety } = say.app;
  return [
    ...steps,
    {
      id: "seen",
      icon: "seen",
      tone: seenBy > 0 ? "good" : "quiet",
      label: safety.seenBy({ count: seenBy }),
      detail: safety.seenDetail({ count: seenBy }),
    },
  ];
}

function describeSaved({ app: { safety } }: PageMessages, saved: Safety["saved"]): Step {
  switch (saved.kind) {
    case "saved":
      return { id: "saved", icon: "disk", tone: "good", label: safety.saved(), detail: safety.savedDetail() };
    case "saving":
      return {
        id: "saved",
        icon: "disk",
        tone: "quiet",
        label: safety.saving(),
        detail: safety.savingDetail(),
      };
    case "failing":
      return {
        id: "saved",
        icon: "problem",
        tone: "problem",
        label: safety.notSaved(),
        detail: safety.notSavedDetail[saved.reason](),
      };
    default:
      return unreachable(saved);
  }
}

function describeRoom(say: PageMessages, room: Safety["room"]): Step {
  const { safety } = say.app;
  const id = "synced";
  if (room === null)
    return { id, icon: "unshared", tone: "quiet", label: safety.local(), detail: safety.localDetail() };
  if (room.refused !== undefined || room.connection === "refused") {
    const reason = room.refused === undefined ? "" : say.sync.refused[room.refused]();
    return {
      id,
      icon: "problem",
      tone: "problem",
      label: safety.refused(),
      detail: safety.refusedDetail({ reason }),
    };
  }
  if (room.connection === "connecting")
    return {
      id,
      icon: "working",
      tone: "waiting",
      label: safety.connecting(),
      detail: safety.connectingDetail(),
    };
  if (room.connection === "offline")
    return { id, icon: "offline", tone: "waiting", label: safety.offline(), detail: safety.offlineDetail() };
  if (!room.synced || room.unacknowledged > 0) {
    return {
      id,
      icon: "sending",
      tone: "quiet",
      label: safety.syncing({ count: room.unacknowledged }),
      detail: safety.syncingDetail(),
    };
  }
  return { id, icon: "cloud", tone: "good", label: safety.synced(), detail: safety.syncedDetail() };
}
