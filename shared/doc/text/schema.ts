import { Schema } from "prosemirror-model";
import type { Attrs, DOMOutputSpec, Mark, Node } from "prosemirror-model";
import {
  isIndent,
  isLink,
  isListKind,
  isParagraphKind,
  isReferenceTarget,
  isTextId,
  plainAttributes,
} from "./attributes.ts";

/** What a parser needs of an element; `shared` compiles without the DOM. */
type Element = {
  readonly nodeName: string;
  getAttribute(name: string): string | null;
  closest(selector: string): Element | null;
  querySelector(selector: string): Element | null;
  readonly parentElement: Element | null;
};

const must =
  (name: string, isValid: (value: unknown) => boolean) =>
  (value: unknown): void => {
    if (!isValid(value)) throw new RangeError(`no ${name}: ${JSON.stringify(value)}`);
  };

/**
 * The flat schema: a text is a list of paragraphs whose kind, list and indent are attributes, so that no change
 * of structure deletes and makes anew the node that somebody else is writing in. Attributes are checked where
 * nodes and marks are made, and `toDOM` checks them again: nothing unchecked reaches the page.
 *
 * Marks stand in the sorted order of their stored keys: the two ways of making a document give the same sets.
 */
export const textSchema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: {
      content: "inline*",
      attrs: {
        kind: { default: plainAttributes.k, validate: must("kind", isParagraphKind) },
        list: { default: plainAttributes.list, validate: must("list", isListKind) },
        indent: { default: plainAttributes.indent, validate: must("indent", isIndent) },
      },
      toDOM: paragraphToDom,
      parseDOM: [
        { tag: "p", getAttrs: (element: Element) => attributesFromDom(element, "p") },
        ...(["h1", "h2", "h3"] as const).map((kind) => ({
          tag: kind,
          getAttrs: (element: Element) => attributesFromDom(element, kind),
        })),
        { tag: "h4,h5,h6", getAttrs: (element: Element) => attributesFromDom(element, "h3") },
        // An item whose words stand in blocks of their own is made by these.
        {
          tag: "li",
          getAttrs: (element: Element) =>
            element.querySelector(":scope > :is(p, h1, h2, h3, h4, h5, h6, div)") === null
              ? attributesFromDom(element, "p")
              : false,
        },
      ],
    },
    text: { group: "inline" },
    reference: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: {
        to: { validate: must("target", isReferenceTarget) },
        id: { validate: must("id", isTextId) },
      },
      toDOM: ({ attrs }) =>
        isReferenceTarget(attrs["to"]) && isTextId(attrs["id"])
          ? ["span", { "data-reference": attrs["to"], "data-id": attrs["id"] }]
          : ["span"],
      parseDOM: [{ tag: "span[data-reference]", getAttrs: referenceFromDom }],
    },
    table: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { id: { validate: must("id", isTextId) } },
      // No parseDOM: pasting a table is a command of its own, which makes a new id.
      toDOM: ({ attrs }) => (isTextId(attrs["id"]) ? ["span", { "data-table": attrs["id"] }] : ["span"]),
    },
    /** An embed that this version cannot read: it keeps its place, so that positions are right. */
    unknown: { group: "inline", inline: true, atom: true, toDOM: () => ["span", { "data-unknown": "" }] },
  },
  marks: {
    bold: { toDOM: () => ["strong", 0], parseDOM: [{ tag: "strong" }, { tag: "b" }] },
    comment: {
      attrs: { id: { validate: must("id", isTextId) } },
      excludes: "",
      inclusive: false,
      toDOM: ({ attrs }) =>
        isTextId(attrs["id"]) ? ["span", { "data-comment": attrs["id"] }, 0] : ["span", 0],
      parseDOM: [{ tag: "span[data-comment]", getAttrs: commentFromDom }],
    },
    italic: { toDOM: () => ["em", 0], parseDOM: [{ tag: "em" }, { tag: "i" }] },
    link: {
      attrs: { href: { validate: must("link", isLink) } },
      inclusive: false,
      toDOM: linkToDom,
      parseDOM: [{ tag: "a[href]", getAttrs: linkFromDom }],
    },
    underline: { toDOM: () => ["u", 0], parseDOM: [{ tag: "u" }] },
  },
});

function paragraphToDom({ attrs: { kind, list, indent } }: Node): DOMOutputSpec {
  const attributes = {
    ...(isListKind(list) && list !== "none" && { "data-list": list }),
    ...(isIndent(indent) && indent > 0 && { "data-indent": String(indent) }),
  };
  return [isParagraphKind(kind) ? kind : "p", attributes, 0];
}

function linkToDom({ attrs }: Mark): DOMOutputSpec {
  return isLink(attrs["href"]) ? ["a", { href: attrs["href"], rel: "noopener noreferrer" }, 0] : ["span", 0];
}

function attributesFromDom(element: Element, kind: string): Attrs {
  const item = element.closest("li");
  const own = element.getAttribute("data-list");
  const list = item?.parentElement?.nodeName === "OL" ? "ordered" : item === null ? "none" : "bullet";
  let depth = -1;
  for (let outer = item; outer !== null; outer = outer.parentElement?.closest("li") ?? null) depth += 1;
  const indent = Number(element.getAttribute("data-indent") ?? Math.max(0, depth));
  return { kind, list: isListKind(own) ? own : list, indent: isIndent(indent) ? indent : 0 };
}

function referenceFromDom(element: Element): Attrs | false {
  const [to, id] = [element.getAttribute("data-reference"), element.getAttribute("data-id")];
  return isReferenceTarget(to) && isTextId(id) ? { to, id } : false;
}

function commentFromDom(element: Element): Attrs | false {
  const id = element.getAttribute("data-comment");
  return isTextId(id) ? { id } : false;
}

function linkFromDom(element: Element): Attrs | false {
  const href = element.getAttribute("href");
  return isLink(href) ? { href } : false;
}
