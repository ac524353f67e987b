import type * as Y from "yjs";
import { lengthOf } from "#shared/doc/compare/words.ts";
import { decode } from "#shared/doc/text/decode.ts";
import { walkItems } from "#shared/doc/text/items.ts";

/**
 * The client id of who wrote each unit of a text as it stands, for each paragraph of `decode(ytext)`: Yjs keeps it with
 * the words. None for a paragraph that holds something nobody can show.
 */
export function readWriters(ytext: Y.Text): readonly (readonly number[])[] {
  let line: number[] = [];
  const lines = [line];
  for (const { id, text = "", embed, deleted, length } of walkItems(ytext)) {
    if (deleted) continue;
    if (embed !== undefined || text.length !== length) line.push(id.client);
    for (const [index, stretch] of text.split("\n").entries()) {
      if (index > 0) lines.push((line = []));
      for (let unit = 0; unit < stretch.length; unit += 1) line.push(id.client);
    }
  }
  if (lines.length > 1 && line.length === 0) lines.pop();
  const paragraphs = decode(ytext);
  return paragraphs.map(({ runs }, index) => {
    const found = paragraphs.length === lines.length ? lines[index] : undefined;
    return found?.length === lengthOf(runs) ? found : [];
  });
}
