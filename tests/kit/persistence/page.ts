import * as Y from "yjs";
import { openFastCopy, type FastCopy } from "#renderer/doc/persistence/openFastCopy.ts";
import { unite } from "#renderer/doc/persistence/unite.ts";

/** What the tests ask of a page that holds one document and its fast copy. */
export type PersistencePage = ReturnType<typeof persistencePage>;

function persistencePage() {
  const doc = new Y.Doc();
  const text = doc.getText("text");
  const rejections: string[] = [];
  globalThis.addEventListener("unhandledrejection", (event) => rejections.push(String(event.reason)));
  let transactions = 0;
  IDBDatabase.prototype.transaction = new Proxy(
    Reflect.get(IDBDatabase.prototype, "transaction") as () => IDBTransaction,
    {
      apply: (open, database, parts) => {
        transactions += 1;
        return Reflect.apply(open, database, parts) as IDBTransaction;
      },
    },
  );
  let copy: FastCopy | undefined;
  const states: string[] = [];
  const say = () => {
    const state = copy?.state.get();
    return state?.kind === "failing" ? `failing: ${state.reason}` : (state?.kind ?? "closed");
  };
  const opened = (name: string): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("open")));
    });

  return {
    open: async (name: string, times: { loadMs?: number; retryMs?: number; compactMs?: number } = {}) => {
      copy = openFastCopy(doc, name, times);
      copy.state.subscribe(() => states.push(say()));
      return copy.loaded;
    },
    type: (words: string) => text.insert(text.length, words),
    /** Letters that do not compress to nothing. */
    typeNoise: (count: number) => {
      const noise = crypto.getRandomValues(new Uint8Array(count));
      text.insert(text.length, Array.from(noise, (byte) => String.fromCodePoint(33 + (byte % 90))).join(""));
    },
    /** One update for each letter, as typing gives them. */
    typeLetters: (count: number, letter: string) => {
      for (let n = 0; n < count; n += 1) text.insert(text.length, letter);
    },
    /** What 20,000 updates of another client do, brought in at once. */
    uniteMany: (count: number) => {
      const other = new Y.Doc();
      const updates: Uint8Array[] = [];
      other.on("update", (update: Uint8Array) => updates.push(update));
      for (let n = 0; n < count; n += 1) other.getText("text").insert(n, "u");
      return unite(doc, updates).length;
    },
    uniteAGarbledOne: () => {
      const other = new Y.Doc();
      other.getText("text").insert(0, "bon");
      return unite(doc, [new Uint8Array([250, 250, 250, 1]), Y.encodeStateAsUpdate(other)]).length;
    },
    text: () => text.toJSON(),
    /** How many transactions were opened so far. */
    transactions: () => transactions,
    state: say,
    states: () => states,
    rejections: () => rejections,
    retry: () => copy?.retry(),
    close: () => copy?.close(),
    /** The rows of the two stores, as they lie in the database. */
    rows: async (name: string) => {
      const database = await opened(name);
      const count = (store: string): Promise<number> =>
        new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).count();
          request.addEventListener("success", () => resolve(request.result));
        });
      const counts = { updates: await count("updates"), aside: await count("custom") };
      database.close();
      return counts;
    },
    addRow: async (name: string, row: unknown) => {
      const database = await opened(name);
      const transaction = database.transaction("updates", "readwrite");
      transaction.objectStore("updates").add(Array.isArray(row) ? Uint8Array.from(row as number[]) : row);
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      database.close();
    },
    /** Another program holds the database and wants to change it: whoever opens it now waits for ever. */
    block: async (name: string) => {
      await opened(name);
      indexedDB.open(name, 99);
    },
  };
}

Object.assign(globalThis, { persistence: persistencePage() });
