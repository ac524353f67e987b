import { dirname } from "node:path";
import { defaultSettings, settingsSchema, type Settings } from "#shared/ipc/settings.ts";
import { onDisk } from "#electron/main/storage/diskFailure.ts";
import type { FileSystem } from "#electron/main/storage/FileSystem.ts";
import { readSettings, writeSettings } from "#electron/main/storage/settings.ts";
import type { HandlersOf } from "./Handlers.ts";

export type KeptSettings = {
  readonly current: () => Settings;
  /** The name under which settings that could not be read were kept, when the defaults had to do. */
  readonly setAside: string | null;
  readonly handlers: HandlersOf<"settings">;
};

type Ports = {
  readonly fs: FileSystem;
  readonly path: string;
  readonly now: () => Date;
  readonly onChange: (settings: Settings) => void;
};

/** Reads the settings once; where the disk gives none, the defaults do, and the application starts all the same. */
export async function keptSettings({ fs, path, now, onChange }: Ports): Promise<KeptSettings> {
  const read = await readSettings(fs, path, settingsSchema, defaultSettings, now());
  let current = read.ok ? read.value.value : defaultSettings;
  return {
    current: () => current,
    setAside: read.ok ? (read.value.setAside ?? null) : null,
    handlers: {
      "settings:read": () => Promise.resolve(current),
      "settings:write": async (settings) => {
        // What a person chose holds for now, even where the disk refuses to remember it.
        current = settings;
        onChange(settings);
        const made = await onDisk(() => fs.makeFolder(dirname(path)));
        return made.ok ? writeSettings(fs, path, settings) : made;
      },
    },
  };
}
