import { TextSelection } from "prosemirror-state";
import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { createAlliance } from "#shared/doc/commands/alliance.ts";
import { addArticle } from "#shared/doc/commands/articles.ts";
import { writeText } from "#shared/doc/commands/texts.ts";
import { runNamedCommand } from "#shared/doc/commands/registry.ts";
import { openSuggestions } from "#shared/doc/suggestions/openSuggestions.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { insertText } from "#shared/doc/text/edit.ts";
import { replaceAll } from "#shared/doc/text/replaceAll.ts";
import { readPieces } from "#shared/doc/text/pieces.ts";
import { isInStep } from "#shared/doc/text/textDocument.ts";
import { origins } from "#shared/doc/origins.ts";
import { textAt, type TextPlace } from "#shared/doc/textAt.ts";
import { toPlainText, type RichText } from "#shared/model/richText.ts";
import type { Id } from "#shared/model/Id.ts";
import type { EditorController } from "#renderer/doc/editor/EditorController.ts";
import { currentSuggestion } from "#renderer/doc/editor/suggestions.ts";
import { TextEditor, type TextEditorProps } from "#renderer/doc/editor/TextEditor.tsx";
import { loadRoomMessages } from "#renderer/platform/language.ts";
import { SessionContext } from "#renderer/doc/session/SessionContext.tsx";
import { Random } from "#tests/kit/random.ts";
import { fuzzViews } from "./fuzzViews.ts";
import { Peer } from "./Peer.ts";

type Shown = {
  readonly peer: Peer;
  readonly root: Root;
  readonly element: HTMLElement;
  props: Partial<TextEditorProps>;
  controller: EditorController | undefined;
};

export const place = { collection: "articles", id: "cap" as Id<string>, field: "text" } as const;

/** The alliance that everybody has before they meet; the same bytes in every page. */
function base(markup: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const context = { now: "2026-11-22T08:00:00.000Z", newId: () => "id" };
  createAlliance(doc, { id: "alliance" as Id<string>, fields: { name: "Alliance" } }, context);
  for (const id of ["cap", "voix"]) addArticle(doc, { id, fields: { title: id } } as never, context);
  writeText(doc, { in: place, text: markup }, context);
  return Y.encodeStateAsUpdate(doc);
}

const wordsOf = (ytext: Y.Text): string => toPlainText(decode(ytext));

/** What stands on the page and is no word of the text. */
const drawnOnly =
  ".ProseMirror-widget, .ProseMirror-separator, .peer-caret, .reference, .table-frame, .unreadable";

function wordsOnPage(editor: Element | null): string {
  const copy = editor?.cloneNode(true) as HTMLElement;
  for (const drawn of copy.querySelectorAll(drawnOnly)) drawn.remove();
  return [...copy.children].map((paragraph) => paragraph.textContent).join("\n");
}

/** People side by side in one page, each with an editor of the same article. */
function editorsPage() {
  const all = new Map<string, Shown>();
  let linkRequests = 0;
  const shown = (name: string): Shown => {
    const found = all.get(name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const render = ({ peer, root, props }: Shown): void =>
    root.render(
      createElement(
        SessionContext,
        { value: peer as never },
        createElement(TextEditor, {
          place: place as TextPlace,
          label: `Article de ${peer.name}`,
          language: "fr",
          placeholder: "Écrivez ici",
          onController: (controller) => {
            shown(peer.name).controller = controller;
          },
          ...props,
        }),
      ),
    );
  const ytextOf = ({ peer, props }: Shown): Y.Text => {
    const text = textAt(peer.doc, props.place ?? place);
    if (text === undefined) throw new Error("there is no such text");
    return text;
  };
  const viewOf = (name: string) => {
    const view = shown(name).controller?.view();
    if (view === undefined) throw new Error(`${name} has no editor`);
    return view;
  };

  const api = {
    start(names: readonly string[], markup: string) {
      const bytes = base(markup);
      const peers = names.map((name, index) => new Peer(name, 100 + index, index, bytes));
      for (const peer of peers) {
        peer.meet(peers.filter((other) => other !== peer));
        const element = document.body.appendChild(document.createElement("section"));
        element.id = peer.name;
        const one: Shown = { peer, root: createRoot(element), element, props: {}, controller: undefined };
        all.set(peer.name, one);
        render(one);
      }
    },
    setProps(name: string, props: Partial<TextEditorProps>) {
      const one = shown(name);
      one.props = { ...one.props, ...props };
      render(one);
    },
    write: (name: string, text: RichText) =>
      shown(name).peer.doc.transact(() => replaceAll(ytextOf(shown(name)), text), origins.user),
    /** Writes without an editor: units from the start of the text. */
    type: (name: string, at: number, words: string) =>
      shown(name).peer.doc.transact(() => insertText(ytextOf(shown(name)), at, words), origins.user),
    /** Peers without a screen, each with its caret at the end of a place. */
    crowd(name: string, count: number, at: object) {
      for (let client = 1; client <= count; client += 1) {
        const doc = new Y.Doc();
        const awareness = new Awareness(doc);
        awareness.clientID = 5_000 + client;
        // The first state of a client has the clock 0, which says nothing to anybody.
        awareness.setLocalState({});
        awareness.setLocalState({
          person: { name: `Pair ${client}`, organisation: "", color: client % 12 },
          caret: { place: at, anchor: null, head: null },
        });
        const bytes = encodeAwarenessUpdate(awareness, [awareness.clientID]);
        shown(name).peer.receive({ kind: "awareness", bytes });
        awareness.destroy();
      }
    },
    /** For pages that meet: the same client twice would be one. */
    setClient: (name: string, client: number) => {
      shown(name).peer.doc.clientID = client;
    },
    /** All that was written since the page was opened, update by update, as plain numbers. */
    updates: (name: string) => shown(name).peer.sent.map((update) => [...update]),
    apply: (name: string, updates: readonly (readonly number[])[]) => {
      for (const update of updates)
        shown(name).peer.receive({ kind: "update", bytes: Uint8Array.from(update) });
    },
    /** Names what references to articles show. */
    resolveAs(name: string, labels: Readonly<Record<string, string>>) {
      this.setProps(name, { resolveReference: ({ id }) => labels[id] });
    },
    countLinkRequests(name: string) {
      this.setProps(name, { onLinkRequest: () => void (linkRequests += 1) });
    },
    linkRequests: () => linkRequests,
    /** What the browser does when a person pastes this. */
    paste(name: string, data: Readonly<Record<string, string>>) {
      const clipboardData = new DataTransfer();
      for (const [type, words] of Object.entries(data)) clipboardData.setData(type, words);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      viewOf(name).dom.dispatchEvent(event);
    },
    /** Gives a command as this person. */
    run: (name: string, command: string, args: Record<string, unknown>) =>
      runNamedCommand(shown(name).peer.doc, { command, args }, shown(name).peer.context()),
    /** As the panel does; everybody in this page looks at it. */
    lookAt: (suggestion: string) => currentSuggestion.set(suggestion),
    openSuggestions: (name: string) => openSuggestions(shown(name).peer.doc),
    /** Random edits by everybody through their views; gives how often each was made. */
    fuzz: (seed: number, steps: number) =>
      fuzzViews(new Random(seed), steps, { names: [...all.keys()], page: api }),
    unmount: (name: string) => shown(name).root.render(null),
    remount: (name: string) => render(shown(name)),
    peer: (name: string) => shown(name).peer,
    controller: (name: string) => shown(name).controller,
    view: viewOf,
    isReady: () => [...all.values()].every(({ controller }) => controller !== undefined),
    ytext: (name: string) => ytextOf(shown(name)),
    text: (name: string) => decode(ytextOf(shown(name))),
    /** The words of the text, a paragraph a line, as they are stored. */
    stored: (name: string) => wordsOf(ytextOf(shown(name))),
    /** The words that stand on the page: those of other people's carets are not the text's. */
    onPage: (name: string) => wordsOnPage(shown(name).element.querySelector(".rich-text")),
    wordsIn(element: Element) {
      const text = element.querySelector(".rich-text");
      return text === null ? undefined : wordsOnPage(text);
    },
    /** What is shown, what is stored and what stands on the page are one. */
    isInStep(name: string) {
      const one = shown(name);
      const view = viewOf(name);
      view.state.doc.check();
      const stored = wordsOf(ytextOf(one));
      return isInStep(view.state.doc, readPieces(ytextOf(one)).pieces) && stored === this.onPage(name);
    },
    select(name: string, anchor: number, head = anchor) {
      const view = viewOf(name);
      view.focus();
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, anchor, head)));
    },
    selection: (name: string) => {
      const { anchor, head } = viewOf(name).state.selection;
      return { anchor, head };
    },
  };
  return api;
}

export type EditorsPage = ReturnType<typeof editorsPage>;
await loadRoomMessages();
Object.assign(globalThis, { editors: editorsPage() });
