import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import type { TextPlace } from "#shared/doc/textAt.ts";
import type { EditorSession } from "./EditorSession.ts";
import type { Caret } from "./presence.ts";
import { relativeSelection } from "./relativeSelection.ts";

/** Typing is shown to the others as the words arrive; the caret follows a little later, out of the way of the keys. */
const delayMs = 60;

/** Tells the others where this person's caret is, while the editor has the focus and a moment after each move. */
export function publishCaret({ awareness }: EditorSession, ytext: Y.Text, place: TextPlace): Plugin {
  const say = (caret: Caret | null): void => {
    const said = awareness.getLocalState()?.["caret"];
    if (!isEqual(said, caret)) awareness.setLocalStateField("caret", caret);
  };
  /** Another editor may have said its own in the meantime. */
  const takeBack = (): void => {
    const said = awareness.getLocalState()?.["caret"] as Caret | null | undefined;
    if (said && isEqual(said.place, place)) say(null);
  };
  return new Plugin({
    view: (view) => {
      const timer = timerOf(() => {
        if (view.hasFocus()) say({ place, ...relativeSelection(view.state, ytext) });
        else takeBack();
      });
      const events = ["focus", "blur"] as const;
      for (const name of events) view.dom.addEventListener(name, timer.start);
      return {
        update: (_: EditorView, previous) => {
          if (!previous.selection.eq(view.state.selection) || previous.doc !== view.state.doc) timer.start();
        },
        destroy() {
          timer.stop();
          takeBack();
          for (const name of events) view.dom.removeEventListener(name, timer.start);
        },
      };
    },
  });
}

function timerOf(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, delayMs);
    },
    stop: () => clearTimeout(timer),
  };
}
