import type * as Y from "yjs";
import { walkItems } from "#shared/doc/text/items.ts";
import type { Side } from "./side.ts";

/**
 * What happened to one character of a merged text since the two copies parted:
 * `kept` by both, `cut…` by one or both, `added…` by one and still there.
 */
export type Fate = "kept" | "cutOurs" | "cutTheirs" | "cutBoth" | "addedOurs" | "addedTheirs";

/** One UTF-16 unit (an embed counts as one, U+FFFC), in document order, tombstones included. */
export type Unit = { readonly fate: Fate; readonly char: string };

/** A text in the merged document and in the two copies; `undefined` where a copy did not have it. */
export type TextTriple = {
  readonly merged: Y.Text;
  readonly ours: Y.Text | undefined;
  readonly theirs: Y.Text | undefined;
};

/**
 * The units of a merged text. Left out: what one side both wrote and deleted. The merged document may have
 * forgotten the characters that were cut by one side; the other side's copy still has them, and what neither
 * remembers was a formatting marker, unless both cut it.
 */
export function unitsOf(texts: TextTriple, ours: Side, theirs: Side): Unit[] {
  const memory = [remember(texts.ours), remember(texts.theirs)] as const;
  const units: Unit[] = [];
  for (const { id, length, text, embed, deleted } of walkItems(texts.merged)) {
    for (let offset = 0; offset < length; offset += 1) {
      const clock = id.clock + offset;
      const fate = deleted
        ? fateOfCut(id.client, clock, ours, theirs)
        : fateOf(id.client, clock, ours, theirs);
      if (fate === undefined) continue;
      const char = text?.[offset] ?? (embed ? atom : memory[fate === "cutOurs" ? 1 : 0](id.client, clock));
      if (char !== undefined || fate === "cutBoth") units.push({ fate, char: char ?? "" });
    }
  }
  return units;
}

const atom = "\ufffc";

/** Of what is still there. */
function fateOf(client: number, clock: number, ours: Side, theirs: Side): Fate {
  if (!theirs.knows(client, clock)) return "addedOurs";
  return ours.knows(client, clock) ? "kept" : "addedTheirs";
}

/** Of what somebody cut; `undefined` when the other never saw it. */
function fateOfCut(client: number, clock: number, ours: Side, theirs: Side): Fate | undefined {
  if (!ours.knows(client, clock) || !theirs.knows(client, clock)) return undefined;
  if (!ours.deleted(client, clock)) return "cutTheirs";
  return theirs.deleted(client, clock) ? "cutBoth" : "cutOurs";
}

/** The characters of a copy by their ids, gathered at the first question: most texts ask none. */
function remember(copy: Y.Text | undefined): (client: number, clock: number) => string | undefined {
  let chars: Map<number, Map<number, string>> | undefined;
  return (client, clock) => (chars ??= gather(copy)).get(client)?.get(clock);
}

function gather(copy: Y.Text | undefined): Map<number, Map<number, string>> {
  const chars = new Map<number, Map<number, string>>();
  for (const { id, length, text, embed } of copy ? walkItems(copy) : []) {
    const own = chars.get(id.client) ?? new Map<number, string>();
    chars.set(id.client, own);
    for (let offset = 0; offset < length; offset += 1) {
      const char = text?.[offset] ?? (embed ? atom : undefined);
      if (char !== undefined) own.set(id.clock + offset, char);
    }
  }
  return chars;
}
