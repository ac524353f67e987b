import { EditorState } from "prosemirror-state";
import type { Transaction } from "prosemirror-state";
import * as Y from "yjs";
import { applyTransaction } from "#shared/doc/text/applyTransaction.ts";
import { walkItems } from "#shared/doc/text/items.ts";
import { readPieces } from "#shared/doc/text/pieces.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import { documentOf, isInStep } from "#shared/doc/text/textDocument.ts";
import { transactionFromEvent } from "#shared/doc/text/transactionFromEvent.ts";

export const editor = { name: "editor" };
export const network = { name: "network" };

/** Units that an edit means to remove, as places in the text before it. */
export type Intent = readonly (readonly [from: number, to: number])[];

const idOf = (client: number, clock: number): string => `${client}:${clock}`;

/** The ids of the units in view, in order. */
export function visibleIds(ytext: Y.Text): string[] {
  const ids: string[] = [];
  for (const { id, length, deleted } of walkItems(ytext)) {
    if (deleted) continue;
    for (let clock = id.clock; clock < id.clock + length; clock += 1) ids.push(idOf(id.client, clock));
  }
  return ids;
}

/** What the replicas of a run inserted and removed by an act of their user, by id. */
export class Ledger {
  readonly inserted = new Set<string>();
  readonly removed = new Set<string>();
}

/** One partner: a document, a real editor state bound to it by the functions under test, and an undo stack. */
export class TextReplica {
  readonly doc = new Y.Doc();
  readonly ytext: Y.Text;
  readonly undo: Y.UndoManager;
  readonly #ledger: Ledger;
  #removed = new Set<string>();
  #checked: unknown;
  #isChanged = true;
  state: EditorState;
  resyncs = 0;

  constructor(clientId: number, ledger = new Ledger()) {
    this.doc.clientID = clientId;
    this.#ledger = ledger;
    this.ytext = this.doc.getText("text");
    this.state = EditorState.create({ schema: textSchema, doc: documentOf(readPieces(this.ytext).pieces) });
    this.undo = new Y.UndoManager([this.ytext], { trackedOrigins: new Set([editor]), captureTimeout: 0 });
    this.ytext.observe((event, { origin }) => {
      if (origin === editor) return;
      const { transaction, isResync } = transactionFromEvent(this.state, event);
      this.state = this.state.apply(transaction);
      if (isResync) this.resyncs += 1;
    });
    this.doc.on("afterTransaction", (transaction: Y.Transaction) => this.#record(transaction));
  }

  #record(transaction: Y.Transaction): void {
    this.#isChanged = true;
    if (transaction.origin === network) return;
    const first = transaction.beforeState.get(this.doc.clientID) ?? 0;
    const own = this.doc.store.clients.get(this.doc.clientID) ?? [];
    for (let index = own.length - 1; (own[index]?.id.clock ?? -1) >= first; index -= 1) {
      const item = own[index];
      if (!(item instanceof Y.Item) || !item.countable) continue;
      for (let clock = item.id.clock; clock < item.id.clock + item.length; clock += 1)
        this.#ledger.inserted.add(idOf(item.id.client, clock));
    }
    for (const id of deletedIds(transaction)) {
      if (!this.#ledger.inserted.has(id)) continue;
      this.#ledger.removed.add(id);
      this.#removed.add(id);
    }
  }

  /** Applies a transaction of the user, and checks that it removes nothing but what it means to. */
  dispatch(transaction: Transaction, intent: Intent): void {
    const ids = visibleIds(this.ytext);
    const isLastImplicit = readPieces(this.ytext).isLastNewlineImplicit;
    const isEndRemoved = intent.some(([, to]) => to >= ids.length);
    const meant = new Set(intent.flatMap(([from, to]) => ids.slice(from, to)));
    // The last newline in view stays, and the one before the range goes instead.
    if (isEndRemoved) for (const [from] of intent) meant.add(ids[from - 1] ?? "");
    const removed = this.#removedBy(() => {
      this.state = this.state.apply(transaction);
      this.doc.transact(() => {
        if (!applyTransaction(this.ytext, transaction)) throw new Error("the transaction cut a character");
      }, editor);
    });
    for (const id of removed) if (!meant.has(id)) throw new Error(`${id} was removed and not meant to be`);
    if (!isLastImplicit && removed.has(ids.at(-1) ?? ""))
      throw new Error("the newline last in view was removed");
    const meantCount = intent.reduce((sum, [from, to]) => sum + to - from, 0);
    if (removed.size > meantCount) throw new Error(`${removed.size} units removed, ${meantCount} meant`);
  }

  /** Undo or redo: it may remove what its own user wrote, and nothing else. */
  stepBack(direction: "undo" | "redo"): boolean {
    let isDone = false;
    const removed = this.#removedBy(() => {
      isDone = this.undo[direction]() !== null;
    });
    for (const id of removed)
      if (!id.startsWith(`${this.doc.clientID}:`))
        throw new Error(`${direction} removed ${id} of somebody else`);
    return isDone;
  }

  #removedBy(act: () => void): ReadonlySet<string> {
    this.#removed = new Set();
    act();
    return this.#removed;
  }

  /** Applies an update of somebody else; the editor must write nothing back. */
  receive(update: Uint8Array): void {
    const clock = Y.getState(this.doc.store, this.doc.clientID);
    Y.applyUpdate(this.doc, update, network);
    if (Y.getState(this.doc.store, this.doc.clientID) !== clock)
      throw new Error("write-back on a remote update");
  }

  /** What is shown is what is stored, and a valid document. */
  check(): void {
    if (this.#checked === this.state.doc && !this.#isChanged) return;
    this.state.doc.check();
    this.state.selection.$from.parent.check();
    const [shown, stored] = [shownCharacters(this), storedCharacters(this.ytext)];
    if (shown !== stored) throw new Error(`shown ${JSON.stringify(shown)}, stored ${JSON.stringify(stored)}`);
    const { pieces } = readPieces(this.ytext);
    if (!isInStep(this.state.doc, pieces))
      throw new Error(
        `shown ${JSON.stringify(this.state.doc)}, stored ${JSON.stringify(documentOf(pieces))}`,
      );
    if (this.resyncs > 0) throw new Error("a view had to be resynchronised");
    this.#checked = this.state.doc;
    this.#isChanged = false;
  }
}

function* deletedIds({ deleteSet }: Y.Transaction): Generator<string> {
  for (const [client, ranges] of deleteSet.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len; at += 1) yield idOf(client, at);
}

/** Both read without the functions under test. */
function shownCharacters({ state }: TextReplica): string {
  let shown = "";
  state.doc.forEach((paragraph) => {
    shown += `${paragraph.textBetween(0, paragraph.content.size, "", "\uFFFC")}\n`;
  });
  return shown;
}

function storedCharacters(ytext: Y.Text): string {
  const stored = (ytext.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC"))
    .join("");
  return stored.endsWith("\n") ? stored : `${stored}\n`;
}
