import type { Command } from "prosemirror-state";
import { attrsOf, setAttrs } from "./paragraphs.ts";

/** On an item without words: a level up, then out of the list. */
const leaveList: Command = ({ tr, selection }, dispatch) => {
  const { $from, empty } = selection;
  const { list, indent } = attrsOf($from.parent);
  if (!empty || list === "none" || $from.parent.content.size > 0) return false;
  setAttrs(tr, $from.before(), indent > 0 ? { indent: indent - 1 } : { list: "none" });
  dispatch?.(tr.scrollIntoView());
  return true;
};

/**
 * Two paragraphs where there was one, of the same kind, list and indent. What comes after a title is text; a title
 * that the caret stands before goes down as it is.
 */
const split: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!$from.parent.isTextblock) return false;
  const { kind, list, indent } = attrsOf($from.parent);
  const tr = state.tr.deleteSelection();
  const at = tr.mapping.map($from.pos);
  const [isAtStart, isAtEnd] = [$from.parentOffset === 0, $to.parentOffset === $to.parent.content.size];
  const plain = { kind: "p", list, indent };
  if (kind !== "p" && isAtStart && !isAtEnd) {
    tr.insert($from.before(), $from.parent.type.create(plain));
  } else {
    const type = $from.parent.type;
    tr.split(at, 1, [{ type, attrs: isAtEnd ? plain : { kind, list, indent } }]);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** At the start of a paragraph: out of the list, then a level up, then no title; what is left joins the one before. */
const undress: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock) return false;
  const { kind, list, indent } = attrsOf($from.parent);
  if (kind === "p" && list === "none" && indent === 0) return false;
  const next =
    list !== "none"
      ? { list: "none" as const }
      : indent > 0
        ? { indent: indent - 1 }
        : { kind: "p" as const };
  const { tr } = state;
  setAttrs(tr, $from.before(), next);
  dispatch?.(tr.scrollIntoView());
  return true;
};

export const enterCommands: readonly Command[] = [leaveList, split];
export const backspaceCommands: readonly Command[] = [undress];
