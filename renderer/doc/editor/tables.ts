import { NodeSelection, Plugin } from "prosemirror-state";
import type { EditorHost } from "./EditorSettings.ts";
import { TableView } from "./tableView.ts";
import { enterTableAt } from "./tableWalk.ts";

/** Draws the tables of a text, and goes into a selected one. */
export const tables = (host: EditorHost): Plugin =>
  new Plugin({
    props: {
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
