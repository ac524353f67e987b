import type { Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";

/**
 * Whether one undo should take back both: a character beside the last one, typed or erased. A new paragraph, a paste,
 * a change of format or of place begins an undo step of its own. `caret` is where the previous one left it, if that is
 * not behind what it put in: what was suggested to go still stands there.
 */
export function continuesTyping(
  previous: Transaction | undefined,
  next: Transaction,
  caret?: number,
): boolean {
  const [last, step] = [previous && typed(previous), typed(next)];
  const end = caret ?? last?.end;
  return last !== undefined && step !== undefined && (step.from === end || step.to === end);
}

type Typed = { readonly from: number; readonly to: number; readonly end: number };

function typed({ steps: [step, ...others] }: Transaction): Typed | undefined {
  if (!(step instanceof ReplaceStep) || others.length > 0) return undefined;
  const { from, to, slice } = step;
  const isText = slice.openStart === 0 && slice.content.childCount <= 1 && slice.content.firstChild?.isText;
  return slice.size === 0 || isText ? { from, to, end: from + slice.size } : undefined;
}
