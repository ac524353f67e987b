import type { Node } from "prosemirror-model";
import { NodeSelection, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { EditorHost } from "./EditorSettings.ts";
import { TableView } from "./tableView.ts";
import { enterTableAt } from "./tableWalk.ts";

/** Draws the tables of a text, and goes into a selected one. */
export const tables = (host: EditorHost): Plugin<DecorationSet> => {
  const repeated = (doc: Node): DecorationSet =>
    repeatedTables(doc, host.settings.get().messages.missingTable());
  return new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => repeated(doc),
      apply: ({ docChanged, doc }, shown) => (docChanged ? repeated(doc) : shown),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
      nodeViews: {
        table: (node, view, position) => new TableView(node, view, position, host),
      },
      handleKeyDown(view, { key }) {
        const { selection } = view.state;
        if (!(selection instanceof NodeSelection)) return false;
        if (key === "Enter" || key === "ArrowDown") return enterTableAt(view, selection.from, "start");
        return key === "ArrowUp" && enterTableAt(view, selection.from, "end");
      },
    },
  });
};

/** A table that stood before in the text is in no export: it is said to be missing where it stands again. */
function repeatedTables(doc: Node, words: string): DecorationSet {
  const met = new Set<unknown>();
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== "table") return;
    const attributes = { class: "is-repeated", "data-words": words };
    if (met.has(node.attrs["id"])) found.push(Decoration.node(at, at + 1, attributes));
    met.add(node.attrs["id"]);
  });
  return DecorationSet.create(doc, found);
}
