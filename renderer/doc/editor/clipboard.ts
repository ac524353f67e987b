import { Fragment, Slice, type Node as TextNode, type ResolvedPos } from "prosemirror-model";
import { Plugin, type Command } from "prosemirror-state";
import { origins } from "#shared/doc/origins.ts";
import { requireFeature } from "#shared/doc/requires.ts";
import { isLink } from "#shared/doc/text/attributes.ts";
import { writeTable } from "#shared/doc/text/replaceAll.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import type { Table } from "#shared/model/richText.ts";
import { cleanText } from "./cleanPasted.ts";
import { copied, copiedText, CopySerializer } from "./copySerializer.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { setLink } from "./marks.ts";
import { attrsOf, setAttrs } from "./paragraphs.ts";
import { PasteParser } from "./pasteParser.ts";
import { quietHtml } from "./quietHtml.ts";

/** Copying, cutting, pasting and dropping, here and to and from other programs. */
export function clipboard(host: EditorHost, canHoldTables: boolean): Plugin {
  const tables = canHoldTables ? new Map<string, Table>() : undefined;
  return new Plugin({
    props: {
      transformPastedHTML: quietHtml,
      clipboardParser: new PasteParser(tables),
      clipboardSerializer: new CopySerializer(host),
      clipboardTextSerializer: (slice) => copiedText(slice, host),
      clipboardTextParser: (text, $context) => pastedText(text, $context),
      transformCopied: copied,
      handlePaste(view, event, slice) {
        const address = event.clipboardData?.getData("text/plain").trim() ?? "";
        const { $from, $to, empty } = view.state.selection;
        if (!empty && $from.sameParent($to) && isLink(address) && setLink(address)(view.state, view.dispatch))
          return true;
        return pasteSlice(slice)(view.state, view.dispatch);
      },
    },
    view: () => ({
      update: ({ state: { doc } }) => {
        if (tables !== undefined && tables.size > 0) fill(tables, doc, host);
      },
    }),
  });
}

/** Writes the cells of the tables whose place has just come into the text. */
function fill(tables: Map<string, Table>, text: TextNode, { session: { doc } }: EditorHost): void {
  const placed: Table[] = [];
  text.descendants((node) => {
    const table = node.type.name === "table" ? tables.get(String(node.attrs["id"])) : undefined;
    if (table !== undefined) placed.push(table);
  });
  tables.clear();
  doc.transact(() => {
    for (const table of placed) {
      requireFeature(doc, "tables");
      writeTable(doc, table);
    }
  }, origins.user);
}

/** A line is a paragraph like the one it is put in; an address is a link. */
function pastedText(text: string, $context: ResolvedPos): Slice {
  const { list, indent } = attrsOf($context.parent);
  const attrs = { kind: "p", list, indent };
  const paragraphs = cleanText(text)
    .split(/(?:\r\n?|\n)+/)
    .map((line) => {
      const marks = isLink(line) ? [textSchema.marks.link.create({ href: line })] : $context.marks();
      return textSchema.nodes.paragraph.create(attrs, line === "" ? null : textSchema.text(line, marks));
    });
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

/** In a paragraph without words, what is pasted first is what it was: a title, an item. */
const pasteSlice =
  (slice: Slice): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    const first = slice.content.firstChild;
    const tr = state.tr.replaceSelection(slice);
    if (
      first?.isTextblock &&
      $from.parent.isTextblock &&
      $from.parentOffset === 0 &&
      slice.content.childCount > 1
    )
      setAttrs(tr, $from.before(), attrsOf(first));
    dispatch?.(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
    return true;
  };
