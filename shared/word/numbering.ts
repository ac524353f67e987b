/** The three lists of the document (`parts/numberingPart.ts` defines them), by their `w:numId`. */
export const lists = { articles: 1, bullets: 2, plain: 3 } as const;

/**
 * Hands out one numbering instance for each text that counts 1, 2, 3 for itself (a preamble, a cell of a table),
 * so that each begins again at 1. Ids follow the order of the document.
 */
export type PlainLists = { take(): number; count(): number };

const firstPlainList = lists.plain + 1;

export function plainLists(): PlainLists {
  let taken = 0;
  return {
    take: () => {
      taken += 1;
      return firstPlainList + taken - 1;
    },
    count: () => taken,
  };
}

export const plainListIds = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => firstPlainList + index);
