import type { ZipEntry } from "#shared/zip/openZip.ts";

/*
 * What stands beside an alliance's document in its files: frozen Word files, and whatever a newer application added.
 * Kept in the browser's database, and put back into every file that is saved.
 */

const storeName = "attachments";
/** Where the browser keeps nothing: as long as the page lives. */
const memory = new Map<string, readonly ZipEntry[]>();

export async function readAttachments(allianceId: string): Promise<readonly ZipEntry[]> {
  const database = await opened();
  if (database === undefined) return memory.get(allianceId) ?? [];
  const stored = await answered(database.transaction(storeName).objectStore(storeName).get(allianceId));
  database.close();
  return (stored as readonly ZipEntry[] | undefined) ?? memory.get(allianceId) ?? [];
}

/** Adds to what is kept; of two with one name, the one that came last. Says whether they will be here next time. */
export async function keepAttachments(allianceId: string, added: readonly ZipEntry[]): Promise<boolean> {
  if (added.length === 0) return true;
  const byName = new Map(
    [...(await readAttachments(allianceId)), ...added].map((entry) => [entry.name, entry]),
  );
  memory.set(allianceId, [...byName.values()]);
  const database = await opened();
  if (database === undefined) return false;
  const store = database.transaction(storeName, "readwrite").objectStore(storeName);
  const key = await answered(store.put([...byName.values()], allianceId));
  database.close();
  return key !== undefined;
}

function opened(): Promise<IDBDatabase | undefined> {
  try {
    const opening = indexedDB.open("alliage-attachments", 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(storeName));
    return answered(opening);
  } catch {
    return Promise.resolve(undefined);
  }
}

/** The answer, or `undefined` when the browser refuses. */
const answered = <T>(request: IDBRequest<T>): Promise<T | undefined> =>
  new Promise((resolve) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => resolve(undefined));
  });
