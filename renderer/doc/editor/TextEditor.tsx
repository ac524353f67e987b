import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { observe } from "#shared/doc/observe.ts";
import { textAt, type TextPlace } from "#shared/doc/textAt.ts";
import type { Reference } from "#shared/model/richText.ts";
import { useSession } from "#renderer/doc/session/SessionContext.tsx";
import { useMessages } from "#renderer/platform/language.ts";
import { createStore, type Store } from "#renderer/platform/store.ts";
import { createController, type EditorController } from "./EditorController.ts";
import type { EditorSession } from "./EditorSession.ts";
import { inTurn } from "./inTurn.ts";
import { createHost, type EditorSettings, type ResolveReference } from "./EditorSettings.ts";
import { mountText } from "./mountText.ts";
import { ownNumbering, type Numbering } from "./numbering.ts";
import { placeKey } from "./presence.ts";
import { tables } from "./tables.ts";
import "./editor.css";

export type TextEditorProps = {
  readonly place: TextPlace;
  /** The editor's name for who cannot see where it stands. */
  readonly label: string;
  /** Of the text: spelling is checked in it. */
  readonly language: string;
  readonly isEditable?: boolean;
  /** What is written is a suggestion. */
  readonly isSuggesting?: boolean;
  readonly placeholder?: string;
  readonly numbering?: Numbering;
  readonly resolveReference?: ResolveReference;
  /** Ctrl+K: asks for the address of a link, to be given to `controller.run("setLink", …)`. */
  readonly onLinkRequest?: () => void;
  readonly openReference?: (reference: Reference) => void;
  /** Gives what a toolbar needs; `undefined` when the editor goes. */
  readonly onController?: (controller: EditorController | undefined) => void;
  /** The keyboard comes to the text, or to a cell of its tables. */
  readonly onFocus?: (controller: EditorController) => void;
};

const nothingResolves: ResolveReference = () => undefined;

/** A long text of the document, edited by everybody who has it open. Nothing is shown when the place names no text. */
export function TextEditor(props: TextEditorProps) {
  const { place } = props;
  const session = useSession();
  const ytext = useTextAt(session, place);
  const settings = useSettingsStore(props);
  const element = useRef<HTMLDivElement>(null);
  const handlers = useRef(props);
  useLayoutEffect(() => {
    handlers.current = props;
  });

  const key = placeKey(place);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || ytext === undefined) return undefined;
    return inTurn(() => {
      const host = createHost(session, settings);
      const mounted = mountText(current, {
        host,
        place,
        ytext,
        label: () => settings.get().label,
        plugins: [tables(host)],
      });
      const controller = createController(host, mounted.view);
      // Of the text or of a cell of it: each time, also where the person has been before.
      const onFocus = () => handlers.current.onFocus?.(controller);
      current.addEventListener("focusin", onFocus);
      handlers.current.onController?.(controller);
      return () => {
        handlers.current.onController?.(undefined);
        current.removeEventListener("focusin", onFocus);
        mounted.destroy();
      };
    });
    // oxlint-disable-next-line react/exhaustive-deps -- `key` says all that there is to know of `place`
  }, [session, ytext, key, settings]);

  return ytext === undefined ? null : <div key={key} ref={element} />;
}

/** The text itself, which a peer may put there after the editor was opened. */
function useTextAt({ doc }: EditorSession, place: TextPlace) {
  const key = placeKey(place);
  const observed = useMemo(
    () => observe(doc, { watches: [place.collection], read: (from) => textAt(from, place) }, Object.is),
    // oxlint-disable-next-line react/exhaustive-deps -- as above
    [doc, key],
  );
  return useSyncExternalStore(observed.subscribe, observed.get);
}

function useSettingsStore(props: TextEditorProps): Store<EditorSettings> {
  const messages = useMessages().editor;
  const {
    label,
    language,
    isEditable,
    isSuggesting,
    placeholder,
    numbering,
    resolveReference,
    openReference,
    onLinkRequest,
  } = props;
  const settings = useMemo(
    (): EditorSettings => ({
      label,
      language,
      isEditable: isEditable ?? true,
      isSuggesting: isSuggesting ?? false,
      placeholder: placeholder ?? "",
      numbering: numbering ?? ownNumbering,
      resolveReference: resolveReference ?? nothingResolves,
      openReference,
      requestLink: onLinkRequest,
      messages,
    }),
    [
      label,
      language,
      isEditable,
      isSuggesting,
      placeholder,
      numbering,
      resolveReference,
      openReference,
      onLinkRequest,
      messages,
    ],
  );
  const [store] = useState(() => createStore(settings));
  useLayoutEffect(() => store.set(settings), [store, settings]);
  return store;
}
