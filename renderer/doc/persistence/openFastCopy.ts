import * as Y from "yjs";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { compactRows, loadRows, openRows } from "./rows.ts";
import { rowWriter } from "./rowWriter.ts";
import { saveStateStore, type SaveStateStore } from "./SaveState.ts";
import { unite } from "./unite.ts";

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

/** Of what the copy held: it is nobody's to undo. */
const copyOrigin = { name: "fast copy" };
const compactAfterRows = 500;

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
  /** Once its rows are in the document. */
  let database: IDBDatabase | undefined;
  let isClosed = false;
  let compaction: ReturnType<typeof setTimeout> | undefined;
  let timeout: ReturnType<typeof setTimeout> | undefined;
  let rows = 0;

  const compactWhenQuiet = (written: number) => {
    rows += written;
    if (rows < compactAfterRows) return;
    clearTimeout(compaction);
    compaction = setTimeout(() => {
      rows = 0;
      if (database === undefined || isClosed) return;
      // When it fails, the next burst tries again.
      compactRows(database, bring, () => Y.encodeStateAsUpdate(doc)).catch(() => undefined);
    }, compactMs);
  };

  const writer = rowWriter(() => database, retryMs, state.set, compactWhenQuiet);
  const onUpdate = (update: Uint8Array) => writer.add(update);
  const bring = (updates: readonly Uint8Array[]) => {
    // What is in the rows is neither written again, nor made ready to be.
    doc.off("update", onUpdate);
    try {
      return unite(doc, updates, copyOrigin);
    } finally {
      if (!isClosed) doc.on("update", onUpdate);
    }
  };
  doc.on("update", onUpdate);
  if (doc.store.clients.size > 0) writer.add(Y.encodeStateAsUpdate(doc));

  const load = async (): Promise<Result<Loaded, LoadFailure>> => {
    try {
      const opened = await openRows(name);
      const loaded = await loadRows(opened, bring);
      if (isClosed) {
        opened.close();
        return fail({ kind: "unavailable", reason: "closed" });
      }
      database = opened;
      rows = loaded.rows;
      // What was written while the copy was being opened waits.
      writer.retry();
      return ok({ setAside: loaded.setAside });
    } catch (error) {
      state.set({ kind: "failing", reason: "unavailable" });
      return fail({ kind: "unavailable", reason: error instanceof Error ? error.name : "unknown" });
    }
  };

  const tooSlow = new Promise<Result<Loaded, LoadFailure>>((resolve) => {
    timeout = setTimeout(() => {
      if (database === undefined) state.set({ kind: "failing", reason: "unavailable" });
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
      database?.close();
    },
  };
}
