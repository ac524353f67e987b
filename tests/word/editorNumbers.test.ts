import { describe, expect, test } from "vitest";
import { exportWord } from "#shared/word/exportWord.ts";
import { countersAfter } from "#renderer/doc/editor/numbering.ts";
import { editorsInChromium } from "#tests/kit/editor/editorsInChromium.ts";
import type { EditorsPage } from "#tests/kit/editor/page.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { richTextOf } from "#tests/kit/richTextOf.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";
import { sampleArticles } from "#tests/kit/sampleArticles.ts";
import { convert, missingTools, pdfPages } from "#tests/kit/wordTools.ts";

declare const editors: EditorsPage;

const missing = missingTools("soffice", "pdftotext") || missingChromium;

const text = richTextOf(
  "1. mot-aa",
  "  1. mot-ab",
  "  1. mot-ac",
  "    1. mot-ad",
  "un paragraphe",
  "    1. mot-ae",
  "1. mot-af",
  "- une puce",
  "  1. mot-ag",
  "## Un titre",
  "  1. mot-ah",
  "      1. mot-ai",
  "        1. mot-aj",
  "1. mot-ak",
);
const concretely = richTextOf("1. mot-ba", "  1. mot-bb", "1. mot-bc");

describe.skipIf(Boolean(missing))("the numbers of an article", () => {
  const { page, start, heard } = editorsInChromium();

  test("are on screen what they are in the Word file, over all its texts", async () => {
    const [first, second, ...others] = sampleArticles;
    if (first === undefined || second === undefined) throw new Error("the sample has articles");
    const agreement = sampleAgreement({ articles: [first, { ...second, text, concretely }, ...others] });
    const pages = await pdfPages(await convert(await exportWord(agreement, exportOptions()), "pdf"));
    const printed = [...pages.join("\n").matchAll(/(\S+)\s+(mot-\w\w)/g)].map(
      ([, number, word]) => `${number} ${word}`,
    );

    await start(["Anne", "Bruno"], "");
    const after = countersAfter(text);
    await page().evaluate(
      ([text, concretely, after]) => {
        for (const [name, content, counters] of [
          ["Anne", text, undefined],
          ["Bruno", concretely, after],
        ] as const) {
          editors.peer(name).goOffline();
          editors.write(name, content);
          editors.setProps(name, {
            numbering: { style: "article", number: 2, ...(counters && { after: counters }) },
          });
        }
      },
      [text, concretely, after] as const,
    );
    await page().waitForSelector("#Bruno .numbering-article");
    const spoken = (await heard())
      .map((one) => (one.startsWith("StaticText ") ? one.slice("StaticText ".length) : "\n"))
      .join("");
    const shown = [...spoken.matchAll(/([\d.]+|\w{1,4}\))(mot-\w\w)/g)].map(
      ([, number, word]) => `${number} ${word}`,
    );
    expect(shown).toHaveLength(14);
    expect(shown).toEqual(printed);
  });
});
