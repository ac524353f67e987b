import * as Y from "yjs";
import { origins } from "./origins.ts";
import { suggestionsMap } from "./roots.ts";
import { keepRedone } from "./suggestions/keepRedone.ts";

/** Takes back what this user did, and nothing that others did meanwhile. `trackedOrigins` adds editor bindings. */
export function createUndo(doc: Y.Doc, trackedOrigins: readonly unknown[] = []): Y.UndoManager {
  const undo = new Y.UndoManager(doc, {
    trackedOrigins: new Set([origins.user, ...trackedOrigins]),
    // Others may have written in a suggestion, or brought it back: that it was made stays on record.
    deleteFilter: ({ parent, parentSub }) =>
      parent !== (suggestionsMap(doc) as unknown) || parentSub?.includes("/") === true,
  });
  undo.on("stack-item-popped", ({ stackItem }) => keepRedone(doc, stackItem.deletions));
  return undo;
}

const isWithinOneStep = ({ captureTimeout }: Y.UndoManager) => captureTimeout === Number.POSITIVE_INFINITY;

/** What is written next is not joined to what was written before, unless both are part of one step. */
export function beginStep(undo: Y.UndoManager): void {
  if (!isWithinOneStep(undo)) undo.stopCapturing();
}

/**
 * All that is written within is one thing to undo, apart from what comes before and after it; within another one, it
 * is part of that one. Left to itself the manager joins whatever comes less than half a second after, and nothing else.
 */
export function asOneStep<T>(undo: Y.UndoManager, act: () => T): T {
  if (isWithinOneStep(undo)) return act();
  const { captureTimeout } = undo;
  undo.stopCapturing();
  undo.captureTimeout = Number.POSITIVE_INFINITY;
  try {
    return act();
  } finally {
    undo.captureTimeout = captureTimeout;
    undo.stopCapturing();
  }
}
