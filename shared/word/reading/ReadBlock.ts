import type { Orientation } from "#shared/word/page.ts";

/** What an exported document says, read back from its own markup: what a screen shows is what the file holds. */
export type ReadDocument = {
  readonly sections: readonly ReadSection[];
  /** The running head: at the left, at the right. */
  readonly header: readonly [string, string];
  /** The foot, without the page number that Word works out. */
  readonly footer: string;
};

export type ReadSection = { readonly orientation: Orientation; readonly blocks: readonly ReadBlock[] };

export type ReadBlock = ReadParagraph | ReadTable;

export type ReadParagraph = {
  readonly kind: "paragraph";
  readonly style: string;
  /** Its number or bullet, as Word works it out; empty without one. */
  readonly label: string;
  /** Of the label, from 0; or the steps of an indented paragraph. */
  readonly level: number;
  readonly breaksPage: boolean;
  readonly keepsNext: boolean;
  readonly bookmarks: readonly string[];
  readonly pieces: readonly ReadPiece[];
};

export type ReadTable = {
  readonly kind: "table";
  readonly widths: readonly number[];
  readonly hasHeaderColumn: boolean;
  readonly caption: string;
  readonly rows: readonly ReadRow[];
};

export type ReadRow = { readonly isHeader: boolean; readonly cells: readonly (readonly ReadBlock[])[] };

export type ReadPiece =
  | {
      readonly kind: "text";
      readonly text: string;
      /** The character style: `ACompleter`, `TermeDefini`, `Hyperlink`, or none. */
      readonly style: string;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly isUnderlined: boolean;
      /** Half-points, when the run says its own size. */
      readonly size: number | null;
      /** The bookmark that it leads to. */
      readonly target: string | null;
    }
  | { readonly kind: "tab" }
  | { readonly kind: "break" }
  | { readonly kind: "signature-line"; readonly description: string };
