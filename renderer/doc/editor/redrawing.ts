import type { PluginKey } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { UpdateGate } from "./updateGate.ts";
import { readSelection } from "./textBinding.ts";

export type Redrawing = { readonly redraw: () => void; readonly stop: () => void };

/**
 * Has a view draw what a plugin shows over its text again, by a transaction whose meta of that key is `true`: at most
 * once a frame, and never under a composition, which a change of the page would break off.
 */
export function redrawing(view: EditorView, gate: UpdateGate, key: PluginKey): Redrawing {
  let frame: number | undefined;
  return {
    redraw() {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        gate.pass(() => {
          if (view.isDestroyed) return;
          readSelection(view);
          view.dispatch(view.state.tr.setMeta(key, true));
        });
      });
    },
    stop() {
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}
