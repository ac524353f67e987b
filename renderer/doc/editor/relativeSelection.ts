import { Selection, TextSelection, type EditorState } from "prosemirror-state";
import * as Y from "yjs";
import { placeOf, unitsBefore } from "#shared/doc/text/textDocument.ts";

/** A place in a text that moves with the words: before the unit of this id, or at the end of the text. */
export type Anchor = { readonly client: number; readonly clock: number } | null;
export type RelativeSelection = { readonly anchor: Anchor; readonly head: Anchor };

/** To be called while the state shows what the text says. */
export function relativeSelection({ doc, selection }: EditorState, ytext: Y.Text): RelativeSelection {
  const anchorAt = (position: number): Anchor => {
    const { item } = Y.createRelativePositionFromTypeIndex(ytext, unitsBefore(doc, position));
    return item === null ? null : { client: item.client, clock: item.clock };
  };
  const anchor = anchorAt(selection.anchor);
  return { anchor, head: selection.empty ? anchor : anchorAt(selection.head) };
}

/** The units before an anchor; `undefined` when it stands in another text, or in one that has not arrived yet. */
function unitsOf(anchor: Anchor, ytext: Y.Text): number | undefined {
  if (anchor === null) return ytext.length;
  if (ytext.doc === null) return undefined;
  try {
    const relative = new Y.RelativePosition(null, null, Y.createID(anchor.client, anchor.clock));
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, ytext.doc);
    return absolute?.type === ytext ? absolute.index : undefined;
  } catch {
    // A peer named an id that no document has.
    return undefined;
  }
}

/** Where an anchor is in what the state shows; always within a paragraph. */
export function positionOf(anchor: Anchor, { doc }: EditorState, ytext: Y.Text): number | undefined {
  const units = unitsOf(anchor, ytext);
  if (units === undefined) return undefined;
  return placeOf(doc, units)?.position ?? Selection.atEnd(doc).head;
}

export function selectionOf(
  relative: RelativeSelection,
  state: EditorState,
  ytext: Y.Text,
): Selection | undefined {
  const [anchor, head] = [positionOf(relative.anchor, state, ytext), positionOf(relative.head, state, ytext)];
  return anchor === undefined || head === undefined
    ? undefined
    : TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
}
