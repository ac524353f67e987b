import type * as Y from "yjs";
import { requiresMap } from "./roots.ts";

/**
 * Features that a reader must understand before it may write. A command that uses one sets its name in the
 * document's grow-only `requires` map; an application that does not know a name opens the document read-only.
 */
export const knownFeatures: ReadonlySet<string> = new Set(["suggestions", "tables"]);

/** The features that this document asks for and this application does not know; empty when it may write. */
export function unknownFeatures(doc: Y.Doc): readonly string[] {
  return [...requiresMap(doc).keys()].filter((name) => !knownFeatures.has(name)).sort();
}

/** Call inside a command's transaction. */
export function requireFeature(doc: Y.Doc, name: string): void {
  if (!requiresMap(doc).has(name)) requiresMap(doc).set(name, true);
}
