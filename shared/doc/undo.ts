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
