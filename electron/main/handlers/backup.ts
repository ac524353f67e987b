import { fail, ok } from "#shared/base/Result.ts";
import { listBackups, readBackup, takeBackup } from "#electron/main/storage/backups.ts";
import type { DataPaths } from "#electron/main/storage/dataPaths.ts";
import type { FileSystem } from "#electron/main/storage/FileSystem.ts";
import type { HandlersOf } from "./Handlers.ts";

type Ports = { readonly fs: FileSystem; readonly paths: DataPaths; readonly now: () => Date };

export const backupHandlers = ({ fs, paths, now }: Ports): HandlersOf<"backup"> => ({
  "backup:list": async ({ allianceId }) => {
    const found = await listBackups(fs, paths.backupsOf(allianceId));
    if (!found.ok) return found;
    return ok(found.value.map(({ name, takenAt }) => ({ name, takenAt: takenAt.toISOString() })));
  },
  "backup:take": async ({ allianceId, file }) => {
    const taken = await takeBackup(fs, paths.backupsOf(allianceId), file, now());
    return taken.ok ? ok(undefined) : taken;
  },
  "backup:read": async ({ allianceId, name }) => {
    const read = await readBackup(fs, paths.backupsOf(allianceId), name);
    if (read.ok) return ok({ name, bytes: new Uint8Array(read.value) });
    return fail(read.failure.kind === "no-such-backup" ? { kind: "gone" } : read.failure);
  },
});
