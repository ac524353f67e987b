import { toggleMark } from "prosemirror-commands";
import type { MarkType } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { TextSelection } from "prosemirror-state";
import { isLink } from "#shared/doc/text/attributes.ts";
import { textSchema } from "#shared/doc/text/schema.ts";

const { marks } = textSchema;
const options = { removeWhenPresent: false, includeWhitespace: true };

export const toggleBold: Command = toggleMark(marks.bold, null, options);
export const toggleItalic: Command = toggleMark(marks.italic, null, options);
export const toggleUnderline: Command = toggleMark(marks.underline, null, options);

/** Whether what is typed here, or all that is selected, has the mark. */
export function hasMark({ doc, selection, storedMarks }: EditorState, type: MarkType): boolean {
  const { empty, $from, ranges } = selection;
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  let [isFound, isEverywhere] = [false, true];
  for (const { $from, $to } of ranges)
    doc.nodesBetween($from.pos, $to.pos, (node) => {
      if (!node.isInline) return;
      isFound = true;
      isEverywhere &&= type.isInSet(node.marks) !== undefined;
    });
  return isFound && isEverywhere;
}

export type LinkRange = { readonly from: number; readonly to: number; readonly href: string };

/** The link in which the selection begins, with all the words that carry it. */
export function linkAt({ selection: { $from, empty } }: EditorState): LinkRange | undefined {
  const { parent } = $from;
  const after = parent.childAfter($from.parentOffset);
  const before = empty ? parent.childBefore($from.parentOffset) : after;
  const start = [after, before].find(({ node }) => node && marks.link.isInSet(node.marks));
  const mark = start?.node && marks.link.isInSet(start.node.marks);
  if (start === undefined || !mark) return undefined;
  const has = (index: number): boolean =>
    index >= 0 && index < parent.childCount && mark.isInSet(parent.child(index).marks);
  let [first, last] = [start.index, start.index];
  while (has(first - 1)) first -= 1;
  while (has(last + 1)) last += 1;
  let from = $from.start();
  for (let index = 0; index < first; index += 1) from += parent.child(index).nodeSize;
  let to = from;
  for (let index = first; index <= last; index += 1) to += parent.child(index).nodeSize;
  return { from, to, href: String(mark.attrs["href"]) };
}

/**
 * Makes the selection, or the link in which the caret stands, lead to an address; without either, the address itself
 * is put in, as a link. Only https and mailto addresses are links.
 */
export const setLink =
  (href: string, words?: string): Command =>
  (state, dispatch) => {
    if (!isLink(href)) return false;
    const { selection, tr } = state;
    const range = selection.empty ? linkAt(state) : selection;
    const mark = marks.link.create({ href });
    if (range === undefined) {
      const text = textSchema.text(words === undefined || words === "" ? shown(href) : words, [mark]);
      tr.replaceSelectionWith(text, false);
    } else {
      tr.removeMark(range.from, range.to, marks.link).addMark(range.from, range.to, mark);
      tr.setSelection(TextSelection.create(tr.doc, range.to));
    }
    dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView());
    return true;
  };

const shown = (href: string): string => href.replace(/^mailto:/i, "");

export const removeLink: Command = (state, dispatch) => {
  const { selection, tr } = state;
  const range = selection.empty ? linkAt(state) : selection;
  if (range === undefined || !state.doc.rangeHasMark(range.from, range.to, marks.link)) return false;
  dispatch?.(tr.removeMark(range.from, range.to, marks.link));
  return true;
};

/** What a person typed as an address: `alliance.fr` and `a@b.fr` are understood; `undefined` when it is none. */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  const tries = [text, text.replace(/^http:/i, "https:"), `mailto:${text}`, `https://${text}`];
  return tries.find(
    (each) =>
      isLink(each) &&
      (each.startsWith("mailto:") ? /^mailto:[^@\s/:]+@[^@\s/]+\.[^@\s.]{2,}$/.test(each) : hasHost(each)),
  );
}

const hasHost = (href: string): boolean =>
  /^https:\/\/(?:[^/?#@\s]+\.[^/?#\s.]{2,}|localhost)(?:[/?#:]|$)/i.test(href);
