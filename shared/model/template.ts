import { z } from "zod";
import { assert } from "#shared/base/Bug.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { languages, scopes } from "./alliance.ts";
import { articleRecord } from "./article.ts";
import { clausePlaces, clauseRecord } from "./clause.ts";
import { articleHorizons } from "./horizon.ts";
import { parseMarkup } from "./markup.ts";
import { axisFamilies, axisRecord } from "./matrix.ts";
import { principleCount, principleOrigins, principleRecord } from "./principle.ts";
import { line } from "./record.ts";
import { checkTemplate } from "./templateChecks.ts";
import { problemsOf, type InvalidTemplate, type TemplatePath } from "./templateProblem.ts";
import { readTemplateYaml } from "./templateYaml.ts";

/*
 * A template (« trame ») is one YAML file from which an agreement begins: articles with a first wording,
 * clauses, the axes of the matrix, and possibly the principles that users copied from their official Charte.
 * Its fields have the names and limits of the records that they fill. The format is told to people in
 * resources/templates/README.md.
 */

const slug = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "slug");
const code = z
  .string()
  .max(40)
  .regex(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u, "code");
/** A long text in the markup of `markup.ts`; its only control characters are line breaks. */
const markup = z
  .string()
  .max(20_000)
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f\ud800-\udfff]*$/u, "text")
  .transform(parseMarkup);
const list = <T extends z.ZodType>(entry: T, max: number) => z.array(entry).max(max).default([]).readonly();

const principle = z.strictObject({
  position: z.enum(Array.from({ length: principleCount }, (_, index) => String(index + 1))).transform(Number),
  label: principleRecord.fields.label.schema.default(""),
  statement: markup.default(parseMarkup("")),
  sourceReference: principleRecord.fields.sourceReference.schema.default(""),
  /** A text is ours until it says where the official one was copied from. */
  origin: z.enum(principleOrigins).default("USER_INTERPRETATION"),
  openingQuestion: principleRecord.fields.openingQuestion.schema.default(""),
});

const article = z.strictObject({
  id: slug,
  title: articleRecord.fields.title.schema,
  intent: articleRecord.fields.intent.schema.default(""),
  openingQuestion: articleRecord.fields.openingQuestion.schema.default(""),
  horizon: z.enum(articleHorizons),
  text: markup,
  concretely: markup.default(parseMarkup("")),
  weWillNot: markup.default(parseMarkup("")),
});

const clause = z.strictObject({
  code,
  label: clauseRecord.fields.label.schema,
  place: z.enum(clausePlaces),
  isMandatory: z.enum(["true", "false"]).transform((word) => word === "true"),
  /** None means all. */
  scopes: z.array(z.enum(scopes)).max(scopes.length).readonly(),
  legalNote: clauseRecord.fields.legalNote.schema.default(""),
  body: markup,
});

const axis = z.strictObject({
  id: slug,
  family: z.enum(axisFamilies),
  label: axisRecord.fields.label.schema,
  questionM18: axisRecord.fields.questionM18.schema.default(""),
  questionY7: axisRecord.fields.questionY7.schema.default(""),
  questionY28: axisRecord.fields.questionY28.schema.default(""),
});

export const templateSchema = z.strictObject({
  format: z.literal("1"),
  id: slug,
  language: z.enum(languages),
  title: line(200).min(1),
  /** Where the words come from: shown wherever the template is. */
  provenance: line(300).min(1),
  notes: markup.default(parseMarkup("")),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length).readonly(),
  principles: list(principle, principleCount),
  articles: list(article, 100),
  clauses: list(clause, 100),
  axes: list(axis, 30),
});

/** Articles, clauses and axes stand in their order; a principle that is not there is an empty slot. */
export type Template = Readonly<z.output<typeof templateSchema>>;
export type TemplateArticle = Template["articles"][number];

/** The template that a file holds, or its first problem from the top, with its line. Never throws. */
export function parseTemplate(text: string): Result<Template, InvalidTemplate> {
  const yaml = readTemplateYaml(text);
  if (!yaml.ok) return yaml;
  const { data, lineOf } = yaml.value;
  const parsed = templateSchema.safeParse(data);
  if (parsed.success) {
    const problem = firstOf(checkTemplate(yaml.value));
    return problem === undefined ? ok(parsed.data) : fail(problem);
  }
  const problems = parsed.error.issues
    .flatMap((issue) => problemsOf(issue, (path) => valueAt(data, path) === undefined))
    .map((problem): InvalidTemplate => {
      const line = lineOf(problem.path, problem.kind === "unknown-field" ? "name" : "value");
      return { kind: "invalid-template", line, problem };
    });
  const problem = firstOf(problems);
  assert(problem !== undefined, "a refusal says what it refuses");
  return fail(problem);
}

const firstOf = (problems: readonly InvalidTemplate[]): InvalidTemplate | undefined =>
  problems.toSorted((a, b) => a.line - b.line)[0];

function valueAt(data: unknown, path: TemplatePath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}
