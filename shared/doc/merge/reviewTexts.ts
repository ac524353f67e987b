import * as Y from "yjs";
import type { CommandCall, Finding } from "#shared/model/finding.ts";
import { allTexts, placeName, textAt, type TextPlace } from "#shared/doc/textAt.ts";
import { labelOf } from "./label.ts";
import { findPassages, type Passage } from "./passages.ts";
import type { Side } from "./side.ts";
import { unitsOf } from "./units.ts";

/** The passages of all texts that both sides touched, but for the records that `isSettled` says are shown already. */
export function reviewTexts(
  merged: Y.Doc,
  ours: Side,
  theirs: Side,
  isSettled: (place: TextPlace) => boolean,
): Finding[] {
  return allTexts(merged).flatMap(({ place, text }) => {
    if (isSettled(place)) return [];
    const copies = { merged: text, ours: textAt(ours.doc, place), theirs: textAt(theirs.doc, place) };
    if (copies.ours === undefined || copies.theirs === undefined) return [];
    return findPassages(unitsOf(copies, ours, theirs)).map((passage) =>
      finding(merged, place, text, passage),
    );
  });
}

function finding(doc: Y.Doc, place: TextPlace, text: Y.Text, passage: Passage): Finding {
  const between = {
    from: anchor(text, passage.start),
    to: anchor(text, passage.end),
  };
  const bringBack = (version: string): readonly CommandCall[] => [
    { command: "replacePassage", args: { in: place, ...between, text: version.replace(/\n$/, "") } },
  ];
  const { kind, ours, theirs, merged } = passage;
  return {
    kind,
    where: {
      collection: place.collection,
      id: place.collection === "alliance" ? "" : place.id,
      field: placeName(place),
      label: labelOf(doc, place),
    },
    ours,
    theirs,
    merged,
    remedies: { ours: bringBack(ours), theirs: bringBack(theirs) },
  };
}

/** A position that stays with its neighbour whatever others write meanwhile, as plain JSON. */
const anchor = (text: Y.Text, offset: number): unknown =>
  Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, offset, -1));
