import { Plugin } from "prosemirror-state";
import type { UpdateGate } from "./updateGate.ts";

/** Holds the gate while a character is being composed in this editor. */
export function composition(gate: UpdateGate): Plugin {
  let release: (() => void) | undefined;
  const end = () => {
    release?.();
    release = undefined;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          end();
          release = gate.hold();
          return false;
        },
        compositionend: () => {
          end();
          return false;
        },
      },
    },
    view: () => ({ destroy: end }),
  });
}
