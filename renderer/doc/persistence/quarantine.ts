import * as Y from "yjs";
import { unite } from "./unite.ts";

/** The stores that y-indexeddb makes: rows of updates, and one for anything else, where we put unreadable rows. */
export const updatesStore = "updates";
export const asideStore = "custom";

const asidePrefix = "set-aside:";

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB")));
  });

export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });

/** Opens the database as y-indexeddb does, and makes the same stores when it is new. */
function opened(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore(updatesStore, { autoIncrement: true });
    request.result.createObjectStore(asideStore);
  });
  return settled(request);
}

/**
 * y-indexeddb 9.0.12 applies all rows in one go, and never reports `synced` when one of them throws: so rows that Yjs
 * cannot read are moved to the other store before it looks, in one transaction. Gives how many were moved. A row that Yjs
 * can read is never touched. To be deleted once the library loads row by row.
 */
export async function quarantine(name: string): Promise<number> {
  const database = await opened(name);
  try {
    const unreadable = await unreadableKeys(database);
    if (unreadable.length === 0) return 0;
    const transaction = database.transaction([updatesStore, asideStore], "readwrite", {
      durability: "strict",
    });
    const [updates, aside] = [transaction.objectStore(updatesStore), transaction.objectStore(asideStore)];
    const done = completed(transaction);
    for (const key of unreadable) {
      const row = updates.get(key);
      row.addEventListener("success", () => {
        aside.put(row.result, `${asidePrefix}${crypto.getRandomValues(new Uint32Array(2)).join("-")}`);
        updates.delete(key);
      });
    }
    await done;
    return unreadable.length;
  } finally {
    database.close();
  }
}

async function unreadableKeys(database: IDBDatabase): Promise<IDBValidKey[]> {
  const store = database.transaction(updatesStore, "readonly").objectStore(updatesStore);
  const [keys, rows] = await Promise.all([settled(store.getAllKeys()), settled<unknown[]>(store.getAll())]);
  const scratch = new Y.Doc();
  // Objects stand for the rows, so that what is given back tells which they were.
  const unreadable = new Set(unite(scratch, rows as Uint8Array[]));
  scratch.destroy();
  return keys.filter(
    (_, index) => unreadable.has(rows[index] as Uint8Array) || !(rows[index] instanceof Uint8Array),
  );
}
