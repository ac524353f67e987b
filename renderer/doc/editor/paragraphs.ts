import type { Node } from "prosemirror-model";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import type { ListKind, ParagraphKind } from "#shared/model/richText.ts";
import { maxIndent } from "#shared/model/richText.ts";

/** What a paragraph is: see `shared/model/richText.ts`. */
export type ParagraphAttrs = {
  readonly kind: ParagraphKind;
  readonly list: ListKind;
  readonly indent: number;
};

export const attrsOf = (paragraph: Node): ParagraphAttrs => paragraph.attrs as ParagraphAttrs;

/** The paragraphs that the selection touches, with their positions. */
export function selectedParagraphs({ doc, selection }: EditorState): { node: Node; position: number }[] {
  const found: { node: Node; position: number }[] = [];
  for (const { $from, $to } of selection.ranges)
    doc.nodesBetween($from.pos, $to.pos, (node, position) => {
      if (node.isTextblock && !found.some((other) => other.position === position))
        found.push({ node, position });
      return !node.isTextblock;
    });
  return found;
}

/** One step an attribute, so that what two partners change in one paragraph is both kept. */
export function setAttrs(transaction: Transaction, position: number, next: Partial<ParagraphAttrs>): void {
  const attrs = transaction.doc.nodeAt(position)?.attrs;
  for (const [name, value] of Object.entries(next))
    if (attrs !== undefined && attrs[name] !== value) transaction.setNodeAttribute(position, name, value);
}

/** Changes each selected paragraph; no command where nothing would change. */
const change =
  (next: (attrs: ParagraphAttrs) => Partial<ParagraphAttrs>): Command =>
  (state, dispatch) => {
    const { tr } = state;
    for (const { node, position } of selectedParagraphs(state)) setAttrs(tr, position, next(attrsOf(node)));
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Makes the paragraphs titles or text; a title stands in no list. */
export const setKind = (kind: ParagraphKind): Command =>
  change(() => (kind === "p" ? { kind } : { kind, list: "none", indent: 0 }));

/** Puts the paragraphs in a list, or takes them out when all are in it. */
export const toggleList =
  (list: Exclude<ListKind, "none">): Command =>
  (state, dispatch) => {
    const isOn = selectedParagraphs(state).every(({ node }) => attrsOf(node).list === list);
    return change(() => (isOn ? { list: "none", indent: 0 } : { kind: "p", list }))(state, dispatch);
  };

export const indent: Command = change((attrs) =>
  attrs.kind === "p" ? { indent: Math.min(maxIndent, attrs.indent + 1) } : {},
);
export const outdent: Command = change((attrs) => ({ indent: Math.max(0, attrs.indent - 1) }));

/** For Tab: where no list is, the key goes on to leave the editor. */
export const inList =
  (command: Command): Command =>
  (state, dispatch) =>
    selectedParagraphs(state).every(({ node }) => attrsOf(node).list !== "none") && command(state, dispatch);
