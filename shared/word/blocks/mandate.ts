import type { Representative } from "#shared/model/representative.ts";
import type { Context } from "#shared/word/Context.ts";
import { formatDate } from "#shared/word/formatDate.ts";
import { run } from "#shared/word/text/run.ts";
import { toComplete } from "#shared/word/text/runs.ts";
import { join, type Xml } from "#shared/word/xml/element.ts";

type Mandate = Pick<Representative, "mandateBasis" | "mandateRef" | "mandateDate">;

/** « en vertu de la délibération n° … du … »; a deliberation or a power without number or date asks for it. */
export function mandateRuns({ mandateBasis, mandateRef, mandateDate }: Mandate, context: Context): Xml {
  const { words, agreement } = context;
  const date = mandateDate === null ? null : formatDate(mandateDate, agreement.alliance.language);
  const words1 = run(words.mandate(mandateBasis, mandateRef, date));
  if (mandateBasis === "STATUTES" || (mandateRef !== "" && mandateDate !== null)) return words1;
  return join([words1, run(" "), toComplete(words.missingMandate[mandateBasis], words)]);
}
