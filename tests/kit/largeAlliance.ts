import * as Y from "yjs";
import { assert } from "#shared/base/Bug.ts";
import { textAt, type TextPlace } from "#shared/doc/textAt.ts";
import { copyOf, runCommand, testContext, value } from "./documents.ts";
import { Random } from "./random.ts";
import { createAlliance } from "#shared/doc/commands/alliance.ts";

/** An alliance of `articles` articles of five paragraphs, written by six people in `updates` updates. */
export function largeAlliance(articles: number, updates: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  value(createAlliance(doc, { fields: { name: "Grande alliance" } }, testContext("large")));
  const sentence =
    "Nous nous engageons à tenir parole, à dire ce que nous faisons et à faire ce que nous disons. ";
  const text = Array.from({ length: 5 }, () => sentence.repeat(4)).join("\n");
  for (let n = 0; n < articles; n += 1) {
    value(
      runCommand(doc, "addArticle", {
        id: `article-${n}`,
        fields: { title: `Article ${n}` },
        texts: { text },
      }),
    );
  }
  return editedBy(doc, 2, updates);
}

/** A copy in which six people of their own type `updates` more times. */
export function editedBy(origin: Y.Doc, firstClient: number, updates: number): Y.Doc {
  const doc = copyOf(origin, firstClient);
  const random = new Random(firstClient);
  const count = [...doc.getMap("articles").keys()].length;
  for (let n = 0; n < updates; n += 1) {
    if (n % Math.ceil(updates / 6) === 0) doc.clientID = firstClient + Math.floor((n * 6) / updates);
    const place = {
      collection: "articles",
      id: `article-${random.below(count)}`,
      field: "text",
    } as TextPlace;
    const text = textAt(doc, place);
    assert(text !== undefined, "every article has a text");
    const at = random.below(text.length - 400);
    if (random.chance(0.8)) text.insert(at, "mot ", {});
    else text.delete(at, 2);
  }
  return doc;
}
