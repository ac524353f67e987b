import type { Agreement, Party } from "#shared/model/agreement.ts";
import { partnerName } from "#shared/model/partner.ts";
import { mandateProblem } from "#shared/model/representative.ts";
import { isBlank, type RichText } from "#shared/model/richText.ts";
import { horizons } from "#shared/model/horizon.ts";
import { contextOf, type Context } from "./Context.ts";
import type { ExportOptions } from "./options.ts";
import { articleKey, clausesAt, visibleAxes } from "./outline.ts";
import { signatoryParties, signersOf } from "./signatories.ts";
import { missingVariables, variableLabel } from "./variables.ts";

type MandateProblem = NonNullable<ReturnType<typeof mandateProblem>>;

/** Something that a text to be signed should not lack, with the record to complete. */
export type SigningGap =
  | { readonly kind: "no-party" }
  | { readonly kind: "no-signer"; readonly partnerId: string; readonly partner: string }
  | {
      readonly kind: "particulars";
      readonly partnerId: string;
      readonly partner: string;
      readonly missing: readonly ("legalForm" | "headOffice")[];
    }
  | {
      readonly kind: "mandate";
      readonly partnerId: string;
      readonly person: string;
      readonly problem: MandateProblem;
    }
  | { readonly kind: "blank-article"; readonly articleId: string; readonly number: number }
  | { readonly kind: "blank-clause"; readonly label: string }
  | { readonly kind: "open-cells"; readonly count: number }
  | { readonly kind: "variables"; readonly labels: readonly string[] }
  | { readonly kind: "broken-references"; readonly count: number }
  | { readonly kind: "undated" };

/**
 * What the agreement still lacks to be signed on that day, the gravest first. It forbids nothing: a draft is exported
 * as it is, and what lacks is shown in the document itself.
 */
export function signingGaps(
  agreement: Agreement,
  options: ExportOptions,
  day: string,
): readonly SigningGap[] {
  const context = contextOf(agreement, options);
  const parties = signatoryParties(agreement);
  const { language } = agreement.alliance;
  const clauses = [...clausesAt(agreement, "BEFORE_ARTICLES"), ...clausesAt(agreement, "AFTER_ARTICLES")];
  const labels = missingVariables({ agreement, options }).map((name) => variableLabel(name, language));
  const openCells = visibleAxes(agreement)
    .flatMap(({ cells }) => horizons.map((horizon) => cells[horizon]))
    .filter(({ targetStatement }) => isBlank(targetStatement)).length;
  const broken = brokenReferences(context);
  return [
    ...(parties.length === 0 ? [{ kind: "no-party" } as const] : []),
    ...parties.flatMap((party) => partyGaps(party, options.version.date ?? day)),
    ...agreement.articles
      .filter(({ text }) => isBlank(text))
      .map(({ id, number }) => ({ kind: "blank-article", articleId: id, number }) as const),
    ...clauses
      .filter(({ body }) => isBlank(body))
      .map(({ label }) => ({ kind: "blank-clause", label: label || context.words.untitled }) as const),
    ...(labels.length === 0 ? [] : [{ kind: "variables", labels } as const]),
    ...(broken === 0 ? [] : [{ kind: "broken-references", count: broken } as const]),
    ...(openCells === 0 ? [] : [{ kind: "open-cells", count: openCells } as const]),
    ...(options.version.date === null ? [{ kind: "undated" } as const] : []),
  ];
}

function partyGaps(party: Party, day: string): SigningGap[] {
  const { id: partnerId, actorType, legalForm, headOffice } = party.partner;
  const partner = partnerName(party.partner);
  const signers = signersOf(party);
  const missing = [
    ...(legalForm === "" ? (["legalForm"] as const) : []),
    ...(headOffice === "" ? (["headOffice"] as const) : []),
  ];
  return [
    ...(signers.length === 0 ? [{ kind: "no-signer", partnerId, partner } as const] : []),
    ...signers.flatMap((signer): SigningGap[] => {
      const problem = mandateProblem(actorType, signer, day);
      return problem === null ? [] : [{ kind: "mandate", partnerId, person: signer.fullName, problem }];
    }),
    ...(missing.length === 0 ? [] : [{ kind: "particulars", partnerId, partner, missing } as const]),
  ];
}

/** References to an article or a clause that stands nowhere in the document. */
function brokenReferences({ agreement, outline }: Context): number {
  const isKnownClause = (id: string) =>
    agreement.clauses.some((clause) => clause.id === id || clause.code === id);
  const count = (text: RichText): number =>
    text
      .flatMap(({ runs }) => runs)
      .reduce((sum, run) => {
        if ("table" in run)
          return sum + run.table.rows.flat().reduce((inner, cell) => inner + count(cell), 0);
        if (!("reference" in run)) return sum;
        const { to, id } = run.reference;
        const isThere =
          to === "term" ||
          (to === "article" ? outline.entry(articleKey(id)) !== undefined : isKnownClause(id));
        return isThere ? sum : sum + 1;
      }, 0);
  return [
    ...agreement.articles.flatMap(({ text, concretely, weWillNot }) => [text, concretely, weWillNot]),
    ...agreement.clauses.map(({ body }) => body),
  ].reduce((sum, text) => sum + count(text), 0);
}
