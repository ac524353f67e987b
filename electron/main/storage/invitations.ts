import { dirname } from "node:path";
import { ok, type Result } from "#shared/base/Result.ts";
import type { Id } from "#shared/model/Id.ts";
import { onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";
import type { DataPaths } from "./dataPaths.ts";
import { readSettings, writeSettings } from "./settings.ts";
import { sealedSchema, type Vault } from "./vault.ts";

/** The invitation links of this machine's alliances, each sealed in a file of its own. */
export type Invitations = {
  /** `null` when there is none, or when the keyring no longer opens it: the link must be given again. */
  readonly read: (id: Id<"alliance">) => Promise<string | null>;
  readonly write: (id: Id<"alliance">, link: string | null) => Promise<Result<void, DiskFailure>>;
};

type Ports = {
  readonly fs: FileSystem;
  readonly paths: DataPaths;
  readonly vault: Vault;
  readonly now: () => Date;
};

export function invitationsIn({ fs, paths, vault, now }: Ports): Invitations {
  const write: Invitations["write"] = async (id, link) => {
    const path = paths.invitationOf(id);
    if (link === null) {
      const removed = await onDisk(() => fs.unlink(path));
      return !removed.ok && removed.failure.kind === "gone" ? ok(undefined) : removed;
    }
    const made = await onDisk(() => fs.makeFolder(dirname(path)));
    return made.ok ? writeSettings(fs, path, await vault.seal(link)) : made;
  };
  return {
    write,
    async read(id) {
      const kept = await readSettings(fs, paths.invitationOf(id), sealedSchema.nullable(), null, now());
      if (!kept.ok || kept.value.value === null) return null;
      const opened = await vault.open(kept.value.value);
      if (opened?.isStale === true) await write(id, opened.secret);
      return opened?.secret ?? null;
    },
  };
}
