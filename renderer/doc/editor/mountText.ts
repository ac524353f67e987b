import { dropCursor } from "prosemirror-dropcursor";
import { keymap } from "prosemirror-keymap";
import { search } from "prosemirror-search";
import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type * as Y from "yjs";
import { readPieces } from "#shared/doc/text/pieces.ts";
import { documentOf } from "#shared/doc/text/textDocument.ts";
import type { TextPlace } from "#shared/doc/textAt.ts";
import { runPressed } from "#renderer/platform/keys.ts";
import { carets } from "./carets.ts";
import { clipboard } from "./clipboard.ts";
import { comments } from "./comments.ts";
import { composition } from "./composition.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { linkAt } from "./marks.ts";
import { typingRules } from "./inputRules.ts";
import { editingKeys, tabKeys } from "./keys.ts";
import { listRoles } from "./listRoles.ts";
import { numberingStyle, ownNumbering } from "./numbering.ts";
import { placeholder } from "./placeholder.ts";
import { placeKey } from "./presence.ts";
import { publishCaret } from "./publishCaret.ts";
import { references } from "./references.ts";
import { undoKeys } from "./stepBack.ts";
import { suggestions } from "./suggestions.ts";
import { bindText, isHarmless, readSelection, type TextBinding } from "./textBinding.ts";

export type MountedText = { readonly view: EditorView; readonly destroy: () => void };

type MountOptions = {
  readonly host: EditorHost;
  readonly place: TextPlace;
  readonly ytext: Y.Text;
  readonly label: () => string;
  /** Before all others: the keys of a cell, for instance. */
  readonly plugins?: readonly Plugin[];
};

/** Shows a text in an element, for as long as nobody destroys it. */
export function mountText(element: HTMLElement, options: MountOptions): MountedText {
  const { host, ytext } = options;
  let binding: TextBinding | undefined;
  const view = new EditorView(
    { mount: element },
    {
      state: EditorState.create({
        doc: documentOf(readPieces(ytext).pieces),
        plugins: [...(options.plugins ?? []), ...pluginsOf(options)],
      }),
      editable: () => host.settings.get().isEditable,
      attributes: () => attributesOf(options),
      dispatchTransaction: (transaction) => binding?.dispatch(transaction),
    },
  );
  binding = bindText(view, ytext, options);
  host.add(view, options.place);
  const unsubscribe = host.settings.subscribe(() => view.setProps({}));
  return {
    view,
    destroy() {
      unsubscribe();
      host.remove(view);
      binding?.destroy();
      view.destroy();
    },
  };
}

const isCell = (place: TextPlace): boolean => place.collection === "tables";

/** What is the same in every text, and made once: an agreement has as many texts as articles, clauses and cells. */
const searching = search();
const dropping = dropCursor({ color: false, width: 2, class: "drop-cursor" });

function pluginsOf({ host, place, ytext }: MountOptions): readonly Plugin[] {
  return [
    writing(host),
    composition(host.session.gate),
    references(host),
    clipboard(host, !isCell(place)),
    typingRules,
    undoKeys(host.session.undo),
    keymap({
      // Where words are selected, or in a link; elsewhere the key is the page's.
      "Mod-k": (state) => {
        const { requestLink } = host.settings.get();
        if (requestLink === undefined || (state.selection.empty && linkAt(state) === undefined)) return false;
        requestLink();
        return true;
      },
    }),
    tabKeys(),
    ...editingKeys,
    searching,
    listRoles,
    suggestions(host, ytext),
    comments(host, place, ytext),
    carets(host.session, ytext, placeKey(place)),
    publishCaret(host.session, ytext, place),
    placeholder(() => (isCell(place) ? "" : host.settings.get().placeholder)),
    dropping,
  ];
}

/** Refuses what a text cannot hold and what a reader may not do, and tells the host what happens. */
const writing = (host: EditorHost): Plugin =>
  new Plugin({
    filterTransaction: isHarmless,
    props: {
      // ProseMirror keeps every Enter for itself, those that write nothing as well.
      handleKeyDown: (_, event) =>
        event.key === "Enter" && (event.altKey || event.ctrlKey || event.metaKey) && runPressed(event),
      handleDOMEvents: {
        // Before any command: two keys that come between two frames (End, Enter) would act on where the caret was.
        keydown: (view) => {
          readSelection(view);
          return false;
        },
        focus: (view) => {
          host.active.set(view);
          host.say();
          return false;
        },
        blur: () => {
          host.say();
          return false;
        },
      },
    },
    view: () => ({ update: host.say }),
  });

function attributesOf({ host, place, label }: MountOptions): Record<string, string> {
  const { language, isEditable, placeholder, ...settings } = host.settings.get();
  const numbering = isCell(place) ? ownNumbering : settings.numbering;
  return {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label(),
    "aria-readonly": String(!isEditable),
    ...(placeholder !== "" && !isCell(place) && { "aria-placeholder": placeholder }),
    lang: language,
    spellcheck: "true",
    tabindex: "0",
    translate: "no",
    class: `rich-text numbering-${numbering.style}`,
    style: numberingStyle(numbering),
  };
}
