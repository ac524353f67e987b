/** A number and its noun: French counts none as one. */
export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count > 1 ? many : one}`;
