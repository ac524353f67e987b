import type { EditorView } from "prosemirror-view";
import type { Random } from "#tests/kit/random.ts";
import { editKinds, textEdits, type EditKind } from "#tests/kit/text/textEdits.ts";
import type { Peer } from "./Peer.ts";

export type FuzzedPage = {
  readonly view: (name: string) => EditorView;
  readonly peer: (name: string) => Peer;
  readonly stored: (name: string) => string;
  readonly isInStep: (name: string) => boolean;
};

const removing: readonly EditKind[] = ["removeAcross", "removeParagraph", "removeCharacters", "removeAll"];
const stepsBetweenMeetings = 40;

/**
 * The edits of `tests/kit/text` through real views: whoever acts, all views are checked after each step against their
 * text and their page; people leave and come back, undo and redo, and all tell the same whenever all are on line.
 */
export function fuzzViews(
  random: Random,
  steps: number,
  { names, page }: { readonly names: readonly string[]; readonly page: FuzzedPage },
): Record<string, number> {
  const counts: Record<string, number> = {};
  let last = "nothing";
  const check = (step: number): void => {
    for (const name of names)
      if (!page.isInStep(name)) throw new Error(`step ${step}, ${last}: ${name} does not see what is stored`);
  };
  for (let step = 1; step <= steps; step += 1) {
    const name = random.pick(names);
    last = act(name, random, page);
    counts[last] = (counts[last] ?? 0) + 1;
    check(step);
    if (random.chance(0.03)) toggle(page.peer(random.pick(names)));
    if (step % stepsBetweenMeetings > 0 && step < steps) continue;
    // Twice: the clean-up of formats that a meeting causes is an update too.
    for (let round = 0; round < 2; round += 1) for (const each of names) page.peer(each).goOnline();
    last = "a meeting";
    check(step);
    if (new Set(names.map((each) => page.stored(each))).size > 1)
      throw new Error(`step ${step}: they do not tell the same`);
  }
  return counts;
}

const toggle = (peer: Peer): void => (peer.isOnline ? peer.goOffline() : peer.goOnline());

function act(name: string, random: Random, page: FuzzedPage): string {
  const [view, { undo }] = [page.view(name), page.peer(name)];
  if (random.chance(undo.canRedo() ? 0.5 : 0.05)) {
    const direction = undo.canRedo() && random.chance(0.6) ? "redo" : "undo";
    undo[direction]();
    return direction;
  }
  const kind = random.pick(view.state.doc.content.size > 300 ? removing : editKinds);
  const edit = textEdits[kind](view.state, random);
  if (edit === undefined || !edit.transaction.docChanged) return `no ${kind}`;
  view.dispatch(edit.transaction);
  return kind;
}
