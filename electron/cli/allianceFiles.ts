import type { Result } from "#shared/base/Result.ts";
import { readAllianceFile, writeAllianceFile, type AllianceFile } from "#shared/doc/format/allianceFile.ts";
import { describeFileFailure } from "#shared/messages/describe.ts";
import { readBytes, writeBytes } from "./files.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";

export async function readAlliance(path: string, { say }: Terminal): Promise<Result<AllianceFile, Sentence>> {
  const bytes = await readBytes(path, say);
  if (!bytes.ok) return bytes;
  const file = readAllianceFile(bytes.value);
  return file.ok ? file : sentence(describeFileFailure(say, path, file.failure));
}

/**
 * Whoever replaces a file that others may write too holds its lock (`whileLocked`) from before reading it until here:
 * else what they wrote in between would be lost.
 */
export const writeAlliance = (
  path: string,
  file: AllianceFile,
  { say }: Terminal,
): Promise<Result<null, Sentence>> => writeBytes(path, writeAllianceFile(file), say);
