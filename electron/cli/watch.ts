import { ok, type Result } from "#shared/base/Result.ts";
import type { SyncedFile } from "./syncedFile.ts";
import { sentence, type Sentence, type Terminal } from "./Terminal.ts";

const pollMs = 250;
/** How often in a row a file may be unusable: another program may be copying over it. */
const unusableLooks = 20;

/**
 * Stays joined until interrupted: what comes from the room goes to the file, what is written to the file goes to the
 * room. A relay that is away for a while changes nothing but that.
 */
export async function watch(file: SyncedFile, terminal: Terminal): Promise<Result<null, Sentence>> {
  const { doc, room, save, hasChanged } = file;
  const { say, interrupted } = terminal;
  let isStale = true;
  const markStale = () => {
    isStale = true;
  };
  doc.on("update", markStale);
  let failures = 0;
  try {
    while (!interrupted.aborted) {
      const { refused, connection } = room.status.get();
      if (connection === "refused" && refused) {
        return sentence(say.cli.syncRefused({ reason: say.sync.refused[refused]() }));
      }
      if (isStale || (await hasChanged())) {
        isStale = false;
        const saved = await save();
        failures = saved.ok ? 0 : failures + 1;
        if (!saved.ok && failures >= unusableLooks) return saved;
        if (!saved.ok) isStale = true;
      }
      await pause(interrupted);
    }
    return ok(null);
  } finally {
    doc.off("update", markStale);
  }
}

const pause = (interrupted: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      interrupted.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, pollMs);
    interrupted.addEventListener("abort", end);
    if (interrupted.aborted) end();
  });
