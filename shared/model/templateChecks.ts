import type { InvalidTemplate, TemplatePath, TemplateProblem } from "./templateProblem.ts";
import type { TemplateYaml } from "./templateYaml.ts";
import { templateVariables } from "./variables.ts";

/** The texts of a template's data, as they stand in the file: the schema has already accepted their shape. */
type RawEntry = Readonly<Record<string, string | readonly string[] | undefined>>;
type RawLists = Readonly<
  Record<"principles" | "articles" | "clauses" | "axes", readonly RawEntry[] | undefined>
>;

const lists = ["principles", "articles", "clauses", "axes"] as const;
const nameField = { principles: "position", articles: "id", clauses: "code", axes: "id" } as const;
const variablePattern = /\{\{([^{}\n]*)(?:\}\})?/gu;
const variableNames = Object.keys(templateVariables);

/** What no field can tell alone: names used twice, variables, and principles that claim to be official. */
export function checkTemplate(yaml: TemplateYaml): readonly InvalidTemplate[] {
  const data = yaml.data as RawLists & RawEntry;
  const found: InvalidTemplate[] = [];
  const report = (line: number, problem: TemplateProblem): void => {
    found.push({ kind: "invalid-template", line, problem });
  };
  const checkVariables = (entry: RawEntry, at: TemplatePath): void => {
    for (const [field, words] of Object.entries(entry)) {
      if (typeof words !== "string") continue;
      const path = [...at, field];
      for (const [whole, name = ""] of words.matchAll(variablePattern)) {
        const isKnown = whole.endsWith("}}") && variableNames.includes(name);
        if (at[0] !== "clauses" || field !== "body")
          report(yaml.lineWithin(path, whole), { kind: "misplaced-variable", path, name });
        else if (!isKnown)
          report(yaml.lineWithin(path, whole), {
            kind: "unknown-variable",
            path,
            name,
            expected: variableNames,
          });
      }
    }
  };
  checkVariables(data, []);
  for (const list of lists) {
    const seen = new Set<unknown>();
    for (const [index, entry] of (data[list] ?? []).entries()) {
      const path = [list, index, nameField[list]];
      const id = entry[nameField[list]];
      if (seen.has(id)) report(yaml.lineOf(path), { kind: "duplicate-id", path, id: String(id) });
      seen.add(id);
      checkVariables(entry, [list, index]);
    }
  }
  for (const [index, principle] of (data.principles ?? []).entries()) {
    const expected = missingProof(principle);
    const path = ["principles", index, "origin"];
    if (expected !== undefined)
      report(yaml.lineOf(path), { kind: "unsupported-official-claim", path, expected });
  }
  return found;
}

/** Only a text with words and a source may be called the official one (`domain.md` 0.3). */
function missingProof(principle: RawEntry): "sourceReference" | "label" | undefined {
  const isBlank = (field: string): boolean => String(principle[field] ?? "").trim() === "";
  if (principle["origin"] !== "OFFICIAL_TEXT") return undefined;
  if (isBlank("sourceReference")) return "sourceReference";
  return isBlank("label") && isBlank("statement") ? "label" : undefined;
}
