import { DOMSerializer, Fragment, Slice, type Node as TextNode } from "prosemirror-model";
import { readTable } from "#shared/doc/text/table.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { encode } from "#shared/doc/text/encode.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import { documentOf } from "#shared/doc/text/textDocument.ts";
import { toPlainText, type Reference, type Table } from "#shared/model/richText.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { attrsOf } from "./paragraphs.ts";
import { referenceWords } from "./references.ts";

type Target = HTMLElement | DocumentFragment;

/** What others read of a copy: lists are lists, a reference its words, a table its cells; comments stay here. */
export class CopySerializer extends DOMSerializer {
  constructor(host: EditorHost) {
    const { nodes, marks } = DOMSerializer.fromSchema(textSchema);
    super(
      {
        ...nodes,
        reference: ({ attrs }) => {
          const reference = attrs as Reference;
          const named = { "data-reference": reference.to, "data-id": reference.id };
          return ["span", named, referenceWords(reference, host)];
        },
        table: (node) => this.#table(tableOf(node, host)),
      },
      { ...marks, comment: () => ["span", 0] },
    );
  }

  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: Target): Target {
    const page = options?.document ?? document;
    const into = target ?? page.createDocumentFragment();
    if (fragment.firstChild?.isTextblock !== true)
      return super.serializeFragment(fragment, { document: page }, into);
    fragment.forEach((paragraph) => {
      const element = this.serializeNode(paragraph, { document: page });
      const { kind, list, indent } = attrsOf(paragraph);
      if (kind !== "p" || list === "none") return into.append(element);
      const item = page.createElement("li");
      item.append(...element.childNodes);
      return listAt(into, list === "ordered" ? "ol" : "ul", indent, page).append(item);
    });
    return into;
  }

  #table(table: Table | undefined): HTMLElement {
    const element = document.createElement("table");
    for (const row of table?.rows ?? []) {
      const line = element.insertRow();
      for (const cell of row)
        this.serializeFragment(documentOf(encode(cell)).content, { document }, line.insertCell());
    }
    return element;
  }
}

/** The open list at the end of what was written, `depth` levels in; made where there is none. */
function listAt(into: Target, name: "ol" | "ul", depth: number, page: Document): HTMLElement {
  let parent: Target = into;
  for (let level = 0; level <= depth; level += 1) {
    const last = parent.lastElementChild;
    const isOpen = last !== null && (level < depth ? /^[OU]L$/.test(last.nodeName) : last.localName === name);
    const list: Element = isOpen ? last : parent.appendChild(page.createElement(name));
    if (level === depth) return list as HTMLElement;
    parent = (list.lastElementChild ?? list.appendChild(page.createElement("li"))) as HTMLElement;
  }
  return parent as HTMLElement;
}

const tableOf = (node: TextNode, { session: { doc } }: EditorHost): Table | undefined =>
  readTable(doc, String(node.attrs["id"]), (cell) => decode(cell));

/** Words taken out of one item are words, not an item. */
export const copied = (slice: Slice): Slice => {
  const only = slice.content.childCount === 1 ? slice.content.firstChild : null;
  if (only === null || slice.openStart === 0 || slice.openEnd === 0) return slice;
  return new Slice(Fragment.from(only.type.create(null, only.content)), slice.openStart, slice.openEnd);
};

/** A paragraph a line, a row a line; the numbers of lists are not part of the text. */
export const copiedText = ({ content }: Slice, host: EditorHost): string =>
  content.textBetween(0, content.size, "\n", (node) => {
    if (node.type.name === "reference") return referenceWords(node.attrs as Reference, host);
    const table = node.type.name === "table" ? tableOf(node, host) : undefined;
    return (table?.rows ?? []).map((row) => row.map((cell) => toPlainText(cell)).join("\t")).join("\n");
  });
