import type { Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";

/**
 * Whether one undo should take back both: a character beside the last one, typed or erased. A new paragraph, a paste,
 * a change of format or of place begins an undo step of its own.
 */
export function continuesTyping(previous: Transaction | undefined, next: Transaction): boolean {
  const [last, step] = [previous && typed(previous), typed(next)];
  return last !== undefined && step !== undefined && (step.from === last.end || step.to === last.end);
}

type Typed = { readonly from: number; readonly to: number; readonly end: number };

function typed({ steps: [step, ...others] }: Transaction): Typed | undefined {
  if (!(step instanceof ReplaceStep) || others.length > 0) return undefined;
  const { from, to, slice } = step;
  const isText = slice.openStart === 0 && slice.content.childCount <= 1 && slice.content.firstChild?.isText;
  return slice.size === 0 || isText ? { from, to, end: from + slice.size } : undefined;
}
