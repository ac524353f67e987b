import type { ListKind, Paragraph, ParagraphKind, RichText, Run, TextRun } from "#shared/model/richText.ts";

/**
 * A long text from lines: `# ` heading, `- ` bullet, `1. ` ordered, two spaces a level of indent, `**bold**`,
 * `[[id]]` a reference to that article.
 */
export const richTextOf = (...lines: readonly string[]): RichText => lines.map(paragraphOf);

function paragraphOf(line: string): Paragraph {
  const [, spaces = "", list, hashes = "", words = ""] =
    /^( *)(- |1\. )?(?:(#{1,3}) )?(.*)$/su.exec(line) ?? [];
  const kind: ParagraphKind = hashes === "" ? "p" : (`h${hashes.length}` as ParagraphKind);
  const lists: Readonly<Record<string, ListKind>> = { "- ": "bullet", "1. ": "ordered" };
  return { kind, list: lists[list ?? ""] ?? "none", indent: spaces.length / 2, runs: runsOf(words) };
}

const runsOf = (words: string): readonly Run[] =>
  words
    .split(/(\*\*.+?\*\*|\[\[.+?\]\])/u)
    .filter((piece) => piece !== "")
    .map((piece): Run => {
      if (piece.startsWith("[[")) return { reference: { to: "article", id: piece.slice(2, -2) } };
      return piece.startsWith("**")
        ? ({ text: piece.slice(2, -2), bold: true } satisfies TextRun)
        : { text: piece };
    });
