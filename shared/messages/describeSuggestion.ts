import type { Messages } from "./fr.ts";

type Change = readonly [name: string, value: unknown];

/** What a suggestion would set, in a few words: « gras, sans italique, titre 2 ». */
export const describeChanges = (
  words: Messages["editor"]["suggestion"],
  changes: readonly Change[],
): string => changes.flatMap((change) => describeChange(words, change)).join(", ");

function describeChange(
  { formats, kinds, lists, ...words }: Messages["editor"]["suggestion"],
  [name, value]: Change,
): string[] {
  if (name === "k") return [kinds[value as keyof typeof kinds]()];
  if (name === "list") return [lists[value as keyof typeof lists]()];
  if (name === "indent") return [words.indent({ level: Number(value) })];
  const format = formats[name as keyof typeof formats]();
  return [value === null ? words.without({ format }) : format];
}
