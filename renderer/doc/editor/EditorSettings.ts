import type { EditorView } from "prosemirror-view";
import type { PageMessages } from "#shared/messages/fr.ts";
import type { TextPlace } from "#shared/doc/textAt.ts";
import type { Reference } from "#shared/model/richText.ts";
import { createStore, type Observable, type Store } from "#renderer/platform/store.ts";
import type { EditorSession } from "./EditorSession.ts";
import type { Numbering } from "./numbering.ts";

/** What a reference shows now: « Article 3 », a clause's title, a defined term. `undefined` when nothing answers it. */
export type ResolveReference = (reference: Reference) => string | undefined;

/** What may change while an editor is on screen. */
export type EditorSettings = {
  /** Its name for who cannot see where it stands. */
  readonly label: string;
  /** Of the text: `fr`, `en`… Spelling is checked in it. */
  readonly language: string;
  readonly isEditable: boolean;
  /** What is written is a suggestion. */
  readonly isSuggesting: boolean;
  readonly placeholder: string;
  readonly numbering: Numbering;
  readonly resolveReference: ResolveReference;
  /** Ctrl+K: asks for the address of a link. */
  readonly requestLink: (() => void) | undefined;
  readonly openReference: ((reference: Reference) => void) | undefined;
  readonly messages: PageMessages["editor"];
};

/** An editor and those of the cells of its tables: one for whoever sees it, whatever the number of views. */
export type EditorHost = {
  readonly session: EditorSession;
  readonly settings: Observable<EditorSettings>;
  /** Of all that is shown here, the view that has the focus, or had it last. */
  readonly active: Store<EditorView | undefined>;
  /** Every view of the host with the place of its text, the main one first. */
  readonly views: ReadonlyMap<EditorView, TextPlace>;
  readonly add: (view: EditorView, place: TextPlace) => void;
  readonly remove: (view: EditorView) => void;
  /** A view shows something new. */
  readonly changed: Observable<number>;
  readonly say: () => void;
};

export function createHost(session: EditorSession, settings: Observable<EditorSettings>): EditorHost {
  const views = new Map<EditorView, TextPlace>();
  const active = createStore<EditorView | undefined>(undefined);
  const changed = createStore(0);
  const say = (): void => changed.set(changed.get() + 1);
  return {
    session,
    settings,
    active,
    views,
    changed,
    say,
    add: (view, place) => void views.set(view, place),
    remove(view) {
      views.delete(view);
      if (active.get() === view) active.set([...views.keys()][0]);
    },
  };
}
