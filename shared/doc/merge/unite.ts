import * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { origins } from "#shared/doc/origins.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";

/** A document of its own that holds all that the given ones hold, in whatever order they come. */
export function unite(
  docs: readonly Y.Doc[],
): Result<Y.Doc, { kind: "different-alliances"; names: string[] }> {
  const alliances = docs.map(readAlliance);
  if (new Set(alliances.map(({ id }) => id)).size > 1) {
    return fail({ kind: "different-alliances", names: alliances.map(({ name }) => name) });
  }
  const united = new Y.Doc();
  united.transact(() => {
    for (const doc of docs) Y.applyUpdate(united, Y.encodeStateAsUpdate(doc), origins.load);
  }, origins.load);
  return ok(united);
}
