import * as Y from "yjs";
import { TextSelection } from "prosemirror-state";
import type { Command, Transaction } from "prosemirror-state";
import { decode } from "#shared/doc/text/decode.ts";
import { placeOf } from "#shared/doc/text/textDocument.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import { plainText } from "#shared/model/richText.ts";
import { Ledger, TextReplica } from "./TextReplica.ts";

/** What one partner does, with positions in units as in the stored text. */
export class Hand {
  readonly replica: TextReplica;

  constructor(replica: TextReplica) {
    this.replica = replica;
  }

  /** The ProseMirror position of a unit. */
  at(units: number): number {
    const place = placeOf(this.replica.state.doc, units);
    if (place === undefined) throw new Error(`no unit ${units}`);
    return place.position;
  }

  /** The position before a paragraph node. */
  paragraph(index: number): number {
    let position = 0;
    for (let before = 0; before < index; before += 1)
      position += this.replica.state.doc.child(before).nodeSize;
    return position;
  }

  do(transaction: Transaction, removes: readonly (readonly [number, number])[] = []): void {
    this.replica.dispatch(transaction, removes);
    this.replica.check();
  }

  type(at: number, text: string): void {
    this.do(this.replica.state.tr.insertText(text, this.at(at)));
  }

  remove(from: number, to: number): void {
    this.do(this.replica.state.tr.delete(this.at(from), this.at(to)), [[from, to]]);
  }

  run(at: number, command: Command, removes: readonly (readonly [number, number])[] = []): void {
    const { state } = this.replica;
    const caret = state.apply(state.tr.setSelection(TextSelection.create(state.doc, this.at(at))));
    command(caret, (transaction) => this.do(transaction, removes));
  }

  retype(index: number, attributes: { kind?: string; list?: string; indent?: number }): void {
    const position = this.paragraph(index);
    const { attrs } = this.replica.state.doc.child(index);
    this.do(this.replica.state.tr.setNodeMarkup(position, null, { ...attrs, ...attributes }));
  }
}

/** A text one paragraph a line, a heading where the line starts with `# `; as `shown` writes it. */
export function shown({ ytext }: TextReplica): string {
  return decode(ytext)
    .map(({ kind, list, runs }) => {
      const words = runs.map((run) => ("text" in run ? run.text : "\uFFFC")).join("");
      return `${kind === "p" ? "" : `<${kind}>`}${list === "none" ? "" : `<${list}>`}${words}`;
    })
    .join("\n");
}

export const clientOrders = [
  [1, 2],
  [2, 1],
] as const;

/** Two partners start from the same words, act apart, and meet; both then show what is given back. */
export function apart(
  [one, two]: readonly [number, number],
  words: string,
  first: (hand: Hand) => void,
  second: (hand: Hand) => void,
): string {
  const replicas = pair([one, two], words);
  first(new Hand(replicas[0]));
  second(new Hand(replicas[1]));
  return meet(...replicas);
}

export function pair([one, two]: readonly [number, number], words: string): [TextReplica, TextReplica] {
  const seed = new Y.Doc();
  seed.clientID = 3;
  if (words !== "") replaceAll(seed.getText("text"), plainText(words));
  const ledger = new Ledger();
  const replicas: [TextReplica, TextReplica] = [new TextReplica(one, ledger), new TextReplica(two, ledger)];
  for (const replica of replicas) replica.receive(Y.encodeStateAsUpdate(seed));
  return replicas;
}

/** Exchanges everything; fails if the two do not show the same. */
export function meet(one: TextReplica, two: TextReplica): string {
  for (let round = 0; round < 2; round += 1) {
    two.receive(Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(two.doc)));
    one.receive(Y.encodeStateAsUpdate(two.doc, Y.encodeStateVector(one.doc)));
  }
  one.check();
  two.check();
  if (shown(one) !== shown(two)) throw new Error(`${shown(one)} is not ${shown(two)}`);
  return shown(one);
}
