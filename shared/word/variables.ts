import type { Agreement } from "#shared/model/agreement.ts";
import { clauseApplies } from "#shared/model/clause.ts";
import { toPlainText, type RichText } from "#shared/model/richText.ts";
import { templateVariables, type VariableName } from "#shared/model/variables.ts";
import { formatDate } from "./formatDate.ts";
import { joinNames } from "./joinNames.ts";
import type { ExportOptions } from "./options.ts";
import { partyNames } from "./signatories.ts";

export type VariableSource = {
  readonly agreement: Agreement;
  readonly options: Pick<ExportOptions, "version" | "variables">;
};

const date = (day: string | null, { agreement }: VariableSource): string =>
  day === null ? "" : formatDate(day, agreement.alliance.language);

/** How each variable of `shared/model/variables.ts` is read; empty when the agreement does not say. */
const readers: Readonly<Record<VariableName, (source: VariableSource) => string>> = {
  "alliance.name": ({ agreement }) => agreement.alliance.name,
  "alliance.challenge": ({ agreement }) =>
    toPlainText(agreement.alliance.challenge)
      .trim()
      .replace(/\s*\n\s*/g, " "),
  "alliance.territory": ({ agreement }) => agreement.alliance.territory,
  "parties.names": ({ agreement }) => joinNames(partyNames(agreement), agreement.alliance.language),
  "parties.count": ({ agreement }) => String(partyNames(agreement).length || ""),
  "version.number": ({ options }) => options.version.number,
  "version.date": (source) => date(source.options.version.date, source),
  effectiveOn: (source) => date(source.agreement.alliance.effectiveOn, source),
  durationMonths: ({ agreement }) => String(agreement.alliance.durationMonths ?? ""),
};

/** `{{name}}`, spaces allowed around the name. */
export const variablePattern = /\{\{\s*([A-Za-z][A-Za-z0-9.]{0,63})\s*\}\}/gu;

const isVariable = (name: string): name is VariableName => Object.hasOwn(templateVariables, name);

/** The words that stand for a variable, or `undefined` when it is unknown or has none yet. */
export function variableValue(name: string, source: VariableSource): string | undefined {
  if (!isVariable(name)) return undefined;
  return source.options.variables?.[name] || readers[name](source) || undefined;
}

/** What a reader is asked to fill: the variable's label, or its name when nobody knows it. */
export const variableLabel = (name: string, language: "fr" | "en"): string =>
  isVariable(name) ? templateVariables[name][language === "fr" ? "labelFr" : "labelEn"] : name;

/** The names of the variables in the agreement's clauses that nothing fills, each once, in reading order. */
export function missingVariables(source: VariableSource): readonly string[] {
  const { alliance, clauses } = source.agreement;
  const names = clauses
    .filter((clause) => clauseApplies(clause, alliance.scope))
    .flatMap((clause) => namesIn(clause.body));
  return [...new Set(names)].filter((name) => variableValue(name, source) === undefined);
}

function namesIn(text: RichText): string[] {
  return text.flatMap((paragraph) => {
    const words = paragraph.runs.map((run) => ("text" in run ? run.text : "\n")).join("");
    const inTables = paragraph.runs.flatMap((run) =>
      "table" in run ? run.table.rows.flatMap((row) => row.flatMap(namesIn)) : [],
    );
    return [...Array.from(words.matchAll(variablePattern), (match) => match[1] as string), ...inTables];
  });
}
