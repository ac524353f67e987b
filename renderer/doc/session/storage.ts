import * as Y from "yjs";
import type { Id } from "#shared/model/Id.ts";
import type { ShellFailure } from "#shared/ipc/answers.ts";
import { openFastCopy } from "#renderer/doc/persistence/openFastCopy.ts";
import { journalOrigin, unite } from "#renderer/doc/persistence/unite.ts";
import { request } from "#renderer/platform/bridge.ts";
import { createStore, type Observable } from "#renderer/platform/store.ts";
import type { Safety } from "./Safety.ts";

export type Saved = Safety["saved"];

export type Storage = {
  readonly saved: Observable<Saved>;
  readonly retry: () => void;
  readonly close: () => Promise<void>;
};

const retryMs = 5_000;
const compactAfterBytes = 4 * 1024 * 1024;

/**
 * Loads what this machine holds of the alliance and keeps it: the desktop's journal is the truth where there is one, the
 * browser's database is the fast copy. Opening unites both. A failure says that the journal is there and unusable.
 */
export async function openStorage(
  doc: Y.Doc,
  allianceId: Id<"alliance">,
): Promise<Storage | { readonly failure: ShellFailure }> {
  const opened = await request("journal:open", { allianceId });
  if (!opened.ok && opened.failure.kind !== "not-available") return { failure: opened.failure };
  const copy = openFastCopy(doc, `alliage-${allianceId}`);
  await copy.loaded;
  if (!opened.ok) return { saved: copy.state, retry: copy.retry, close: () => closed(copy) };
  const journal = keepJournal(doc, allianceId, opened.value.bytes);
  unite(doc, opened.value.updates);
  journal.catchUp(opened.value.updates);
  return {
    saved: journal.saved,
    retry: journal.retry,
    close: async () => {
      await closed(copy);
      await journal.close();
    },
  };
}

async function closed(copy: { readonly close: () => Promise<void>; readonly retry: () => void }) {
  copy.retry();
  await copy.close();
}

/** Appends every change to the desktop's journal; what the disk refuses is handed over again as a whole state. */
function keepJournal(doc: Y.Doc, allianceId: Id<"alliance">, initialBytes: number) {
  const saved = createStore<Saved>({ kind: "saved" });
  let waiting = 0;
  let bytes = initialBytes;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function settle(write: Promise<{ ok: true } | { ok: false; failure: ShellFailure }>) {
    waiting += 1;
    if (saved.get().kind === "saved") saved.set({ kind: "saving" });
    const outcome = await write;
    waiting -= 1;
    clearTimeout(timer);
    if (!outcome.ok) {
      saved.set({
        kind: "failing",
        reason: outcome.failure.kind === "disk-full" ? "disk-full" : "write-failed",
      });
      timer = setTimeout(compact, retryMs);
    } else if (waiting === 0) {
      saved.set({ kind: "saved" });
      if (bytes > compactAfterBytes) compact();
    }
  }

  function append(update: Uint8Array) {
    bytes += update.length;
    last = settle(request("journal:append", { allianceId, update: new Uint8Array(update) }));
  }

  function compact() {
    const state = new Uint8Array(Y.encodeStateAsUpdate(doc));
    bytes = state.length;
    last = settle(request("journal:compact", { allianceId, state }));
  }

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== journalOrigin) append(update);
  };

  return {
    saved,
    retry: compact,
    /** Writes what the fast copy knew and the journal did not, then follows the document. */
    catchUp(updates: readonly Uint8Array[]) {
      const journalled = new Y.Doc();
      unite(journalled, updates);
      if (!Y.equalSnapshots(Y.snapshot(journalled), Y.snapshot(doc))) {
        append(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(journalled)));
      }
      journalled.destroy();
      doc.on("update", onUpdate);
    },
    async close() {
      doc.off("update", onUpdate);
      clearTimeout(timer);
      await last;
      await request("journal:close", { allianceId });
    },
  };
}
