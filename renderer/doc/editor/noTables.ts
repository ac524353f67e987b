import { Plugin } from "prosemirror-state";
import type { EditorHost } from "./EditorSettings.ts";

/** In a cell no table is shown: none is exported there. */
export const noTables = ({ settings }: EditorHost): Plugin =>
  new Plugin({
    props: {
      nodeViews: {
        table: (_, view) => {
          const dom = view.dom.ownerDocument.createElement("span");
          dom.className = "unreadable";
          dom.textContent = settings.get().messages.missingTable();
          return { dom, ignoreMutation: () => true };
        },
      },
    },
  });
