/*
 * The database of one document, laid out as y-indexeddb lays it out, which made the first of them: rows of updates, and
 * a store for anything else, where rows go that cannot be read.
 */

export const updatesStore = "updates";
const asideStore = "custom";
const asidePrefix = "set-aside:";

export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB")));
  });

/** Opens the database, made if it is not there; it makes way for whoever wants to change or delete it. */
export async function openRows(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore(updatesStore, { autoIncrement: true });
    request.result.createObjectStore(asideStore);
  });
  const database = await settled(request);
  database.addEventListener("versionchange", () => database.close());
  return database;
}

/** Brings updates into the document, and gives back those that it cannot read. */
type Bring = (updates: readonly Uint8Array[]) => readonly unknown[];

type Rows = { readonly keys: readonly IDBValidKey[]; readonly values: readonly unknown[] };

/**
 * Brings every row into the document. Those that cannot be read are moved to the other store, in one transaction: a row
 * that can is never touched. Gives how many there were, and how many were moved.
 */
export async function loadRows(
  database: IDBDatabase,
  bring: Bring,
): Promise<{ readonly rows: number; readonly setAside: number }> {
  const { keys, values } = await readRows(database.transaction(updatesStore));
  const unreadable = unreadableKeys({ keys, values }, bring);
  if (unreadable.length > 0) {
    const transaction = database.transaction([updatesStore, asideStore], "readwrite", {
      durability: "strict",
    });
    const done = completed(transaction);
    for (const key of unreadable) moveAside(transaction, key, values[keys.indexOf(key)]);
    await done;
  }
  return { rows: keys.length - unreadable.length, setAside: unreadable.length };
}

/**
 * Puts the document's whole state, with what another window wrote meanwhile, in the place of all rows. One transaction:
 * when it fails, the rows are all still there.
 */
export async function compactRows(
  database: IDBDatabase,
  bring: Bring,
  state: () => Uint8Array,
): Promise<void> {
  const transaction = database.transaction([updatesStore, asideStore], "readwrite", { durability: "strict" });
  const done = completed(transaction);
  const { keys, values } = await readRows(transaction);
  for (const key of unreadableKeys({ keys, values }, bring)) {
    moveAside(transaction, key, values[keys.indexOf(key)]);
  }
  const updates = transaction.objectStore(updatesStore);
  updates.clear();
  updates.add(state());
  await done;
}

async function readRows(transaction: IDBTransaction): Promise<Rows> {
  const updates = transaction.objectStore(updatesStore);
  const [keys, values] = await Promise.all([
    settled(updates.getAllKeys()),
    settled<unknown[]>(updates.getAll()),
  ]);
  return { keys, values };
}

function unreadableKeys({ keys, values }: Rows, bring: Bring): readonly IDBValidKey[] {
  // Objects stand for the rows, so that what is given back tells which they were.
  const unreadable = new Set(bring(values.filter((row) => row instanceof Uint8Array)));
  return keys.filter((_, index) => unreadable.has(values[index]) || !(values[index] instanceof Uint8Array));
}

function moveAside(transaction: IDBTransaction, key: IDBValidKey, row: unknown): void {
  const name = `${asidePrefix}${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  transaction.objectStore(asideStore).put(row, name);
  transaction.objectStore(updatesStore).delete(key);
}
