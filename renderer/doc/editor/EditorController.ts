import type { EditorView } from "prosemirror-view";
import { isEqual } from "#shared/base/equality.ts";
import { textAt, type TextPlace } from "#shared/doc/textAt.ts";
import { beginStep } from "#shared/doc/undo.ts";
import type { Observable } from "#renderer/platform/store.ts";
import { editorCommands, type CommandName, type EditorCommands } from "./editorCommands.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { createFinder, type Finder } from "./find.ts";
import { peersOf } from "./peers.ts";
import { placeKey } from "./presence.ts";
import { positionOf } from "./relativeSelection.ts";
import { snapshotOf, type EditorSnapshot } from "./snapshot.ts";

/** An editor without its look: what a toolbar, a palette or a menu needs of it. */
export type EditorController = {
  readonly state: Observable<EditorSnapshot>;
  /** Does it where the person writes, or wrote last, and goes on writing there; false when it cannot be done here. */
  readonly run: <N extends CommandName>(name: N, ...given: Parameters<EditorCommands[N]>) => boolean;
  readonly can: <N extends CommandName>(name: N, ...given: Parameters<EditorCommands[N]>) => boolean;
  readonly finder: Finder;
  readonly focus: () => void;
  /** Brings the caret of a peer into sight; false when it is not in this editor. */
  readonly revealPeer: (client: number) => boolean;
  /** The view in which the person writes, or wrote last. */
  readonly view: () => EditorView;
  /** The text of that view. */
  readonly place: () => TextPlace | undefined;
};

export function createController(host: EditorHost, main: EditorView): EditorController {
  const commands = editorCommands(host);
  const view = (): EditorView => host.active.get() ?? main;
  const commandOf = <N extends CommandName>(name: N, given: Parameters<EditorCommands[N]>) =>
    (commands[name] as (...given: unknown[]) => ReturnType<EditorCommands[N]>)(...given);
  const finder = createFinder(host);
  return {
    state: snapshots(host, view, finder),
    run(name, ...given) {
      const target = view();
      // What was typed just before is a step of its own.
      beginStep(host.session.undo);
      const isDone = target.editable && commandOf(name, given)(target.state, target.dispatch, target);
      if (!view().isDestroyed) view().focus();
      return isDone;
    },
    can: (name, ...given) => view().editable && commandOf(name, given)(view().state, undefined, view()),
    finder,
    focus: () => view().focus(),
    revealPeer: (client) => revealPeer(host, client),
    view,
    place: () => host.views.get(view()),
  };
}

function revealPeer({ session, views }: EditorHost, client: number): boolean {
  for (const [view, place] of views) {
    const ytext = textAt(session.doc, place);
    const caret = peersOf(session.awareness)
      .at(placeKey(place))
      .find((peer) => peer.client === client)?.caret;
    const head = ytext && caret ? positionOf(caret.head, view.state, ytext) : undefined;
    if (head === undefined) continue;
    const { node } = view.domAtPos(head);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
    return true;
  }
  return false;
}

/** Read when somebody asks; told when it differs, once a frame at most and after it, so that no key waits for a toolbar. */
function snapshots(host: EditorHost, view: () => EditorView, finder: Finder): Observable<EditorSnapshot> {
  let current = snapshotOf(host, view(), finder);
  let told = current;
  let isToTell = false;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    isToTell = false;
    if (get() === told) return;
    told = current;
    for (const listener of listeners) listener();
  };
  const get = (): EditorSnapshot => {
    const next = view().isDestroyed ? current : snapshotOf(host, view(), finder);
    if (!isEqual(current, next)) current = next;
    return current;
  };
  const refresh = (): void => {
    if (isToTell) return;
    isToTell = true;
    requestAnimationFrame(() => setTimeout(tell));
  };
  return {
    get,
    subscribe(listener) {
      const unsubscribe = [host.changed, host.active, host.settings].map((source) =>
        source.subscribe(refresh),
      );
      listeners.add(listener);
      return () => {
        for (const end of unsubscribe) end();
        listeners.delete(listener);
      };
    },
  };
}
