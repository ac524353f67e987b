import * as Y from "yjs";
import { origins } from "./origins.ts";

/** Takes back what this user did, and nothing that others did meanwhile. `trackedOrigins` adds editor bindings. */
export const createUndo = (doc: Y.Doc, trackedOrigins: readonly unknown[] = []): Y.UndoManager =>
  new Y.UndoManager(doc, { trackedOrigins: new Set([origins.user, ...trackedOrigins]) });
