import {
  findNext,
  findPrev,
  getMatchHighlights,
  getSearchState,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchState,
} from "prosemirror-search";
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { asOneStep } from "#shared/doc/undo.ts";
import type { EditorHost } from "./EditorSettings.ts";

export type FindQuery = {
  readonly search: string;
  readonly replace?: string;
  readonly isCaseSensitive?: boolean;
  readonly isWholeWord?: boolean;
};

/** What is looked for, how often it stands here, cells included, and which of them is selected (from 1). */
export type Found = {
  readonly query: FindQuery;
  readonly count: number;
  readonly current: number | undefined;
};

export type Finder = {
  /** Marks the words everywhere; an empty search takes the marks away. */
  readonly find: (query: FindQuery) => void;
  readonly next: () => boolean;
  readonly previous: () => boolean;
  /** The selected one, or the first, and goes on to the next. */
  readonly replace: () => boolean;
  /** Gives how many were replaced, in one step that one undo takes back. */
  readonly replaceAll: () => number;
  readonly found: () => Found | undefined;
};

/** Finds in an editor and in the cells of its tables, as one text. */
export function createFinder({ views, active, session }: EditorHost): Finder {
  let query: FindQuery | undefined;

  const inOrder = (): readonly EditorView[] => {
    const [main, ...cells] = views.keys();
    return main === undefined ? [] : [main, ...cells.sort((a, b) => (isBefore(a.dom, b.dom) ? -1 : 1))];
  };
  const run = (command: Command, view: EditorView): boolean => command(view.state, view.dispatch, view);

  /**
   * In the view where the person is if it holds one, else in the next that does. The focus stays where it is: whoever
   * presses Enter once more in the field where they search would write over what was found.
   */
  function walk(command: Command): boolean {
    const all = inOrder();
    const at = Math.max(
      0,
      all.findIndex((view) => view === active.get()),
    );
    const view = [...all.slice(at), ...all.slice(0, at)].find((each) => matchesOf(each).length > 0);
    if (view === undefined) return false;
    active.set(view);
    const isDone = run(command, view);
    reveal(view);
    return isDone;
  }

  return {
    find(next) {
      query = next.search === "" ? undefined : next;
      for (const view of views.keys()) view.dispatch(setSearchState(view.state.tr, queryOf(next)));
    },
    next: () => walk(findNext),
    previous: () => walk(findPrev),
    replace: () => walk(replaceNext),
    replaceAll: () =>
      asOneStep(session.undo, () => {
        let count = 0;
        for (const view of inOrder()) {
          const { length } = matchesOf(view);
          if (length > 0 && run(replaceAll, view)) count += length;
        }
        return count;
      }),
    found() {
      if (query === undefined) return undefined;
      const all = inOrder().map((view) => ({ view, matches: matchesOf(view) }));
      const count = all.reduce((sum, { matches }) => sum + matches.length, 0);
      let before = 0;
      for (const { view, matches } of all) {
        const { from, to } = view.state.selection;
        const index = matches.findIndex((match) => match.from === from && match.to === to);
        if (view === active.get() && index !== -1) return { query, count, current: before + index + 1 };
        before += matches.length;
      }
      return { query, count, current: undefined };
    },
  };
}

/** A view without the focus does not scroll to its selection by itself; a bar may cover it. */
function reveal(view: EditorView): void {
  const { from } = view.state.selection;
  const { left, top, bottom } = view.coordsAtPos(from);
  if (view.dom.contains(document.elementFromPoint(left + 1, (top + bottom) / 2))) return;
  const { node } = view.domAtPos(from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
}

const queryOf = ({ search, replace, isCaseSensitive, isWholeWord }: FindQuery): SearchQuery =>
  new SearchQuery({
    search,
    literal: true,
    replace: replace ?? "",
    caseSensitive: isCaseSensitive ?? false,
    wholeWord: isWholeWord ?? false,
  });

const matchesOf = ({ state }: EditorView) =>
  getSearchState(state)?.query.valid === true
    ? getMatchHighlights(state)
        .find()
        .sort((a, b) => a.from - b.from)
    : [];

const isBefore = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
