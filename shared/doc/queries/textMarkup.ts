import { writeMarkup } from "#shared/model/markup.ts";
import type { Query } from "#shared/doc/observe.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { textAt, type TextPlace } from "#shared/doc/textAt.ts";

/** A long text in the markup of templates; empty when there is none at that place. */
export const textMarkup = (place: TextPlace): Query<string> => ({
  watches: [place.collection],
  read: (doc) => {
    const text = textAt(doc, place);
    return text === undefined ? "" : writeMarkup(decode(text));
  },
});
