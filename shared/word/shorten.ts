/** The text, or its first words and an ellipsis when it has more than `length` UTF-16 units. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const atWord = cut.lastIndexOf(" ");
  return `${(atWord > length / 2 ? cut.slice(0, atWord) : cut).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
