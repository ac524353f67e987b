const longest = 120;

/** The words of a thread on one line, what is no word said in words, the end of long ones left out. */
export function shownQuote(quote: string, table: string): string {
  const line = quote.replaceAll("\ufffc", `[${table}]`).replaceAll(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}
