import type * as Y from "yjs";

/** All of a Y.Text that a splice needs. */
export type TextTarget = Pick<Y.Text, "length" | "insert" | "insertEmbed" | "delete" | "format">;

type Attributes = Record<string, unknown>;

/**
 * A text of which some units are out of sight: whoever writes in it counts the others alone, and leaves these where
 * they are. What is put beside them comes behind them.
 */
export class HidingText implements TextTarget {
  readonly ytext: Y.Text;
  /** Of the whole text, in order. */
  #hidden: (readonly [from: number, to: number])[];

  constructor(ytext: Y.Text, hidden: readonly (readonly [from: number, to: number])[] = []) {
    this.ytext = ytext;
    this.#hidden = [...hidden];
  }

  get length(): number {
    return this.#hidden.reduce((length, [from, to]) => length - (to - from), this.ytext.length);
  }

  /** Where a unit in sight stands in the whole text; with `isBefore`, right behind the unit before it. */
  placeOf(index: number, isBefore = false): number {
    let place = index;
    for (const [from, to] of this.#hidden) {
      if (isBefore ? from >= place : from > place) break;
      place += to - from;
    }
    return place;
  }

  insert(index: number, text: string, attributes: Attributes = {}): void {
    const place = this.placeOf(index);
    this.ytext.insert(place, text, attributes);
    this.#shift(place, text.length);
  }

  insertEmbed(index: number, embed: object, attributes: Attributes = {}): void {
    const place = this.placeOf(index);
    this.ytext.insertEmbed(place, embed, attributes);
    this.#shift(place, 1);
  }

  delete(index: number, length: number): void {
    for (const [from, to] of this.rangesOf(index, length).toReversed()) this.remove(from, to);
  }

  format(index: number, length: number, attributes: Attributes): void {
    for (const [from, to] of this.rangesOf(index, length)) this.ytext.format(from, to - from, attributes);
  }

  /** The stretches of the whole text in which these units in sight stand, in order. */
  protected rangesOf(index: number, length: number): readonly (readonly [from: number, to: number])[] {
    const [start, end] = [this.placeOf(index), this.placeOf(index + length, true)];
    const ranges: (readonly [number, number])[] = [];
    let at = start;
    for (const [from, to] of this.#hidden) {
      if (to <= start || from >= end) continue;
      if (from > at) ranges.push([at, from]);
      at = to;
    }
    if (at < end) ranges.push([at, end]);
    return ranges;
  }

  /** Takes units of the whole text out of sight. */
  protected hide(from: number, to: number): void {
    this.#hidden = [...this.#hidden, [from, to] as const].sort((a, b) => a[0] - b[0]);
  }

  /** Deletes units of the whole text that are in sight. */
  protected remove(from: number, to: number): void {
    this.ytext.delete(from, to - from);
    this.#shift(to, from - to);
  }

  #shift(at: number, by: number): void {
    this.#hidden = this.#hidden.map((range) => (range[0] >= at ? [range[0] + by, range[1] + by] : range));
  }
}
