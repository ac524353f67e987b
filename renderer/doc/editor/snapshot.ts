import type { EditorView } from "prosemirror-view";
import { textSchema } from "#shared/doc/text/schema.ts";
import type { ListKind, ParagraphKind } from "#shared/model/richText.ts";
import type { EditorHost } from "./EditorSettings.ts";
import type { Finder, Found } from "./find.ts";
import { hasMark, linkAt } from "./marks.ts";
import { attrsOf, selectedParagraphs, type ParagraphAttrs } from "./paragraphs.ts";

const { marks } = textSchema;

/** What a toolbar shows of the place where the person writes. `undefined` for what differs within the selection. */
export type EditorSnapshot = {
  readonly isEditable: boolean;
  readonly isFocused: boolean;
  readonly isEmpty: boolean;
  readonly hasSelection: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly link: string | undefined;
  readonly kind: ParagraphKind | undefined;
  readonly list: ListKind | undefined;
  readonly indent: number | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the person is in a cell, whose row and column can be added to and taken away. */
  readonly isInTable: boolean;
  /** `undefined` while nothing is looked for. */
  readonly found: Found | undefined;
};

export function snapshotOf(
  { session, settings, views }: EditorHost,
  view: EditorView,
  finder: Finder,
): EditorSnapshot {
  const { state } = view;
  const paragraphs = selectedParagraphs(state).map(({ node }) => attrsOf(node));
  const common = <K extends keyof ParagraphAttrs>(name: K): ParagraphAttrs[K] | undefined => {
    const [first, ...others] = paragraphs;
    return others.every((other) => other[name] === first?.[name]) ? first?.[name] : undefined;
  };
  return {
    isEditable: settings.get().isEditable,
    isFocused: [...views.keys()].some((each) => each.hasFocus()),
    isEmpty: state.doc.childCount === 1 && state.doc.firstChild?.content.size === 0,
    hasSelection: !state.selection.empty,
    bold: hasMark(state, marks.bold),
    italic: hasMark(state, marks.italic),
    underline: hasMark(state, marks.underline),
    link: linkAt(state)?.href,
    kind: common("kind"),
    list: common("list"),
    indent: common("indent"),
    canUndo: session.undo.canUndo(),
    canRedo: session.undo.canRedo(),
    found: finder.found(),
    isInTable: views.get(view)?.collection === "tables",
  };
}
