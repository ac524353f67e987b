import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** In an empty text, says what is expected; drawn by the style sheet, so that it is never taken for a word. */
export const placeholder = (words: () => string): Plugin =>
  new Plugin({
    props: {
      decorations({ doc }) {
        const isEmpty = doc.childCount === 1 && doc.firstChild?.content.size === 0;
        if (!isEmpty || words() === "") return null;
        const attributes = { class: "is-empty", "data-placeholder": words() };
        return DecorationSet.create(doc, [Decoration.node(0, doc.content.size, attributes)]);
      },
    },
  });
