import type * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import { isEqual } from "#shared/base/equality.ts";
import type { Context } from "#shared/doc/commands/command.ts";
import { authorOf, readSessions } from "#shared/doc/history/sessions.ts";
import { requireFeature } from "#shared/doc/requires.ts";
import { readParagraph } from "#shared/doc/text/attributes.ts";
import { HidingText } from "#shared/doc/text/HidingText.ts";
import { splice, type Splice } from "#shared/doc/text/splice.ts";
import { hasSameAttributes, isSameContent } from "#shared/doc/text/tokens.ts";
import type { TextPlace } from "#shared/doc/textPlace.ts";
import { suggestionKey, writeProposal, type SuggestionMark } from "./marks.ts";
import { keepRecord, suggestionRecords } from "./records.ts";
import { claimUnits, keepUnits } from "./ownUnits.ts";
import { readStretches, type Stretch } from "./stretches.ts";

type Attributes = Record<string, unknown>;

/**
 * Writes edits into a text as suggestions, for the length of one transaction: what is put in carries the suggestion's
 * key; what would go is marked, and out of sight for the rest of the transaction; a format becomes a proposal. What
 * its author suggested before is taken back or changed outright.
 *
 * An edit beside or within a suggestion of this session goes on with it; else it is a suggestion of its own.
 */
export class Suggester extends HidingText {
  readonly #doc: Y.Doc;
  readonly #place: TextPlace;
  readonly #context: Context;
  /** Of the splice that is being written. */
  #id = "";
  /** What one gesture formats in several places is one suggestion. */
  #formatId: string | undefined;
  #isFormatOnly = false;
  /** The first units of what was formatted in this transaction. */
  readonly #formatted = new Set<string>();
  readonly #only: string | undefined;

  /** With `only`, all is one suggestion of this id. */
  constructor(ytext: Y.Text, place: TextPlace, context: Context, only?: string) {
    super(ytext);
    this.#only = only;
    assert(ytext.doc !== null, "a text that is written stands in a document");
    this.#doc = ytext.doc;
    this.#place = place;
    this.#context = context;
  }

  /** The text's own splices are replaced by this one. */
  readonly put = (_: Y.Text, change: Splice): void => {
    this.#isFormatOnly =
      change.before.length === change.after.length &&
      change.before.every((token, index) => isSameContent(token, change.after[index]));
    if (this.#isFormatOnly && !changesFormat(change)) return;
    this.#id = this.#idFor(change);
    splice(this, change);
  };

  #idFor({ at, before }: Splice): string {
    if (this.#only !== undefined) return this.#only;
    if (this.#isFormatOnly) return (this.#formatId ??= this.#context.newId());
    const [from, to] = [this.placeOf(at, true), this.placeOf(at + before.length)];
    for (const { from: start, length, marks } of readStretches(this.ytext)) {
      if (start + length < from || start > to) continue;
      const own = marks.find(({ id, does }) => (does === "insert" || does === "delete") && this.#isMine(id));
      if (own !== undefined) return own.id;
    }
    return this.#context.newId();
  }

  override insert(index: number, text: string, attributes: Attributes = {}): void {
    super.insert(index, text, { ...attributes, ...this.#inserted(text.startsWith("\n")) });
  }

  override insertEmbed(index: number, embed: object, attributes: Attributes = {}): void {
    super.insertEmbed(index, embed, { ...attributes, ...this.#inserted(false) });
  }

  override delete(index: number, length: number): void {
    for (const range of this.rangesOf(index, length).toReversed())
      for (const stretch of this.#within(range).toReversed()) this.#deleteStretch(stretch);
  }

  override format(index: number, length: number, attributes: Attributes): void {
    for (const range of this.rangesOf(index, length))
      for (const stretch of this.#within(range)) this.#formatStretch(stretch, attributes);
  }

  #inserted(isNewline: boolean): Attributes {
    claimUnits(this.#doc, this.#use(this.#id));
    return { [suggestionKey("ins", this.#id, isNewline)]: true };
  }

  #deleteStretch(stretch: Stretch): void {
    const { from, length, isNewline, marks } = stretch;
    const to = from + length;
    if (this.#isOwn(marks, "insert")) return this.remove(from, to);
    if (isNewline && this.#joinsOwnNewline(stretch)) return this.remove(to, to + 1);
    if (!this.#isOwn(marks, "delete")) {
      this.ytext.format(from, length, { [suggestionKey("del", this.#use(this.#id), isNewline)]: true });
      this.#see(this.#id, stretch);
    }
    this.hide(from, to);
  }

  /** To join a paragraph with the one that its author suggested behind it is to take that one back. */
  #joinsOwnNewline({ from, attributes }: Stretch): boolean {
    const next = readStretches(this.ytext).find((stretch) => stretch.from === from + 1);
    return (
      next?.isNewline === true &&
      this.#isOwn(next.marks, "insert") &&
      isEqual(readParagraph(next.attributes), readParagraph(attributes))
    );
  }

  #formatStretch(stretch: Stretch, attributes: Attributes): void {
    const { from, length, marks, isNewline } = stretch;
    if (this.#isOwn(marks, "insert")) return this.ytext.format(from, length, attributes);
    const isProposed = (name: string) => proposable.has(name);
    const [proposed, direct] = partition(attributes, isProposed);
    if (Object.keys(direct).length > 0) this.ytext.format(from, length, direct);
    if (Object.keys(proposed).length === 0) return;
    const known = this.#own(marks, isNewline ? "restyle" : "format");
    const before: Attributes = known !== undefined && "change" in known ? { ...known.change } : {};
    const present: Attributes = isNewline ? readParagraph(stretch.attributes) : stretch.attributes;
    const name = `${stretch.id.client}:${stretch.id.clock}`;
    const isRepeated =
      this.#isFormatOnly &&
      !this.#formatted.has(name) &&
      Object.entries(proposed).every(([name, value]) => before[name] === value);
    const [next] = partition({ ...before, ...proposed }, (name, value) =>
      isRepeated ? !Object.hasOwn(proposed, name) : (present[name] ?? null) !== value,
    );
    this.#formatted.add(name);
    const id = known?.id ?? this.#use(this.#id);
    const value = Object.keys(next).length === 0 ? null : writeProposal(next);
    this.ytext.format(from, length, { [suggestionKey("fmt", id, isNewline)]: value });
    if (value !== null) this.#see(id, stretch);
  }

  #see(id: string, { id: { client, clock }, length }: Stretch): void {
    keepUnits(this.#doc, id, "seen", [client, clock, length]);
  }

  /** A suggestion is recorded when something is written for it. */
  #use(id: string): string {
    if (!suggestionRecords(this.#doc).has(id)) {
      requireFeature(this.#doc, "suggestions");
      keepRecord(this.#doc, id, this.#context.now, this.#place);
    }
    return id;
  }

  #within([from, to]: readonly [number, number]): readonly Stretch[] {
    return readStretches(this.ytext).flatMap((stretch) => {
      const [start, end] = [Math.max(from, stretch.from), Math.min(to, stretch.from + stretch.length)];
      if (start >= end) return [];
      const skipped = start - stretch.from;
      const id = { client: stretch.id.client, clock: stretch.id.clock + skipped };
      const text = stretch.text?.slice(skipped, skipped + end - start);
      return [{ ...stretch, from: start, length: end - start, id, text }];
    });
  }

  #isOwn = (marks: readonly SuggestionMark[], does: SuggestionMark["does"]): boolean =>
    this.#own(marks, does) !== undefined;

  #own = (marks: readonly SuggestionMark[], does: SuggestionMark["does"]): SuggestionMark | undefined =>
    marks.find((mark) => mark.does === does && this.#isByAuthor(mark.id));

  #isMine = (id: string): boolean => suggestionRecords(this.#doc).get(id)?.client === this.#doc.clientID;

  /** Of this session, or of another in which the same person wrote. */
  #isByAuthor(id: string): boolean {
    if (this.#isMine(id)) return true;
    const client = suggestionRecords(this.#doc).get(id)?.client;
    return client !== undefined && isSameAuthor(this.#doc, client, this.#doc.clientID);
  }
}

/** Whether two sessions say that the same person is behind them. */
export function isSameAuthor(doc: Y.Doc, one: number, other: number): boolean {
  if (one === other) return true;
  const sessions = readSessions(doc);
  const author = authorOf(sessions, one);
  return author !== null && isEqual(author, authorOf(sessions, other));
}

const proposable: ReadonlySet<string> = new Set([
  "bold",
  "italic",
  "underline",
  "link",
  "k",
  "list",
  "indent",
]);

function partition(
  all: Attributes,
  isFirst: (name: string, value: unknown) => boolean,
): readonly [Attributes, Attributes] {
  const entries = Object.entries(all);
  return [
    Object.fromEntries(entries.filter(([name, value]) => isFirst(name, value))),
    Object.fromEntries(entries.filter(([name, value]) => !isFirst(name, value))),
  ];
}

const changesFormat = ({ before, after, tail }: Splice): boolean =>
  before.some((token, index) => !hasSameAttributes(token, after[index] ?? token)) ||
  (tail !== undefined && !hasSameAttributes(tail.before, tail.after));
