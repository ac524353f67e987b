import { dirname, join } from "node:path";
import { z } from "zod";
import { ok, type Result } from "#shared/base/Result.ts";
import { isId, type Id } from "#shared/model/Id.ts";
import { line } from "#shared/model/record.ts";
import { allianceOf, type DataPaths } from "./dataPaths.ts";
import { onDisk, type DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";
import { stamp } from "./setAside.ts";
import { readSettings, writeSettings } from "./settings.ts";
import { turns } from "./turns.ts";

const describedSchema = z.object({
  name: line(200),
  territory: line(200),
  partners: z.number().int().min(0),
  /** ISO 8601. */
  openedAt: z.string().max(40),
});
const librarySchema = z.record(z.string().refine(isId), describedSchema);

export type Described = Omit<z.infer<typeof describedSchema>, "openedAt">;
export type Listed = z.infer<typeof describedSchema> & { readonly allianceId: Id<"alliance"> };

/**
 * The alliances of this machine. Their journals' folders are the truth, and a file describes them: where it is lost or
 * torn, the list shows them without a name until they are opened, and forgets none.
 */
export type Library = {
  readonly list: () => Promise<readonly Listed[]>;
  readonly describe: (id: Id<"alliance">, described: Described) => Promise<Result<void, DiskFailure>>;
  /** Moves the journal to the back-ups' folder. The caller made sure that nobody has it open. */
  readonly forget: (id: Id<"alliance">) => Promise<Result<void, DiskFailure>>;
};

type Ports = { readonly fs: FileSystem; readonly paths: DataPaths; readonly now: () => Date };

const undescribed = { name: "", territory: "", partners: 0, openedAt: new Date(0).toISOString() };

export function libraryIn({ fs, paths, now }: Ports): Library {
  const inTurn = turns();
  const read = async () => {
    const kept = await readSettings(fs, paths.library, librarySchema, {}, now());
    return new Map(kept.ok ? Object.entries(kept.value.value) : []);
  };
  const write = async (described: ReadonlyMap<string, unknown>) => {
    const made = await onDisk(() => fs.makeFolder(dirname(paths.library)));
    return made.ok ? writeSettings(fs, paths.library, Object.fromEntries(described)) : made;
  };
  return {
    list: () =>
      inTurn(async () => {
        const described = await read();
        const names = await onDisk(() => fs.names(paths.alliances));
        const listed = (names.ok ? names.value : []).flatMap((name) => {
          const allianceId = allianceOf(name);
          return allianceId === undefined
            ? []
            : [{ ...undescribed, ...described.get(allianceId), allianceId }];
        });
        return listed.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
      }),
    describe: (id, described) =>
      inTurn(async () =>
        write(new Map(await read()).set(id, { ...described, openedAt: now().toISOString() })),
      ),
    forget: (id) =>
      inTurn(async () => {
        const described = new Map(await read());
        const moved = await onDisk(async () => {
          await fs.makeFolder(paths.backupsOf(id));
          await fs.rename(paths.journalOf(id), join(paths.backupsOf(id), `journal-${stamp(now())}`));
        });
        if (!moved.ok && moved.failure.kind !== "gone") return moved;
        return described.delete(id) ? write(described) : ok(undefined);
      }),
  };
}
