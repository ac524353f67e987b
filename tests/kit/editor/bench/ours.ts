import { createElement, Fragment } from "react";
import { createRoot } from "react-dom/client";
import * as Y from "yjs";
import { textAt, type TextPlace } from "#shared/doc/textAt.ts";
import type { Id } from "#shared/model/Id.ts";
import { TextEditor } from "#renderer/doc/editor/TextEditor.tsx";
import { SessionContext } from "#renderer/doc/session/SessionContext.tsx";
import { Peer } from "#tests/kit/editor/Peer.ts";
import type { Side } from "./crowd.ts";
import { articleCount } from "./words.ts";

export { stored } from "./stored.ts";

const place = (article: number) =>
  ({ collection: "articles", id: `a${article}` as Id<string>, field: "text" }) as const satisfies TextPlace;

export function mount(bytes: Uint8Array, element: HTMLElement): Promise<Side> {
  const peer = new Peer("Anne", 100, 0, bytes);
  const textOf = (doc: Y.Doc, article: number): Y.Text => {
    const text = textAt(doc, place(article));
    if (text === undefined) throw new Error("there is no such article");
    return text;
  };
  const side: Side = {
    doc: peer.doc,
    awareness: peer.awareness,
    target: (doc, article, random) => {
      const text = textOf(doc, article);
      return { text, at: random.below(text.length) };
    },
    state: (text, at, article, bot) => {
      const { item } = Y.createRelativePositionFromTypeIndex(text, at);
      const anchor = item && { client: item.client, clock: item.clock };
      const person = { name: `Personne ${bot}`, organisation: "", color: bot };
      return { person, caret: { place: place(article), anchor, head: anchor } };
    },
  };
  let ready = 0;
  return new Promise((resolve) => {
    const editors = Array.from({ length: articleCount }, (_, article) =>
      createElement(TextEditor, {
        key: article,
        place: place(article),
        label: `Article ${article}`,
        language: "fr",
        numbering: { style: "article", number: article + 1 },
        onController: (controller) => {
          if (controller !== undefined && (ready += 1) === articleCount) resolve(side);
        },
      }),
    );
    createRoot(element).render(
      createElement(SessionContext, { value: peer as never }, createElement(Fragment, null, ...editors)),
    );
  });
}
