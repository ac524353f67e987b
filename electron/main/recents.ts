import { dirname } from "node:path";
import { z } from "zod";
import { onDisk } from "./storage/diskFailure.ts";
import type { FileSystem } from "./storage/FileSystem.ts";
import { readSettings, writeSettings } from "./storage/settings.ts";
import { turns } from "./storage/turns.ts";

const mostRecents = 10;
const recentsSchema = z.array(z.string().min(1).max(4096)).max(mostRecents);

/** The paths of the alliance files that were opened or saved last, the last one first. */
export type Recents = {
  readonly list: () => readonly string[];
  readonly add: (path: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly clear: () => Promise<void>;
};

type Ports = {
  readonly fs: FileSystem;
  readonly path: string;
  readonly now: () => Date;
  readonly onChange: () => void;
};

export async function keptRecents({ fs, path, now, onChange }: Ports): Promise<Recents> {
  const inTurn = turns();
  const read = await readSettings(fs, path, recentsSchema, [], now());
  let current: readonly string[] = read.ok ? read.value.value : [];
  const become = (next: readonly string[]) =>
    inTurn(async () => {
      current = next;
      onChange();
      // A list that cannot be kept is no reason to trouble anybody: it lasts until the end.
      const made = await onDisk(() => fs.makeFolder(dirname(path)));
      if (made.ok) await writeSettings(fs, path, next);
    });
  return {
    list: () => current,
    add: (added) => become([added, ...current.filter((each) => each !== added)].slice(0, mostRecents)),
    remove: (gone) => become(current.filter((each) => each !== gone)),
    clear: () => become([]),
  };
}
