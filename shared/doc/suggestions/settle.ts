import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import type { SuggestionMark } from "./marks.ts";
import type { Outcome } from "./records.ts";
import { keysOf, readStretches, type Stretch } from "./stretches.ts";

/**
 * Makes suggestions part of a text, or takes them out of it; true when there was anything of them. What others wrote
 * within their bounds stays. Inside the caller's transaction.
 */
export function settle(ytext: Y.Text, ids: ReadonlySet<string>, outcome: Outcome): boolean {
  const steps = readStretches(ytext).flatMap((stretch) => {
    const step = stepFor(stretch, ids, outcome);
    return step === undefined ? [] : [step];
  });
  // From the last to the first, so that no write moves the place of the next.
  for (const { from, length, attributes } of joined(steps).toReversed()) {
    if (attributes === null) ytext.delete(from, length);
    else ytext.format(from, length, attributes);
  }
  return steps.length > 0;
}

/** Units that go (`attributes: null`), or whose attributes change. */
type Step = {
  readonly from: number;
  readonly length: number;
  readonly attributes: Record<string, unknown> | null;
};

function stepFor(stretch: Stretch, ids: ReadonlySet<string>, outcome: Outcome): Step | undefined {
  const { from, length } = stretch;
  const keys = keysOf(stretch).filter(({ id }) => ids.has(id));
  if (keys.length === 0) return undefined;
  const marks = stretch.marks.filter(({ id }) => ids.has(id));
  const goes = outcome === "accepted" ? "delete" : "insert";
  if (marks.some(({ does }) => does === goes)) return { from, length, attributes: null };
  const changes = outcome === "accepted" ? marks.map(changeOf) : [];
  const cleared = Object.fromEntries(keys.map(({ key }) => [key, null]));
  return { from, length, attributes: Object.assign(cleared, ...changes) as Record<string, unknown> };
}

const changeOf = (mark: SuggestionMark): object => ("change" in mark ? mark.change : {});

function joined(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (
      last !== undefined &&
      last.from + last.length === step.from &&
      isEqual(last.attributes, step.attributes)
    )
      result[result.length - 1] = { ...last, length: last.length + step.length };
    else result.push(step);
  }
  return result;
}
