import { realpath } from "node:fs/promises";
import { ok, type Result } from "#shared/base/Result.ts";
import { readAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { openZip } from "#shared/zip/openZip.ts";
import { exists, readBytes } from "./files.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";

/**
 * Whether a Word document may be written at this path: on nothing, or on a Word document without signatures. A slip of
 * the keyboard must cost nobody an alliance, an identity or a signature. `given` is what the command signs: it may be
 * replaced, for its signatures stand in the result.
 */
export async function mayReplaceWithWord(
  path: string,
  { say }: Terminal,
  given?: string,
): Promise<Result<null, Sentence>> {
  if (!(await exists(path)) || (given !== undefined && (await isSameFile(path, given)))) return ok(null);
  const bytes = await readBytes(path, say);
  if (!bytes.ok) return bytes;
  if (readAllianceFile(bytes.value).ok) return sentence(say.file.isAlliance({ file: path }));
  const opened = openZip(bytes.value);
  const names = opened.ok ? opened.value.map(({ name }) => name) : [];
  if (!names.includes("word/document.xml")) return sentence(say.file.isSomethingElse({ file: path }));
  if (names.some((name) => name.startsWith("_xmlsignatures/"))) {
    return sentence(say.file.isSigned({ file: path }));
  }
  return ok(null);
}

export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => path)));
  return first === second;
}
