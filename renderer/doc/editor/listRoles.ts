import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { attrsOf } from "./paragraphs.ts";

type Roles = { readonly shape: string; readonly decorations: DecorationSet };

const key = new PluginKey<Roles>("listRoles");

/**
 * Items stand side by side in a text: for who listens, each is given a list around it, its level, and its place among
 * the items of that level. Made anew only when an item comes, goes or moves, not at each letter.
 */
export const listRoles: Plugin<Roles> = new Plugin<Roles>({
  key,
  state: {
    init: (_, { doc }) => rolesOf(doc, shapeOf(doc)),
    apply(transaction, roles) {
      if (!transaction.docChanged) return roles;
      const { doc, mapping } = transaction;
      const shape = shapeOf(doc);
      return shape === roles.shape
        ? { shape, decorations: roles.decorations.map(mapping, doc) }
        : rolesOf(doc, shape);
    },
  },
  props: { decorations: (state) => key.getState(state)?.decorations },
});

const isItem = (paragraph: Node): boolean =>
  attrsOf(paragraph).kind === "p" && attrsOf(paragraph).list !== "none";

function shapeOf(doc: Node): string {
  let shape = "";
  doc.forEach((paragraph) => {
    shape += isItem(paragraph) ? attrsOf(paragraph).indent : "-";
  });
  return shape;
}

function rolesOf(doc: Node, shape: string): Roles {
  const decorations: Decoration[] = [];
  doc.forEach((paragraph, from, index) => {
    if (!isItem(paragraph)) return;
    const to = from + paragraph.nodeSize;
    const { indent } = attrsOf(paragraph);
    const item = { role: "listitem", "aria-level": String(indent + 1), ...placeIn(shape, index) };
    decorations.push(
      Decoration.node(from, to, item),
      // Last: what comes after a wrapper is put on it.
      Decoration.node(from, to, { nodeName: "div", role: "list", class: "list" }),
    );
  });
  return { shape, decorations: DecorationSet.create(doc, decorations) };
}

/** Among the neighbours of the same level, with nothing of a higher one between them. */
function placeIn(shape: string, index: number): { "aria-posinset": string; "aria-setsize": string } {
  const level = Number(shape[index]);
  const count = (step: 1 | -1): number => {
    let found = 0;
    for (let at = index + step; Number(shape[at]) >= level; at += step)
      if (Number(shape[at]) === level) found += 1;
    return found;
  };
  const before = count(-1);
  return { "aria-posinset": String(before + 1), "aria-setsize": String(before + 1 + count(1)) };
}
