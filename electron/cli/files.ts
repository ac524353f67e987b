import { readFile, stat } from "node:fs/promises";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { Messages } from "#shared/messages/fr.ts";
import { atomicWrite } from "#electron/main/storage/atomicWrite.ts";
import { errorCode, type DiskFailure } from "#electron/main/storage/diskFailure.ts";
import { nodeFileSystem } from "#electron/main/storage/nodeFileSystem.ts";
import { sentence, type Sentence } from "./Terminal.ts";

/** Whether anything has that name, readable or not. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => !["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? ""),
  );

export async function readBytes(path: string, say: Messages): Promise<Result<Uint8Array, Sentence>> {
  try {
    const info = await stat(path);
    // Such as /dev/zero, which never ends.
    if (info.isCharacterDevice() || info.isBlockDevice()) return sentence(say.file.isNoFile({ file: path }));
    return ok(await readFile(path));
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined && !isTooLong(error)) throw error;
    if (code === "ENOENT" || code === "ENOTDIR") return sentence(say.file.notFound({ file: path }));
    return sentence(
      code === "EISDIR" ? say.file.isFolder({ file: path }) : say.file.notReadable({ file: path }),
    );
  }
}

const isTooLong = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_FS_FILE_TOO_LARGE";

/** What everybody may read, unless their umask says otherwise; and what only its owner may. */
export const fileModes = { shared: 0o644, ownerOnly: 0o600 } as const;

/** Replaces the file whole, or leaves it as it was. */
export async function writeBytes(
  path: string,
  bytes: Uint8Array,
  say: Messages,
  mode: number = fileModes.shared,
): Promise<Result<null, Sentence>> {
  const written = await atomicWrite(nodeFileSystem, path, bytes, mode);
  return written.ok ? ok(null) : fail(notWritten(path, written.failure, say));
}

export function notWritten(path: string, failure: DiskFailure, { file }: Messages): Sentence {
  const isFull = failure.kind === "disk-full";
  return {
    kind: "sentence",
    message: isFull ? file.diskFull({ file: path }) : file.notWritable({ file: path }),
  };
}
