import { EditorState, type Transaction } from "prosemirror-state";
import * as Y from "yjs";
import type { Context } from "#shared/doc/commands/command.ts";
import { origins } from "#shared/doc/origins.ts";
import { applyTransaction } from "#shared/doc/text/applyTransaction.ts";
import { readPieces } from "#shared/doc/text/pieces.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import { write } from "#shared/doc/text/edit.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import { documentOf } from "#shared/doc/text/textDocument.ts";
import type { TextPlace } from "#shared/doc/textAt.ts";
import { settle } from "#shared/doc/suggestions/settle.ts";
import { suggestionRecords, type Outcome } from "#shared/doc/suggestions/records.ts";
import { Suggester } from "#shared/doc/suggestions/Suggester.ts";
import { plainText } from "#shared/model/richText.ts";

/** A text of the alliance itself, which any document has once it is set. */
export const notes: TextPlace = { collection: "alliance", field: "notes" };

export function docWithText(clientId: number, words = ""): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.getMap("alliance").set("notes", new Y.Text());
  if (words !== "") doc.transact(() => replaceAll(textOf(doc), plainText(words)), origins.load);
  return doc;
}

export const textOf = (doc: Y.Doc): Y.Text => doc.getMap("alliance").get("notes") as Y.Text;

/** What an editor would show of the text. */
export const stateOf = (doc: Y.Doc): EditorState =>
  EditorState.create({ schema: textSchema, doc: documentOf(readPieces(textOf(doc)).pieces) });

let made = 0;
const context = (): Context => ({ now: "2026-11-22T08:00:00.000Z", newId: () => `s${(made += 1)}` });

/** What an editor's suggestion mode does. */
export function suggest(doc: Y.Doc, transaction: Transaction): void {
  const ytext = textOf(doc);
  doc.transact(() => {
    const suggester = new Suggester(ytext, notes, context());
    applyTransaction(ytext, transaction, suggester.put);
  }, origins.user);
}

export const edit = (doc: Y.Doc, transaction: Transaction): void =>
  doc.transact(() => void applyTransaction(textOf(doc), transaction), origins.user);

export function answer(doc: Y.Doc, outcome: Outcome, ids: Iterable<string> = suggestionRecords(doc).keys()) {
  const all = new Set(ids);
  doc.transact(() => write(textOf(doc), () => void settle(textOf(doc), all, outcome)), origins.user);
}
