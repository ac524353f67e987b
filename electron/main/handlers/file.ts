import { ok } from "#shared/base/Result.ts";
import type { FileKind } from "#shared/ipc/answers.ts";
import type { FileSystem } from "#electron/main/storage/FileSystem.ts";
import { readPicked, safeName, writePicked } from "#electron/main/storage/pickedFile.ts";
import type { Caller, HandlersOf } from "./Handlers.ts";

/** The system's dialogs; nothing when the person closed them. */
export type FileDialogs = {
  readonly chooseFile: (kind: FileKind, caller: Caller) => Promise<string | undefined>;
  readonly chooseDestination: (
    kind: FileKind,
    suggestedName: string,
    caller: Caller,
  ) => Promise<string | undefined>;
};

type Ports = {
  readonly fs: FileSystem;
  readonly dialogs: FileDialogs;
  /** An alliance file was opened or saved there. */
  readonly remember: (path: string) => Promise<void>;
};

export const fileHandlers = ({ fs, dialogs, remember }: Ports): HandlersOf<"file"> => ({
  "file:open": async ({ kind }, caller) => {
    const path = await dialogs.chooseFile(kind, caller);
    if (path === undefined) return ok(null);
    const read = await readPicked(fs, path);
    if (read.ok && kind === "alliance") await remember(path);
    return read;
  },
  "file:save": async ({ kind, suggestedName, bytes }, caller) => {
    const path = await dialogs.chooseDestination(kind, safeName(suggestedName, kind), caller);
    if (path === undefined) return ok(null);
    const written = await writePicked(fs, path, kind, bytes);
    if (!written.ok) return written;
    if (kind === "alliance") await remember(written.value.path);
    return ok(written.value.name);
  },
});
