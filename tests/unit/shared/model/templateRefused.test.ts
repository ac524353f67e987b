import { describe, expect, test } from "vitest";
import { parseTemplate } from "#shared/model/template.ts";
import { maxTemplateBytes } from "#shared/model/templateYaml.ts";
import { changedTemplate, smallTemplate } from "#tests/kit/smallTemplate.ts";

const refusal = (text: string) => {
  const parsed = parseTemplate(text);
  return parsed.ok ? "accepted" : parsed.failure;
};
const refused = (line: number, problem: object) => ({ kind: "invalid-template", line, problem });

describe("a wrong template file", () => {
  test.each([
    ["an empty file", "", 1, { kind: "wrong-type", path: [], expected: "map" }],
    ["a lone word", "hello", 1, { kind: "wrong-type", path: [], expected: "map" }],
    [
      "a missing field",
      smallTemplate.replace("title: Small\n", ""),
      1,
      { kind: "missing-field", path: ["title"] },
    ],
    [
      "a missing field of an article",
      changedTemplate("    horizon: M18\n", ""),
      13,
      { kind: "missing-field", path: ["articles", 0, "horizon"] },
    ],
    [
      "an unknown field",
      changedTemplate("    title: 2026\n", "    title: 2026\n    colour: red\n"),
      15,
      { kind: "unknown-field", path: ["articles", 0, "colour"] },
    ],
    [
      "a field written twice",
      changedTemplate("language: en\n", "language: en\ntitle: Again\n"),
      5,
      { kind: "duplicate-field", path: ["title"] },
    ],
    [
      "a merge key",
      changedTemplate("    label: no\n", "    label: no\n    <<: {}\n"),
      34,
      { kind: "unknown-field", path: ["axes", 0, "<<"] },
    ],
    [
      "a field called __proto__",
      changedTemplate("    label: no\n", "    label: no\n    __proto__: x\n"),
      34,
      { kind: "unknown-field", path: ["axes", 0, "__proto__"] },
    ],
    [
      "a wrong horizon",
      changedTemplate("horizon: M18", "horizon: M19"),
      15,
      {
        kind: "wrong-choice",
        path: ["articles", 0, "horizon"],
        expected: ["M18", "Y7", "Y28", "ALL"],
      },
    ],
    [
      "a newer format",
      changedTemplate("format: 1", "format: 2"),
      1,
      { kind: "wrong-choice", path: ["format"], expected: ["1"] },
    ],
    [
      "a list where a text is expected",
      changedTemplate("title: Small", "title: [Small]"),
      4,
      { kind: "wrong-type", path: ["title"], expected: "text" },
    ],
    [
      "a text where a list is expected",
      changedTemplate("scopes: [MORAL]", "scopes: MORAL"),
      6,
      { kind: "wrong-type", path: ["scopes"], expected: "list" },
    ],
    [
      "an empty title",
      changedTemplate("title: 2026", "title:"),
      14,
      { kind: "too-short", path: ["articles", 0, "title"], minimum: 1 },
    ],
    [
      "a title that is too long",
      changedTemplate("title: 2026", `title: ${"x".repeat(201)}`),
      14,
      { kind: "too-long", path: ["articles", 0, "title"], maximum: 200 },
    ],
    [
      "a title of two lines",
      changedTemplate("title: 2026", "title: |\n      a\n      b"),
      14,
      { kind: "wrong-form", path: ["articles", 0, "title"], expected: "line" },
    ],
    [
      "an id that is no slug",
      changedTemplate("id: one", "id: One two"),
      13,
      { kind: "wrong-form", path: ["articles", 0, "id"], expected: "slug" },
    ],
    [
      "a code in lower case",
      changedTemplate("code: PURPOSE", "code: purpose"),
      22,
      { kind: "wrong-form", path: ["clauses", 0, "code"], expected: "code" },
    ],
    [
      "a control character in a text",
      changedTemplate("title: Small", 'title: Small\nnotes: "a\\x07"'),
      5,
      { kind: "wrong-form", path: ["notes"], expected: "text" },
    ],
    [
      "an id used twice",
      `${smallTemplate}  - { id: cohesion, family: CUSTOM, label: Again }\n`,
      34,
      { kind: "duplicate-id", path: ["axes", 1, "id"], id: "cohesion" },
    ],
    [
      "a code used twice",
      changedTemplate(
        "axes:\n",
        "  - {code: PURPOSE, label: x, place: AFTER_ARTICLES, isMandatory: false, scopes: [], body: x}\naxes:\n",
      ),
      30,
      { kind: "duplicate-id", path: ["clauses", 1, "code"], id: "PURPOSE" },
    ],
    [
      "a principle's position used twice",
      changedTemplate("articles:\n", "  - position: 1\narticles:\n"),
      12,
      { kind: "duplicate-id", path: ["principles", 1, "position"], id: "1" },
    ],
    [
      "an eighth principle",
      changedTemplate("position: 1", "position: 8"),
      8,
      {
        kind: "wrong-choice",
        path: ["principles", 0, "position"],
        expected: ["1", "2", "3", "4", "5", "6", "7"],
      },
    ],
    [
      "a principle called official that has no source",
      changedTemplate("    sourceReference: Copy of 2026\n", ""),
      10,
      {
        kind: "unsupported-official-claim",
        path: ["principles", 0, "origin"],
        expected: "sourceReference",
      },
    ],
    [
      "an empty principle called official",
      changedTemplate("    label: Told by the copy\n", ""),
      10,
      { kind: "unsupported-official-claim", path: ["principles", 0, "origin"], expected: "label" },
    ],
    [
      "an unknown variable",
      changedTemplate("{{parties.names}}", "{{parties.secret}}"),
      29,
      {
        kind: "unknown-variable",
        path: ["clauses", 0, "body"],
        name: "parties.secret",
        expected: expect.arrayContaining(["parties.names", "durationMonths"]) as unknown,
      },
    ],
    [
      "a variable that is not closed",
      changedTemplate("{{parties.names}}", "{{parties.names"),
      29,
      {
        kind: "unknown-variable",
        path: ["clauses", 0, "body"],
        name: "parties.names.",
        expected: expect.any(Array) as unknown,
      },
    ],
    [
      "a variable in an article",
      changedTemplate("**this**", "{{alliance.name}}"),
      18,
      { kind: "misplaced-variable", path: ["articles", 0, "text"], name: "alliance.name" },
    ],
    [
      "a list that is not closed",
      changedTemplate("[MORAL]", "[MORAL"),
      7,
      { kind: "yaml-syntax", path: [], code: expect.any(String) as unknown },
    ],
    [
      "a colon in a bare text",
      changedTemplate("title: Small", "title: Small: a try"),
      4,
      { kind: "yaml-syntax", path: [], code: "BLOCK_AS_IMPLICIT_KEY" },
    ],
    [
      "a tabulation as indent",
      changedTemplate("    title: 2026", "\ttitle: 2026"),
      14,
      { kind: "yaml-syntax", path: [], code: "TAB_AS_INDENT" },
    ],
    [
      "a second document",
      `${smallTemplate}---\nformat: 1\n`,
      34,
      { kind: "yaml-syntax", path: [], code: "MULTIPLE_DOCS" },
    ],
    [
      "an anchor",
      changedTemplate("title: Small", "title: &a Small"),
      4,
      { kind: "not-allowed", path: ["title"], what: "anchor" },
    ],
    [
      "an alias",
      changedTemplate("title: Small", "title: *a"),
      4,
      { kind: "not-allowed", path: ["title"], what: "alias" },
    ],
    [
      "a tag",
      changedTemplate("title: Small", "title: !!binary Small"),
      4,
      { kind: "not-allowed", path: ["title"], what: "tag" },
    ],
    [
      "a directive",
      `%YAML 1.1\n---\n${smallTemplate}`,
      1,
      { kind: "not-allowed", path: [], what: "directive" },
    ],
    [
      "text nested too deep",
      `${smallTemplate}notes: ${"[".repeat(100_000)}\n`,
      34,
      { kind: "not-allowed", path: [], what: "nesting" },
    ],
  ])("is refused with its line: %s", (_what, text, line, problem) => {
    expect(refusal(text)).toEqual(refused(line, problem));
  });

  test("is refused when it is larger than a mebibyte, in bytes", () => {
    const problem = { kind: "too-large", path: [], maxBytes: maxTemplateBytes };
    expect(refusal("é".repeat(maxTemplateBytes / 2 + 1))).toEqual(refused(1, problem));
  });

  test("nested beyond reason is refused before anything recurses on it", () => {
    const shapes = [
      "- ".repeat(200_000),
      "? ".repeat(200_000),
      "- !a ".repeat(100_000),
      "{a: ".repeat(100_000),
      '["]", '.repeat(100_000),
      "[\u001f[".repeat(50_000),
      "a:\n  ? [\n".repeat(1000),
      Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
    ];
    for (const shape of shapes)
      expect(refusal(shape)).toMatchObject({ problem: { kind: "not-allowed", what: "nesting" } });
  });

  test("of many fields, or that would grow by aliases, is refused", () => {
    const fields = Array.from({ length: 60_000 }, (_, index) => `k${index}:`).join("\n");
    expect(refusal(fields)).toMatchObject({ line: 1 });
    const aliases = Array.from(
      { length: 60 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
    );
    expect(refusal(`a0: &a0 [x]\n${aliases.join("\n")}`)).toEqual(
      refused(1, { kind: "not-allowed", path: ["a0"], what: "anchor" }),
    );
  });
});
