import { describe, expect, it } from "vitest";
import { quietHtml } from "#renderer/doc/editor/quietHtml.ts";
import { fc } from "#tests/kit/fc.ts";
import { processorSeconds } from "#tests/kit/processorSeconds.ts";

describe("pasted HTML before it is parsed", () => {
  it.each([
    ['<p style="color:red" class=x>un</p>', '<p data-style="color:red" class=x>un</p>'],
    ["<p style='a' STYLE = b onClick=x()>un</p>", "<p data-style='a' data-STYLE = b data-onClick=x()>un</p>"],
    ['<a title="a > b" style="x">un</a>', '<a title="a > b" data-style="x">un</a>'],
    ["avant<style>p > q {}</style>après", "avantaprès"],
    ["<SCRIPT src=x>alert('<p>')</SCRIPT >un", "un"],
    ["<script>jamais fermé", ""],
    ["<!-- style=x > --><p/onload=x>un", "<!-- style=x > --><p/data-onload=x>un"],
  ])("makes of %s %s", (html, quiet) => {
    expect(quietHtml(html)).toBe(quiet);
  });

  it.each(['écrire style="x" en toutes lettres', "2 < 3 style= 4", "a <"])("leaves the words %s", (words) => {
    expect(quietHtml(words)).toBe(words);
  });

  it("takes a time that grows with the length and no faster, whatever the letters", async () => {
    const seconds = await processorSeconds(() => {
      for (const piece of ['<a "', "<a b='", "<!--", "<style", "<<<", "< style="])
        quietHtml(piece.repeat(50_000));
    });
    expect(seconds).toBeLessThan(5);
  });

  it("leaves nothing to do a second time, whatever stands in it", () => {
    const part = fc.constantFrom(
      "<p ",
      'style="x"',
      " onload=x",
      ">",
      "<!--",
      "-->",
      '"',
      "'",
      "=",
      "a",
      "<b",
      "/",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const quiet = quietHtml(parts.join(""));
        expect(quietHtml(quiet)).toBe(quiet);
      }),
    );
  });
});
