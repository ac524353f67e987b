import * as Y from "yjs";
import { expect, test } from "vitest";
import { keepContent, readContent } from "#shared/doc/contents.ts";
import { copyOf } from "#tests/kit/documents.ts";
import { Random } from "#tests/kit/random.ts";

const random = new Random(11);
const words = Array.from({ length: 800 }, () => `mot${random.below(9_999)}`);
/** The same words but one. */
const saying = (last: string) => ({ text: [...words, last].join(" ") });

test.each([
  [1, 2],
  [2, 1],
])(
  "what two people keep apart, alone and over another, stays readable for all that is written over it (%i, %i)",
  (a, b) => {
    const [first, second] = [copyOf(new Y.Doc(), a), copyOf(new Y.Doc(), b)];
    const shared = keepContent(first, saying("partagé"));
    const over = keepContent(first, saying("ensuite"), shared);
    const other = keepContent(second, saying("autre"));
    keepContent(second, saying("partagé"), other);
    for (const [into, from] of [
      [first, second],
      [second, first],
    ] as const) {
      Y.applyUpdate(into, Y.encodeStateAsUpdate(from));
    }
    for (const doc of [first, second]) {
      expect(readContent(doc, shared)).toEqual(saying("partagé"));
      expect(readContent(doc, over)).toEqual(saying("ensuite"));
      expect(readContent(doc, other)).toEqual(saying("autre"));
    }
  },
);
