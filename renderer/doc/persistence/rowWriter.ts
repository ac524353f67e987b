import { completed, updatesStore } from "./rows.ts";
import type { SaveState } from "./SaveState.ts";

/**
 * Writes updates as rows, all that wait in one transaction, one transaction at a time: one for each update takes
 * quadratic time in a burst (16 s for 20,000). What was refused waits and is tried again, in order, so no later update is
 * left without what it builds on.
 */
export function rowWriter(
  database: () => IDBDatabase | undefined,
  retryMs: number,
  onState: (state: SaveState) => void,
  onWritten: (rows: number) => void,
) {
  let waiting: Uint8Array[] = [];
  let isWriting = false;
  let isRefused = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const writeOnce = async (db: IDBDatabase, rows: readonly Uint8Array[]) => {
    const transaction = db.transaction(updatesStore, "readwrite", { durability: "strict" });
    const done = completed(transaction);
    const store = transaction.objectStore(updatesStore);
    for (const row of rows) store.add(row);
    await done;
  };

  const write = async () => {
    const db = database();
    if (db === undefined || isWriting || isStopped) return;
    clearTimeout(timer);
    isWriting = true;
    if (!isRefused) onState({ kind: "saving" });
    try {
      while (waiting.length > 0) {
        const rows = waiting;
        waiting = [];
        await writeOnce(db, rows).catch((error: unknown) => {
          waiting = [...rows, ...waiting];
          throw error;
        });
        onWritten(rows.length);
      }
      isRefused = false;
      onState({ kind: "saved" });
    } catch (error) {
      isRefused = true;
      onState({ kind: "failing", reason: reasonOf(error) });
      timer = setTimeout(() => void write(), retryMs);
    } finally {
      isWriting = false;
    }
  };

  return {
    add: (update: Uint8Array) => {
      waiting.push(update);
      // While the browser refuses, the timer tries: not every key that is pressed.
      if (!isRefused) void write();
    },
    /** Writes what waits, now. */
    retry: () => void write(),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

function reasonOf(error: unknown): "quota" | "write-failed" {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "quota" : "write-failed";
}
