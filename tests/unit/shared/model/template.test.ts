import { describe, expect, test } from "vitest";
import { parseMarkup } from "#shared/model/markup.ts";
import { parseTemplate } from "#shared/model/template.ts";
import { writeTemplate } from "#shared/model/templateWriter.ts";
import { fc } from "#tests/kit/fc.ts";
import { changedTemplate, readTemplate, smallTemplate } from "#tests/kit/smallTemplate.ts";

describe("a template file", () => {
  test("is read with its defaults; words that other readers take for numbers or booleans stay words", () => {
    const template = readTemplate(smallTemplate);
    expect(template.articles[0]).toMatchObject({
      title: "2026",
      intent: "",
      text: parseMarkup("We commit to:\n1. **this**\n- that"),
      concretely: parseMarkup(""),
    });
    expect(template.clauses[0]).toMatchObject({ isMandatory: true, scopes: [], legalNote: "" });
    expect(template.axes[0]).toMatchObject({ label: "no", questionM18: "" });
    expect(template.principles[0]).toMatchObject({ position: 1, origin: "OFFICIAL_TEXT" });
  });

  test("may hold one kind of thing only, such as copied principles", () => {
    expect(readTemplate(smallTemplate.slice(0, smallTemplate.indexOf("articles:")))).toMatchObject({
      articles: [],
      clauses: [],
      axes: [],
    });
  });

  test("is read the same with a byte order mark and Windows line ends", () => {
    expect(readTemplate(`\ufeff${smallTemplate.replaceAll("\n", "\r\n")}`)).toEqual(
      readTemplate(smallTemplate),
    );
  });

  test("is written so that it is read back the same", () => {
    const template = readTemplate(smallTemplate);
    expect(readTemplate(writeTemplate(template))).toEqual(template);
    const odd = { ...template, title: "yes: #'\"", notes: parseMarkup("  - a\n\\# b  \n\\\nno") };
    expect(readTemplate(writeTemplate(odd))).toEqual(odd);
  });

  test("without a source, a principle is never taken for the official text", () => {
    const unsaid = changedTemplate("    origin: OFFICIAL_TEXT\n", "");
    expect(readTemplate(unsaid).principles[0]?.origin).toBe("USER_INTERPRETATION");
  });

  test("is read or refused, never thrown at, whatever is done to it", () => {
    const piece = fc.constantFrom(
      "\n",
      " ",
      ":",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "&a ",
      "*a",
      "!x ",
      "|",
      "#",
      "{{",
      "'",
    );
    let refusals = 0;
    fc.assert(
      fc.property(
        fc.nat(smallTemplate.length),
        fc.nat(20),
        fc.oneof(piece, fc.string()),
        (at, cut, inserted) => {
          const parsed = parseTemplate(smallTemplate.slice(0, at) + inserted + smallTemplate.slice(at + cut));
          if (parsed.ok) expect(readTemplate(writeTemplate(parsed.value))).toEqual(parsed.value);
          else {
            refusals += 1;
            expect(parsed.failure.line).toBeGreaterThan(0);
            expect(parsed.failure.line).toBeLessThan(60);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(refusals).toBeGreaterThan(100);
  });
});
