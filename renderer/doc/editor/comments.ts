import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, TextSelection, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type * as Y from "yjs";
import { isEqual } from "#shared/base/equality.ts";
import { textSchema } from "#shared/doc/text/schema.ts";
import { placeOf } from "#shared/doc/text/textDocument.ts";
import type { TextPlace } from "#shared/doc/textPlace.ts";
import type { Stretch } from "#shared/model/thread.ts";
import { currentThread } from "#renderer/doc/threads/currentThread.ts";
import { draftStretch, draftThreadOf, placeOfThreads } from "#renderer/doc/threads/draftThread.ts";
import { threadsOf, type ShownThread } from "#renderer/doc/threads/threadStore.ts";
import type { EditorHost } from "./EditorSettings.ts";
import { redrawing } from "./redrawing.ts";

/** Every text with threads that is on the page, with the threads that it shows. */
const views = new Map<EditorView, () => readonly ShownThread[]>();

const key = new PluginKey<DecorationSet>("comments");

/** Shows which words are commented, and in which state: drawn over the marks that carry the threads, never stored. */
export function comments(host: EditorHost, place: TextPlace, ytext: Y.Text): Plugin {
  const here = placeOfThreads(place);
  if (here === undefined) return new Plugin({});
  const { doc, gate } = host.session;
  const store = threadsOf(doc);
  const draftThread = draftThreadOf(doc);
  const own = (): readonly ShownThread[] => store.get().filter((thread) => isEqual(thread.in, here));
  const ownDraft = (): Stretch | undefined => {
    const draft = draftThread.get();
    return draft !== null && isEqual(draft.in, here) ? draftStretch(doc, draft) : undefined;
  };
  const draw = (state: EditorState): DecorationSet => {
    const threads = own();
    const draft = ownDraft();
    if (threads.length === 0 && draft === undefined) return DecorationSet.empty;
    return DecorationSet.create(state.doc, [
      ...threads.flatMap((thread) => decorationsOf(state.doc, thread, host)),
      ...(draft === undefined || ytext.length < draft.to
        ? []
        : inStretch(state.doc, draft, { class: "commented is-current" })),
    ]);
  };

  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => draw(state),
      apply: (transaction, shown, _, state) =>
        transaction.docChanged || transaction.getMeta(key) === true ? draw(state) : shown,
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick(view, position) {
        const id = threadAt(view.state, position, own());
        if (id !== undefined) currentThread.set(id);
        return false;
      },
    },
    view(view) {
      views.set(view, own);
      const shownNow = () => ({
        threads: own(),
        current: own().find(({ id }) => id === currentThread.get())?.id,
        draft: ownDraft(),
      });
      let shown = shownNow();
      const { redraw, stop } = redrawing(view, gate, key);
      const refresh = () => {
        const next = shownNow();
        if (isEqual(shown, next)) return;
        shown = next;
        redraw();
      };
      const unsubscribe = [store, currentThread, draftThread].map((source) => source.subscribe(refresh));
      return {
        destroy() {
          views.delete(view);
          for (const end of unsubscribe) end();
          stop();
        },
      };
    },
  });
}

function decorationsOf(doc: Node, thread: ShownThread, host: EditorHost): readonly Decoration[] {
  const isCurrent = thread.id === currentThread.get();
  if (thread.resolvedAt !== null && !isCurrent) return [];
  const { commented } = host.settings.get().messages;
  const first = thread.messages.find(({ isWithdrawn }) => !isWithdrawn);
  const attributes = {
    nodeName: "mark",
    class: `commented${isCurrent ? " is-current" : ""}${thread.resolvedAt === null ? "" : " is-resolved"}`,
    "aria-description": commented({ author: first?.author?.name ?? "", text: first?.text ?? "" }),
  };
  return rangesOf(doc, thread).map(({ from, to }) => Decoration.inline(from, to, attributes));
}

/** Where its words are in what the view shows: those that carry it, or else the only place where they stand. */
function rangesOf(doc: Node, { id, isThere, quote }: ShownThread): readonly Stretch[] {
  return carriedIn(doc).get(id) ?? (isThere ? onlyPlaceIn(doc, quote) : []);
}

function onlyPlaceIn(doc: Node, quote: string): readonly Stretch[] {
  const words = doc.textBetween(0, doc.content.size, "\n", "\ufffc");
  const from = quote.trim() === "" ? -1 : words.indexOf(quote);
  const range =
    from < 0 || words.includes(quote, from + 1)
      ? undefined
      : stretchIn(doc, { from, to: from + quote.length });
  return range === undefined ? [] : [range];
}

type Ranges = ReadonlyMap<string, readonly Stretch[]>;
const walked = new WeakMap<Node, Ranges>();

/** The words that carry each thread, found in one walk a document. */
function carriedIn(doc: Node): Ranges {
  const known = walked.get(doc);
  if (known !== undefined) return known;
  const found = new Map<string, { from: number; to: number }[]>();
  doc.descendants((node, from) => {
    for (const { type, attrs } of node.marks) {
      if (type !== textSchema.marks.comment) continue;
      const id = String(attrs["id"]);
      const ranges = found.get(id) ?? [];
      const last = ranges.at(-1);
      if (last?.to === from) last.to += node.nodeSize;
      else ranges.push({ from, to: from + node.nodeSize });
      found.set(id, ranges);
    }
  });
  walked.set(doc, found);
  return found;
}

function stretchIn(doc: Node, stretch: Stretch): Stretch | undefined {
  const [from, to] = [placeOf(doc, stretch.from), placeOf(doc, stretch.to)];
  return from && to && { from: from.position, to: to.position };
}

function inStretch(doc: Node, stretch: Stretch, attributes: Record<string, string>): readonly Decoration[] {
  const range = stretchIn(doc, stretch);
  return range === undefined ? [] : [Decoration.inline(range.from, range.to, attributes)];
}

/** The open thread of the words at a position, the one with the fewest words first; else one that is resolved. */
function threadAt(state: EditorState, position: number, threads: readonly ShownThread[]): string | undefined {
  const size = (ranges: readonly Stretch[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  return threads
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map((thread) => ({ id: thread.id, ranges: rangesOf(state.doc, thread) }))
    .filter(({ ranges }) => ranges.some(({ from, to }) => from <= position && position <= to))
    .sort((a, b) => size(a.ranges) - size(b.ranges))[0]?.id;
}

/** The open thread in whose words the caret of a view stands. */
export const threadAtCaret = (view: EditorView): string | undefined =>
  threadAt(view.state, view.state.selection.head, views.get(view)?.() ?? []);

/** Selects the words of a thread and brings them into sight; false when they are nowhere on the page. */
export function selectWords(id: string): boolean {
  for (const [view, threads] of views) {
    const thread = threads().find((each) => each.id === id);
    const ranges = thread === undefined ? [] : rangesOf(view.state.doc, thread);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined) continue;
    const { tr } = view.state;
    view.focus();
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, first.from, last.to)));
    const { node } = view.domAtPos(first.from, 1);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
    return true;
  }
  return false;
}
