import { join } from "node:path";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { DiskFailure } from "./diskFailure.ts";
import type { FileSystem } from "./FileSystem.ts";
import { generationName, removeLeftovers } from "./generations.ts";
import { writeGeneration, type JournalFile } from "./journalFile.ts";
import { maxUpdateBytes } from "./journalFormat.ts";
import type { Lock } from "./lock.ts";
import type { JournalReport } from "./readJournal.ts";

export type WriteFailure =
  | DiskFailure
  | { readonly kind: "closed" }
  /** Empty, or longer than a record may be: it was not taken, and nothing of it is kept. */
  | { readonly kind: "not-storable" };

type Outcome = Result<void, WriteFailure>;

/**
 * The journal is always a beginning of what was handed to `append`, in that order: an update that the disk refused is
 * kept in memory and written before any later one, since later updates of a Yjs client cannot be read without it.
 */
export type Journal = {
  /** The update is on the disk when it gives `ok`. Calls made together are written and synced together. */
  readonly append: (update: Uint8Array) => Promise<Outcome>;
  /**
   * Replaces all that was handed over before this call by a snapshot, which must contain it (the state of the document
   * at this moment). The generation before is kept until the next time, so one bad snapshot destroys nothing.
   */
  readonly compact: (snapshot: Uint8Array) => Promise<Outcome>;
  /** Tries again to write what the disk refused. */
  readonly retry: () => Promise<Outcome>;
  /** What the disk refused and only memory holds. */
  readonly unsaved: () => { readonly updates: number; readonly bytes: number };
  /** How long the file is, for the caller to judge when to compact. */
  readonly bytes: () => number;
  /** Writes what is left, lets go of the file and of the lock; a failure says that something is unsaved. */
  readonly close: () => Promise<Outcome>;
};

export type ReadyJournal = {
  readonly file: JournalFile;
  readonly generation: number;
  readonly report: JournalReport;
};

type Settled = { readonly done: (outcome: Outcome) => void; readonly broken: (bug: unknown) => void };
type Job = Settled &
  (
    | { readonly kind: "append" | "compact"; readonly payload: Uint8Array }
    | { readonly kind: "retry" | "close" }
  );

export function journal(fs: FileSystem, folder: string, ready: ReadyJournal, lock: Lock): Journal {
  let { file, generation } = ready;
  let refused: readonly Uint8Array[] = [];
  let jobs: Job[] = [];
  let isRunning = false;
  let isClosed = false;

  const writeRefusedAnd = async (payloads: readonly Uint8Array[]): Promise<Outcome> => {
    refused = [...refused, ...payloads];
    if (refused.length === 0) return ok(undefined);
    const written = await file.append(refused);
    if (written.ok) refused = [];
    return written;
  };

  const compact = async (snapshot: Uint8Array): Promise<Outcome> => {
    const path = join(folder, generationName(generation + 1));
    const next = await writeGeneration(fs, path, [{ isSnapshot: true, payload: snapshot }]);
    if (!next.ok) return next;
    await file.close();
    file = next.value;
    generation += 1;
    refused = [];
    // Says whether the new name is on the disk too; where not, `append` says so as well until it is.
    const named = await file.append([]);
    if (named.ok) await removeLeftovers(fs, folder, generation);
    return named;
  };

  const close = async (): Promise<Outcome> => {
    const written = await writeRefusedAnd([]);
    const closed = await file.close();
    await lock.release();
    return written.ok ? closed : written;
  };

  /** The next jobs that can be done in one go: a run of appends, or one of another kind. */
  const nextGroup = (): readonly Job[] => {
    const end = jobs.findIndex((each) => each.kind !== "append");
    return jobs.splice(0, end < 0 ? jobs.length : Math.max(end, 1));
  };

  const perform = (group: readonly Job[]): Promise<Outcome> => {
    const [first] = group;
    if (first?.kind === "compact") return compact(first.payload);
    if (first?.kind === "close") return close();
    return writeRefusedAnd(group.flatMap((each) => (each.kind === "append" ? [each.payload] : [])));
  };

  const run = async () => {
    while (jobs.length > 0) {
      const group = nextGroup();
      try {
        const outcome = await perform(group);
        for (const each of group) each.done(outcome);
      } catch (bug) {
        for (const each of group) each.broken(bug);
      }
    }
    isRunning = false;
  };

  const hand = (job: (settled: Settled) => Job): Promise<Outcome> => {
    if (isClosed) return Promise.resolve(fail({ kind: "closed" }));
    return new Promise((done, broken) => {
      jobs.push(job({ done, broken }));
      if (isRunning) return;
      isRunning = true;
      // One turn later, so that calls made in the same turn are one group.
      queueMicrotask(() => void run());
    });
  };

  const isStorable = (payload: Uint8Array) => payload.length > 0 && payload.length <= maxUpdateBytes;
  const handPayload = (kind: "append" | "compact", payload: Uint8Array): Promise<Outcome> =>
    isStorable(payload)
      ? hand((settled) => ({ ...settled, kind, payload }))
      : Promise.resolve(fail({ kind: "not-storable" }));

  return {
    append: (update) => handPayload("append", update),
    compact: (snapshot) => handPayload("compact", snapshot),
    retry: () => hand((settled) => ({ ...settled, kind: "retry" })),
    unsaved: () => ({
      updates: refused.length,
      bytes: refused.reduce((sum, update) => sum + update.length, 0),
    }),
    bytes: () => file.bytes(),
    close: () => {
      const closed = hand((settled) => ({ ...settled, kind: "close" }));
      isClosed = true;
      return closed;
    },
  };
}
