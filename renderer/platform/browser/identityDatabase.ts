import { z } from "zod";
import { once } from "#shared/base/once.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { ShellFailure } from "#shared/ipc/answers.ts";
import type { IdentityKeep } from "#shared/ipc/identityRequests.ts";

const name = "alliage-identities";
const store = "identities";

/** Made when it is first needed: a page over plain http has no `CryptoKey`, and asks for no identity. */
const kept = once(() =>
  z.object({
    id: z.string(),
    chain: z.tuple([z.instanceof(Uint8Array)], z.instanceof(Uint8Array)),
    privateKey: z.instanceof(CryptoKey),
  }),
);

/**
 * Identities in IndexedDB: certificates, and the key as the browser's own CryptoKey. It can be exported, because its
 * holder keeps a protected copy; so this database is as private as the account that the browser runs under.
 */
export const identityDatabase: IdentityKeep = {
  list: async () => {
    const all = await inStore("readonly", (identities) => identities.getAll());
    const rows = all.ok ? z.array(z.unknown()).parse(all.value) : [];
    return rows.flatMap((row) => {
      const read = kept().safeParse(row);
      return read.success ? [read.data.chain] : [];
    });
  },
  keep: async (id, { chain, privateKey }) => {
    const done = await inStore("readwrite", (identities) => identities.put({ id, chain, privateKey }));
    return done.ok ? ok(undefined) : done;
  },
  load: async (id) => {
    const found = await inStore("readonly", (identities) => identities.get(id));
    if (!found.ok) return found;
    const read = kept().safeParse(found.value);
    if (!read.success) return fail({ kind: "no-such-identity" });
    const { chain, privateKey } = read.data;
    return ok({ chain, privateKey });
  },
  remove: async (id) => {
    const done = await inStore("readwrite", (identities) => identities.delete(id));
    return done.ok ? ok(undefined) : done;
  },
};

/** One request in one transaction, answered once it is durable. */
async function inStore(
  mode: IDBTransactionMode,
  work: (identities: IDBObjectStore) => IDBRequest,
): Promise<Result<unknown, ShellFailure>> {
  try {
    const database = await open();
    try {
      const transaction = database.transaction(store, mode, { durability: "strict" });
      const request = work(transaction.objectStore(store));
      await new Promise<void>((resolve, reject) => {
        transaction.addEventListener("complete", () => resolve());
        transaction.addEventListener("abort", () => reject(transaction.error ?? new DOMException("abort")));
      });
      return ok(request.result);
    } finally {
      database.close();
    }
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return fail({ kind: isFull ? "disk-full" : "not-available" });
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener("upgradeneeded", () =>
      request.result.createObjectStore(store, { keyPath: "id" }),
    );
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new DOMException("error")));
    request.addEventListener("blocked", () => reject(new DOMException("blocked")));
  });
}
