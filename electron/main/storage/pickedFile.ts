import { basename, extname } from "node:path";
import type { Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { FileKind, OpenedFile, ShellFailure } from "#shared/ipc/answers.ts";
import { maxFileBytes } from "#shared/ipc/contract.ts";
import { atomicWrite, readWhole } from "./atomicWrite.ts";
import { errorCode, onDisk } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";

/** The endings of each kind of file, the usual one first. */
export const endings: Readonly<Record<FileKind, readonly [string, ...string[]]>> = {
  alliance: ["alliance"],
  word: ["docx"],
  template: ["yaml", "yml"],
  identity: ["p12", "pfx"],
  certificate: ["pem", "crt", "cer"],
};

/** Reads a file that a person chose, through links if it is one. */
export async function readPicked(fs: FileSystem, path: string): Promise<Result<OpenedFile, ShellFailure>> {
  try {
    const bytes = await readWhole(fs, await fs.realPath(path), maxFileBytes);
    return ok({ name: basename(path), bytes: new Uint8Array(bytes) });
  } catch (error) {
    if (errorCode(error) === "EFBIG") return fail({ kind: "too-large", maxBytes: maxFileBytes });
    const failed = await onDisk(() => Promise.reject(error));
    if (!failed.ok) return failed;
    throw error;
  }
}

/** Writes where a person chose to, with the usual ending where the person typed none; gives the name of the file. */
export async function writePicked(
  fs: FileSystem,
  path: string,
  kind: FileKind,
  bytes: Bytes,
): Promise<Result<{ readonly name: string; readonly path: string }, ShellFailure>> {
  const ended = `${path}.${endings[kind][0]}`;
  // A file that the system's dialog did not ask about is not replaced.
  const isEnded = extname(path) !== "" || (await onDisk(() => fs.realPath(ended))).ok;
  const target = isEnded ? path : ended;
  const written = await atomicWrite(fs, target, bytes, publicMode);
  return written.ok ? ok({ name: basename(target), path: target }) : written;
}
/** A file saved in a folder of the person's choice is meant to be passed on, as any program's is. */
const publicMode = 0o644;

/** A name that every system takes, out of what the page suggests. */
export function safeName(suggested: string, kind: FileKind): string {
  const name = suggested
    .replaceAll(/[\\/:*?"<>|]+/g, "-")
    .replaceAll(/^[\s.]+|[\s.]+$/g, "")
    .slice(0, 150);
  return name === "" ? `alliage.${endings[kind][0]}` : name;
}
