import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages, scopes } from "#shared/model/alliance.ts";
import { toPlainText, type RichText } from "#shared/model/richText.ts";
import { parseTemplate, type Template, type TemplateArticle } from "#shared/model/template.ts";
import { writeTemplate } from "#shared/model/templateWriter.ts";
import { templateVariables } from "#shared/model/variables.ts";

const folder = new URL("../../../../resources/templates/", import.meta.url);
const source = (language: string, id: string): string =>
  readFileSync(new URL(`${language}/${id}.yaml`, folder), "utf8");
const read = (language: string, id: string): Template => {
  const parsed = parseTemplate(source(language, id));
  if (!parsed.ok) throw new Error(`${language}/${id}: ${JSON.stringify(parsed.failure)}`);
  return parsed.value;
};

const full = "contrat-de-confiance";
const short = "contrat-de-confiance-3x3";
const shipped = languages.flatMap((language) => [full, short].map((id) => ({ language, id })));

/** Clauses of `domain.md` 4.2 by their order; 1, 2, 6, 24 and the annexes are made by the Word export. */
const clausesOfTheTable = [
  "PREAMBLE",
  "DEFINITIONS",
  "PURPOSE",
  "TERM",
  "GOVERNANCE",
  "PARTY_COMMITMENTS",
  "RESOURCES",
  "ROADMAP_MATRIX",
  "CONFIDENTIALITY",
  "IP_COMMONS",
  "COMMUNICATION",
  "PERSONAL_DATA",
  "LIABILITY",
  "MONITORING",
  "REVISION",
  "ACCESSION",
  "WITHDRAWAL",
  "DISPUTES",
  "ENTIRE_AGREEMENT",
  "SIGNATURE",
];

const textsOf = (template: Template): readonly string[] => {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string") found.push(value);
    else if (Array.isArray(value) && value.some((item) => "runs" in Object(item)))
      found.push(...toPlainText(value as RichText).split("\n"));
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit(template);
  return found;
};
const variablesIn = (template: Template): readonly string[] =>
  template.clauses.flatMap(({ code, body }) =>
    [...toPlainText(body).matchAll(/\{\{(.*?)\}\}/gu)].map(([, name]) => `${code} ${name}`).sort(),
  );
/** What must not depend on the language. */
const skeleton = (template: Template) => ({
  scopes: template.scopes,
  articles: template.articles.map(({ id, horizon, ...texts }) => [id, horizon, shape(texts)]),
  clauses: template.clauses.map(({ code, place, isMandatory, scopes, ...texts }) => [
    code,
    place,
    isMandatory,
    scopes,
    shape(texts),
  ]),
  axes: template.axes.map(({ id, family }) => [id, family]),
  variables: variablesIn(template),
});
const shape = (texts: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(texts).map(([name, text]) => [
    name,
    Array.isArray(text) ? (text as RichText).map(({ list, indent }) => [list, indent]) : text !== "",
  ]);
const count = (text: RichText, list: string): number =>
  text.filter((paragraph) => paragraph.list === list).length;

describe("the shipped templates", () => {
  test("are the ones that are tested here, each named after its id", () => {
    for (const language of languages)
      expect(readdirSync(new URL(language, folder)).sort()).toEqual([`${short}.yaml`, `${full}.yaml`]);
    for (const { language, id } of shipped) expect(read(language, id)).toMatchObject({ language, id });
  });

  test.each(shipped)("are written so that they are read back the same: $language/$id", ({ language, id }) => {
    const template = read(language, id);
    expect(parseTemplate(writeTemplate(template))).toEqual({ ok: true, value: template });
  });

  test.each([full, short])("say the same in both languages: %s", (id) => {
    expect(skeleton(read("en", id))).toEqual(skeleton(read("fr", id)));
  });

  test.each(languages)("hold 14 articles, 18 questions and every clause of the table: %s", (language) => {
    const { articles, axes, clauses, principles } = read(language, full);
    expect(articles).toHaveLength(14);
    const questions = axes.flatMap((axis) => [axis.questionM18, axis.questionY7, axis.questionY28]);
    expect(questions.filter((question) => question !== "")).toHaveLength(18);
    const codes = clauses.map(({ code }) => code);
    expect(codes.filter((code) => !code.startsWith("NATURE_"))).toEqual(clausesOfTheTable);
    expect(principles).toEqual([]);
  });

  test.each(languages)("say for each scope, once, what the text is worth: %s", (language) => {
    const natures = read(language, full).clauses.filter(({ code }) => code.startsWith("NATURE_"));
    expect(natures.flatMap(({ scopes }) => scopes).sort()).toEqual([...scopes].sort());
  });

  test.each(languages)("are short in the 3×3 version, with the words of the full one: %s", (language) => {
    const [whole, part] = [read(language, full), read(language, short)];
    expect(part.axes.map(({ family }) => family)).toEqual(["COHESION", "COHERENCE", "SUSTAINABILITY"]);
    expect(part.articles).toHaveLength(8);
    const kept = new Set(part.articles.map(({ id }) => id));
    expect(part.articles).toEqual(whole.articles.filter(({ id }) => kept.has(id)));
    expect(part.axes).toEqual(whole.axes.slice(0, 3));
    expect(part.clauses).toEqual(whole.clauses);
  });

  test.each(shipped)("give every article a wording of the agreed form: $language/$id", ({ language, id }) => {
    const isWellFormed = ({
      intent,
      openingQuestion,
      text,
      concretely,
      weWillNot,
    }: TemplateArticle): boolean =>
      intent !== "" &&
      openingQuestion.endsWith("?") &&
      text[0]?.list === "none" &&
      text.slice(1).every(({ list }) => list === "ordered") &&
      [3, 4, 5].includes(text.length) &&
      [2, 3, 4].includes(count(concretely, "bullet")) &&
      [1, 2, 3].includes(count(weWillNot, "bullet"));
    expect(read(language, id).articles.filter((article) => !isWellFormed(article))).toEqual([]);
  });

  test.each(shipped)(
    "promise no annex but the matrix, which every signed text has: $language/$id",
    ({ language, id }) => {
      const sentences = textsOf(read(language, id)).flatMap((text) => text.split(/[.;]/u));
      const annexed = /(feuille de route|relevé des positions|roadmap|record of positions).*(annex)/iu;
      expect(sentences.filter((sentence) => annexed.test(sentence))).toEqual([]);
      const list = sentences.filter((sentence) => /^(Les annexes sont|The annexes are)/u.test(sentence));
      expect(list).toEqual([
        expect.stringMatching(/matrice de trajectoire et, s’ils sont joints,|matrix and, where attached,/u),
      ]);
    },
  );

  test("use every variable, and refer to clauses that exist", () => {
    const used = new Set(variablesIn(read("fr", full)).map((use) => use.split(" ")[1] ?? ""));
    expect(used).toEqual(new Set(Object.keys(templateVariables)));
    const labels = read("fr", full).clauses.map(({ label }) => label);
    const named = textsOf(read("fr", full)).flatMap((text) =>
      [...text.matchAll(/clause (\p{Lu}\p{L}+)/gu)].map(([, label]) => label),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const label of named) expect(labels).toContain(label);
  });

  test.each(shipped)("never pass for the Charte: $language/$id", ({ language, id }) => {
    const template = read(language, id);
    expect(template.title).not.toMatch(/chart/iu);
    expect(template.provenance).toMatch(/^(?:Trame proposée, inspirée|Proposed template, inspired)/u);
    const allowed = [
      /n’est pas la Charte/u,
      /is not the Charte/u,
      /sept principes de la Charte/u,
      /seven principles of the Charte/u,
    ];
    const naming = textsOf(template).filter((text) => /Charte|Charter/u.test(text));
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    expect(textsOf(template).join("\n")).toMatch(/relire par un juriste|reviewed by a lawyer/u);
  });

  test.each([full, short])("follow French typography: %s", (id) => {
    for (const text of textsOf(read("fr", id))) {
      expect(text).not.toMatch(/[^\u00a0\u202f][;?!»]|[^\u00a0]:|«[^\u00a0]/u);
      expect(text).not.toMatch(/["'“”]|\.\.\.|oeu|  |^ | $/u);
      expect(text).not.toMatch(/\bA\s|\b(?:Etat|Ecrit|Equipe|Evalu)/u);
    }
  });

  test.each([full, short])("follow English typography: %s", (id) => {
    for (const text of textsOf(read("en", id)))
      expect(text).not.toMatch(/["'«»]|[\u00a0\u202f ][;:?!]|\.\.\.|  |^ | $/u);
  });
});
