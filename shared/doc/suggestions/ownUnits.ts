import * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { origins } from "#shared/doc/origins.ts";
import { suggestionsMap } from "#shared/doc/roots.ts";
import { readRanges, writeRanges } from "./idRanges.ts";
import { keepPage, ownPage, type PageKind } from "./records.ts";

/**
 * What this session put in and marked, by `<suggestion>/put` and `<suggestion>/seen`. It only grows, whatever an undo
 * takes back: the marks in the text say what is suggested, this says of which units they may.
 */
type Own = {
  readonly pages: Map<string, readonly number[]>;
  /**
   * The suggestion for which this session is writing, from which clock on: what it writes next is claimed ahead, so
   * that a word is one item of Yjs and not as many as it has letters. The claim ends where anything else is written.
   */
  claim: { readonly id: string; readonly from: number } | undefined;
  /** In which only suggestions are written. */
  suggesting: Y.Transaction | undefined;
};

const claimedUnits = 1_000_000;
const owns = new WeakMap<Y.Doc, Own>();

function ownOf(doc: Y.Doc): Own {
  const known = owns.get(doc);
  if (known !== undefined) return known;
  const own: Own = { pages: new Map(), claim: undefined, suggesting: undefined };
  owns.set(doc, own);
  doc.on("afterTransaction", (transaction: Y.Transaction) => afterTransaction(doc, own, transaction));
  return own;
}

/** Anything else that this session wrote in a text ends its claim before it; what an undo took off a page is put back. */
function afterTransaction(
  doc: Y.Doc,
  own: Own,
  { changed, beforeState, ...transaction }: Y.Transaction,
): void {
  if (own.suggesting !== undefined && own.suggesting.beforeState === beforeState) return;
  if (!transaction.local) return;
  const writes = [...changed.keys()].some((type) => (type as unknown) instanceof Y.Text);
  if (own.claim !== undefined && writes) endClaim(doc, own, beforeState.get(doc.clientID) ?? 0);
  if (changed.has(suggestionsMap(doc) as never) || writes) restorePages(doc, own);
}

function endClaim(doc: Y.Doc, own: Own, end: number): void {
  if (own.claim === undefined) return;
  const { from, id } = own.claim;
  own.claim = undefined;
  const page = own.pages.get(`${id}/put`) ?? [];
  own.pages.set(`${id}/put`, added(page, end > from ? [doc.clientID, from, end - from] : []));
}

function restorePages(doc: Y.Doc, own: Own): void {
  const due = [...own.pages.keys()].filter((name) => !isEqual(pageOf(doc, own, name), ownPage(doc, name)));
  if (due.length === 0) return;
  doc.transact((transaction) => {
    own.suggesting = transaction;
    for (const name of due) keepPage(doc, name, pageOf(doc, own, name));
  }, origins.make);
}

/** With what is claimed ahead. */
const pageOf = (doc: Y.Doc, { pages, claim }: Own, name: string): readonly number[] =>
  added(
    pages.get(name) ?? [],
    claim !== undefined && `${claim.id}/put` === name ? [doc.clientID, claim.from, claimedUnits] : [],
  );

const added = (page: readonly number[], more: readonly number[]): readonly number[] =>
  writeRanges(readRanges([page, more]));

/** Says that this session put in, or saw and marked, these units (`[client, clock, length, …]`) for a suggestion. */
export function keepUnits(doc: Y.Doc, id: string, kind: PageKind, units: readonly number[]): void {
  const [own, name] = [ownOf(doc), `${id}/${kind}`];
  Y.transact(doc, (transaction) => {
    own.suggesting = transaction;
    own.pages.set(name, added(own.pages.get(name) ?? [], units));
    keepPage(doc, name, pageOf(doc, own, name));
  });
}

/** To be called before units are put in for a suggestion, in the same transaction: they are of it. */
export function claimUnits(doc: Y.Doc, id: string): void {
  const own = ownOf(doc);
  Y.transact(doc, (transaction) => {
    own.suggesting = transaction;
    const clock = Y.getState(doc.store, doc.clientID);
    if (own.claim?.id === id && clock < own.claim.from + claimedUnits / 2) return;
    const ended = own.claim?.id;
    endClaim(doc, own, clock);
    own.claim = { id, from: clock };
    for (const each of new Set([ended ?? id, id])) {
      own.pages.set(`${each}/put`, own.pages.get(`${each}/put`) ?? []);
      keepPage(doc, `${each}/put`, pageOf(doc, own, `${each}/put`));
    }
  });
}
