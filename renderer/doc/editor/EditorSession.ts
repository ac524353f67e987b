import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Context } from "#shared/doc/commands/command.ts";
import type { UpdateGate } from "./updateGate.ts";

/** What the editors of one open alliance share. `undo` must track `origins.user`: an editor writes as its user. */
export type EditorSession = {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly awareness: Awareness;
  readonly context: () => Context;
  /** What other people write comes in through it, so that nothing moves under a half-composed word. */
  readonly gate: UpdateGate;
};
