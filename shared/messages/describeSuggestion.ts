import type { OpenSuggestion } from "#shared/model/suggestion.ts";
import type { PageMessages } from "./fr.ts";

type Change = readonly [name: string, value: unknown];

type Words = PageMessages["contract"]["suggestions"];

/** Words of a suggestion on one line: what is no word said in words. */
export const suggestedLine = ({ paragraph, table }: Words, text: string): string =>
  text.replaceAll("\n", ` [${paragraph()}] `).replaceAll("\ufffc", ` [${table()}] `).trim();

/** What a suggestion takes out and puts in, « avant → après »; where no word comes or goes, what it would set. */
export function describeSuggested(say: PageMessages, { deleted, inserted, changes }: OpenSuggestion): string {
  const words = [deleted, inserted].filter((part) => part !== "").join(" → ");
  return suggestedLine(say.contract.suggestions, words) || describeChanges(say.editor.suggestion, changes);
}

/** What a suggestion would set, in a few words: « gras, sans italique, titre 2 ». */
export const describeChanges = (
  words: PageMessages["editor"]["suggestion"],
  changes: readonly Change[],
): string => changes.flatMap((change) => describeChange(words, change)).join(", ");

function describeChange(
  { formats, kinds, lists, ...words }: PageMessages["editor"]["suggestion"],
  [name, value]: Change,
): string[] {
  if (name === "k") return [kinds[value as keyof typeof kinds]()];
  if (name === "list") return [lists[value as keyof typeof lists]()];
  if (name === "indent") return [words.indent({ level: Number(value) })];
  const format = formats[name as keyof typeof formats]();
  return [value === null ? words.without({ format }) : format];
}
