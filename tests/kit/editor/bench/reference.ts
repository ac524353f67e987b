import { baseKeymap } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { initProseMirrorDoc, redo, undo, yCursorPlugin, ySyncPlugin, yUndoPlugin } from "y-prosemirror";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { origins } from "#shared/doc/origins.ts";
import type { Side } from "./crowd.ts";
import { articleCount, paragraph, paragraphsPerArticle } from "./words.ts";

/** The least that edits paragraphs with the marks of an article. */
const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", toDOM: () => ["p", 0], parseDOM: [{ tag: "p" }] },
    text: {},
  },
  marks: {
    bold: { toDOM: () => ["strong", 0], parseDOM: [{ tag: "strong" }] },
    italic: { toDOM: () => ["em", 0], parseDOM: [{ tag: "em" }] },
  },
});

export function stored(): Uint8Array {
  const doc = new Y.Doc();
  for (let article = 0; article < articleCount; article += 1) {
    const paragraphs = Array.from({ length: paragraphsPerArticle }, (_, index) => {
      const element = new Y.XmlElement("paragraph");
      element.insert(0, [new Y.XmlText(paragraph(article, index))]);
      return element;
    });
    doc.getXmlFragment(`a${article}`).insert(0, paragraphs);
  }
  return Y.encodeStateAsUpdate(doc);
}

export function mount(bytes: Uint8Array, page: HTMLElement): Promise<Side> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes, origins.load);
  const awareness = new Awareness(doc);
  awareness.setLocalStateField("user", { name: "Anne", color: "#123456" });
  for (let article = 0; article < articleCount; article += 1) {
    const fragment = doc.getXmlFragment(`a${article}`);
    const { doc: content, mapping } = initProseMirrorDoc(fragment, schema);
    const place = page.appendChild(document.createElement("div"));
    place.className = "rich-text";
    const view = new EditorView(
      { mount: place },
      {
        state: EditorState.create({
          doc: content,
          schema,
          plugins: [
            ySyncPlugin(fragment, { mapping }),
            yCursorPlugin(awareness),
            yUndoPlugin(),
            keymap({ "Mod-z": undo, "Mod-y": redo }),
            keymap(baseKeymap),
          ],
        }),
      },
    );
    view.dom.setAttribute("aria-label", `Article ${article}`);
  }
  return Promise.resolve({
    doc,
    awareness,
    target: (theirs, article, random) => {
      const element = theirs.getXmlFragment(`a${article}`).get(random.below(paragraphsPerArticle));
      const text = (element as Y.XmlElement).get(0) as Y.XmlText;
      return { text, at: random.below(text.length) };
    },
    state: (text, at, _, bot) => {
      const position = Y.createRelativePositionFromTypeIndex(text, at);
      return {
        user: { name: `Personne ${bot}`, color: "#654321" },
        cursor: { anchor: position, head: position },
      };
    },
  });
}
