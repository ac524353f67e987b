import { EditorState, TextSelection, type Command } from "prosemirror-state";
import type { Paragraph } from "#shared/model/richText.ts";
import { encode } from "#shared/doc/text/encode.ts";
import { documentOf } from "#shared/doc/text/textDocument.ts";

type Shape = Partial<Omit<Paragraph, "runs">> & { readonly text?: string };

/** A state of paragraphs, `|` where the caret is, or twice around what is selected. */
export function stateOf(...paragraphs: readonly (string | Shape)[]): EditorState {
  const places: number[] = [];
  let start = 1;
  const plain = paragraphs.map((given) => {
    const {
      text = "",
      kind = "p",
      list = "none",
      indent = 0,
    } = typeof given === "string" ? { text: given } : given;
    const words = text.replaceAll("|", "");
    [...text.matchAll(/\|/g)].forEach(({ index }, before) => places.push(start + index - before));
    start += words.length + 2;
    return { kind, list, indent, runs: words === "" ? [] : [{ text: words }] };
  });
  const state = EditorState.create({ doc: documentOf(encode(plain)) });
  const [anchor = 1, head = anchor] = places;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
}

/** The state after a command; `undefined` when it does not apply. */
export function after(state: EditorState, command: Command): EditorState | undefined {
  let next: EditorState | undefined;
  const isDone = command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return isDone ? next : undefined;
}

/** As `stateOf` takes it, with the caret; `undefined` stays so. */
export const shapeOf = (state: EditorState | undefined): readonly string[] | undefined => {
  if (state === undefined) return undefined;
  const { selection } = state;
  const lines: string[] = [];
  state.doc.forEach((paragraph, offset) => {
    const { kind, list, indent } = paragraph.attrs as Required<Shape>;
    let words = paragraph.textBetween(0, paragraph.content.size, "", "\uFFFC");
    const places = new Set([selection.anchor, selection.head].map((position) => position - offset - 1));
    for (const place of [...places].sort((a, b) => b - a))
      if (place >= 0 && place <= paragraph.content.size)
        words = `${words.slice(0, place)}|${words.slice(place)}`;
    const marker = list === "none" ? "" : list === "ordered" ? "1" : "-";
    lines.push(
      `${kind === "p" ? "" : `${kind} `}${marker}${indent > 0 ? `>${indent}` : ""}${marker || indent ? " " : ""}${words}`,
    );
  });
  return lines;
};
