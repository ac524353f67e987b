import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Result } from "#shared/base/Result.ts";
import type { Command, CommandFailure, Context, Written } from "#shared/doc/commands/command.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import type { UpdateGate } from "#renderer/doc/editor/updateGate.ts";
import type { Observable } from "#renderer/platform/store.ts";
import type { Presence } from "./presence.ts";
import type { Safety } from "./Safety.ts";

/** An alliance that is open here: its document, what keeps it, and who else is in it. */
export type Session = {
  readonly allianceId: string;
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly awareness: Awareness;
  readonly presence: Presence;
  /** What other people write comes in through it, so that nothing moves under a half-composed word. */
  readonly gate: UpdateGate;
  /** The three honest states: saved, synchronised, seen. */
  readonly safety: Observable<Safety>;
  /** The invitation of the room that this document is joined to. */
  readonly invitation: Observable<Invitation | null>;
  readonly context: () => Context;
  /** The only way to write; one thing to undo. */
  readonly run: <A>(command: Command<A>, args: A) => Result<Written, CommandFailure>;
  /** Several commands that are one action of the person: all that is written within is one thing to undo. */
  readonly asOne: <T>(act: () => T) => T;
  /** Joins a room, or leaves it (`null`); kept for the next time. */
  readonly joinRoom: (invitation: Invitation | null) => Promise<void>;
  /** Tries again at once to save and to connect. */
  readonly retry: () => void;
  /** Resolves when all that was written is kept. */
  readonly close: () => Promise<void>;
};
