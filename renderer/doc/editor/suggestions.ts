import { Plugin, PluginKey, Selection, type EditorState } from "prosemirror-state";
import { DecorationSet, type Decoration, type EditorView } from "prosemirror-view";
import type * as Y from "yjs";
import { suggestionsMap } from "#shared/doc/roots.ts";
import { mayHaveSuggestions, readStretches } from "#shared/doc/suggestions/stretches.ts";
import { unitCount } from "#shared/doc/text/textDocument.ts";
import { createStore } from "#renderer/platform/store.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { redrawing, type Redrawing } from "./redrawing.ts";
import { decorate } from "./suggestionDecorations.ts";
import { suggestionAuthors } from "./suggestionAuthors.ts";

/** The suggestion that the person looks at, in the panel or in the text. */
export const currentSuggestion = createStore<string | null>(null);

/** Every editor on the page, with what it shows of suggestions. */
const views = new Map<EditorView, () => DecorationSet>();

const key = new PluginKey<DecorationSet>("suggestions");

/**
 * Shows what is suggested: what would come in underlined, what would go struck through, each with its author. It is
 * drawn and never part of what the editor holds, so that nothing that is typed or copied beside it takes after it.
 */
export function suggestions(host: EditorHost, ytext: Y.Text): Plugin<DecorationSet> {
  let drawn: { state: EditorState["doc"]; set: DecorationSet } | undefined;
  const authors = suggestionAuthors(host.session);

  function read(state: EditorState): DecorationSet {
    if (drawn?.state === state.doc) return drawn.set;
    const missing = unitCount(state.doc) - ytext.length;
    const set =
      (missing === 0 || missing === 1) && mayHaveSuggestions(ytext)
        ? DecorationSet.create(
            state.doc,
            decorate(state.doc, readStretches(ytext), {
              ytext,
              authorOf: authors.of,
              words: host.settings.get().messages.suggestion,
              current: currentSuggestion.get(),
            }),
          )
        : DecorationSet.empty;
    drawn = { state: state.doc, set };
    return set;
  }

  let view: EditorView | undefined;
  let redrawer: Redrawing | undefined;
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, shown, old) =>
        view?.composing === true
          ? (drawn?.state === old.doc ? drawn.set : shown).map(transaction.mapping, transaction.doc)
          : DecorationSet.empty,
    },
    props: {
      // While a character is being composed, nothing is drawn around it.
      decorations: (state) => (view?.composing === true ? key.getState(state) : read(state)),
      handleClick: (_, __, { target }) => {
        const piece = target instanceof Element ? target.closest<HTMLElement>("[data-suggestion]") : null;
        currentSuggestion.set(piece?.dataset["suggestion"] ?? null);
        return false;
      },
      handleDOMEvents: {
        compositionend: () => {
          redrawer?.redraw();
          return false;
        },
      },
    },
    view(created) {
      view = created;
      views.set(created, () => read(created.state));
      const { redraw, stop } = (redrawer = redrawing(created, host.session.gate, key));
      const forget = () => {
        drawn = undefined;
      };
      const again = () => {
        forget();
        redraw();
      };
      ytext.observe(forget);
      const map = suggestionsMap(host.session.doc);
      map.observe(again);
      const unsubscribe = [currentSuggestion.subscribe(again), host.settings.subscribe(forget)];
      return {
        destroy() {
          views.delete(created);
          ytext.unobserve(forget);
          map.unobserve(again);
          for (const end of unsubscribe) end();
          stop();
          authors.destroy();
        },
      };
    },
  });
}

/** The suggestion in which the caret of a view stands; of several that it touches, the one that is looked at. */
export function suggestionAtCaret(view: EditorView): string | undefined {
  const { head } = view.state.selection;
  const touching = views.get(view)?.().find(head, head) ?? [];
  const idOf = ({ spec }: Decoration) => (spec as { readonly suggestion: string }).suggestion;
  const here =
    touching.find(({ from, to }) => from < head && head < to) ??
    touching.find((each) => idOf(each) === currentSuggestion.get()) ??
    touching[0];
  return here && idOf(here);
}

/**
 * Makes a suggestion the one that is looked at, brings it into sight and puts the caret before it, unless it stands in it;
 * false when it is in no editor here.
 */
export function showSuggestion(id: string | null): boolean {
  currentSuggestion.set(id);
  for (const view of id === null ? [] : views.keys()) {
    const piece = view.dom.querySelector(`[data-suggestion="${CSS.escape(id ?? "")}"]`);
    if (piece === null) continue;
    const { tr } = view.state;
    view.focus();
    if (suggestionAtCaret(view) !== id)
      view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(view.posAtDOM(piece, 0)))));
    piece.scrollIntoView({ block: "center" });
    return true;
  }
  return false;
}
