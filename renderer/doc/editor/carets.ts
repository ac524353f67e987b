import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type * as Y from "yjs";
import type { EditorSession } from "./EditorSession.ts";
import { peersOf } from "./peers.ts";
import type { Peer } from "./presence.ts";
import { redrawing } from "./redrawing.ts";
import { positionOf } from "./relativeSelection.ts";

const key = new PluginKey<DecorationSet>("carets");

/** Shows the carets, selections and names of the others in this text. They move with the words until the next news. */
export function carets(
  { awareness, gate }: EditorSession,
  ytext: Y.Text,
  place: string,
): Plugin<DecorationSet> {
  const peers = peersOf(awareness);
  const draw = (state: EditorState): DecorationSet =>
    DecorationSet.create(
      state.doc,
      peers.at(place).flatMap((peer) => decorationsOf(peer, state, ytext)),
    );
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown, _, state) =>
        transaction.getMeta(key) === true ? draw(state) : shown.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const { redraw, stop } = redrawing(view, gate, key);
      const unsubscribe = peers.subscribe(place, redraw);
      if (peers.at(place).length > 0) redraw();
      return {
        destroy() {
          unsubscribe();
          stop();
        },
      };
    },
  });
}

function decorationsOf(
  { caret, client, name, color }: Peer,
  state: EditorState,
  ytext: Y.Text,
): Decoration[] {
  if (caret === null) return [];
  const [anchor, head] = [positionOf(caret.anchor, state, ytext), positionOf(caret.head, state, ytext)];
  if (anchor === undefined || head === undefined) return [];
  const selected = Decoration.inline(
    Math.min(anchor, head),
    Math.max(anchor, head),
    { class: "peer-selection", "data-partner": String(color) },
    { inclusiveEnd: false },
  );
  const widget = Decoration.widget(head, (view) => caretElement(view, name, color), {
    key: `${client}:${color}:${name}`,
    side: 10,
    ignoreSelection: true,
  });
  return anchor === head ? [widget] : [selected, widget];
}

function caretElement({ dom }: EditorView, name: string, color: number): HTMLElement {
  const caret = dom.ownerDocument.createElement("span");
  caret.className = "peer-caret";
  caret.dataset["partner"] = String(color);
  caret.ariaHidden = "true";
  if (name === "") return caret;
  const label = caret.appendChild(dom.ownerDocument.createElement("span"));
  label.className = "peer-name";
  label.textContent = name;
  return caret;
}
