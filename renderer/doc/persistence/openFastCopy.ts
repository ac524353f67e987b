import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from "y-indexeddb";
import * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { quarantine } from "./quarantine.ts";
import { rowWriter } from "./rowWriter.ts";
import { saveStateStore, type SaveStateStore } from "./SaveState.ts";

export type Loaded = {
  /** Rows that could not be read: they are kept in the database's other store, and the rest was loaded. */
  readonly setAside: number;
};

export type LoadFailure =
  /** The browser gave no answer in time; should it come later, the copy is used from then on. */
  | { readonly kind: "too-slow" }
  /** No database: private window, broken profile, refused. `reason` is the browser's name for it. */
  | { readonly kind: "unavailable"; readonly reason: string };

export type FastCopy = {
  /** Never rejects and never stays open: the application goes on with what it has from elsewhere. */
  readonly loaded: Promise<Result<Loaded, LoadFailure>>;
  readonly state: SaveStateStore;
  readonly retry: () => void;
  readonly close: () => Promise<void>;
};

type Times = { readonly loadMs?: number; readonly retryMs?: number; readonly compactMs?: number };

/**
 * Loads the browser's copy of the document and keeps it up to date. What it cannot do, `state` and `loaded` say. Open it
 * on the empty document and `unite` the other copies afterwards: then only what the copy lacks is written.
 */
export function openFastCopy(
  doc: Y.Doc,
  name: string,
  { loadMs = 10_000, retryMs = 5_000, compactMs = 1_000 }: Times = {},
): FastCopy {
  const state = saveStateStore();
  let persistence: IndexeddbPersistence | undefined;
  let isClosed = false;
  let compaction: ReturnType<typeof setTimeout> | undefined;
  let timeout: ReturnType<typeof setTimeout> | undefined;
  let rows = 0;

  const compactWhenQuiet = (written: number) => {
    rows += written;
    if (rows < PREFERRED_TRIM_SIZE) return;
    clearTimeout(compaction);
    compaction = setTimeout(() => {
      rows = 0;
      // One transaction: when it fails, the rows are all still there, and the next burst tries again.
      if (persistence !== undefined && !isClosed) storeState(persistence, true).catch(() => undefined);
    }, compactMs);
  };

  const database = () => (persistence?.synced === true ? (persistence.db ?? undefined) : undefined);
  const writer = rowWriter(database, retryMs, state.set, compactWhenQuiet);
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== persistence || persistence === undefined) writer.add(update);
  };
  doc.on("update", onUpdate);
  if (doc.store.clients.size > 0) writer.add(Y.encodeStateAsUpdate(doc));

  const load = async (): Promise<Result<Loaded, LoadFailure>> => {
    try {
      const setAside = await quarantine(name);
      if (isClosed) return fail({ kind: "unavailable", reason: "closed" });
      persistence = new IndexeddbPersistence(name, doc);
      // Rows are ours to write (`rowWriter`): the library reads them and compacts them.
      doc.off("update", persistence._storeUpdate);
      await persistence.whenSynced;
      rows = persistence._dbsize;
      // What was written while the copy was being opened waits.
      writer.retry();
      return ok({ setAside });
    } catch (error) {
      state.set({ kind: "failing", reason: "unavailable" });
      return fail({ kind: "unavailable", reason: error instanceof Error ? error.name : "unknown" });
    }
  };

  const tooSlow = new Promise<Result<Loaded, LoadFailure>>((resolve) => {
    timeout = setTimeout(() => {
      if (database() === undefined) state.set({ kind: "failing", reason: "unavailable" });
      resolve(fail({ kind: "too-slow" }));
    }, loadMs);
  });

  return {
    loaded: Promise.race([load().finally(() => clearTimeout(timeout)), tooSlow]),
    state,
    retry: writer.retry,
    close: async () => {
      isClosed = true;
      doc.off("update", onUpdate);
      clearTimeout(compaction);
      clearTimeout(timeout);
      writer.stop();
      await persistence?.destroy().catch(() => undefined);
    },
  };
}
