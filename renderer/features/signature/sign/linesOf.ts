import { agreementHash } from "#shared/doc/hash.ts";
import type { Agreement } from "#shared/model/agreement.ts";
import { mandateProblem } from "#shared/model/representative.ts";
import type { SigningGap } from "#shared/word/signingGaps.ts";
import { signatoryParties, signersOf } from "#shared/word/signatories.ts";
import { signatureLineId } from "#shared/word/signatureLine.ts";
import type { Inspected } from "#renderer/features/signature/work/jobs.ts";

/** A line of the document, and what still stands between its signatory and a signature. */
export type OpenLine = {
  readonly setupId: string;
  readonly name: string;
  readonly title: string;
  readonly isSigned: boolean;
  readonly mandate: Extract<SigningGap, { kind: "mandate" }> | null;
};

/** The lines of a file, with the mandate of those that are the agreement's own. */
export function linesOf(
  { lines, report }: Inspected,
  agreement: Agreement,
  day: string,
): readonly OpenLine[] {
  const filled = new Set(
    report.ok ? report.value.signatures.map(({ line }) => line?.setupId.toUpperCase()) : [],
  );
  const mandates = mandatesByLine(agreement, day);
  return lines.map(({ setupId, suggestedSigner, suggestedTitle }) => ({
    setupId,
    name: suggestedSigner,
    title: suggestedTitle,
    isSigned: filled.has(setupId.toUpperCase()),
    mandate: mandates.get(setupId.toUpperCase()) ?? null,
  }));
}

function mandatesByLine(agreement: Agreement, day: string) {
  const hash = agreementHash(agreement);
  return new Map(
    signatoryParties(agreement).flatMap((party) =>
      signersOf(party).flatMap((signer) => {
        const problem = mandateProblem(party.partner.actorType, signer, day);
        if (problem === null) return [];
        const gap = {
          kind: "mandate",
          partnerId: party.partner.id,
          person: signer.fullName,
          problem,
        } as const;
        return [[signatureLineId(hash, signer.id), gap] as const];
      }),
    ),
  );
}

/** The line that waits for the person of that name; else the first that waits for somebody. */
export function lineFor(lines: readonly OpenLine[], name: string | undefined): string | null {
  const open = lines.filter(({ isSigned }) => !isSigned);
  return (open.find((line) => line.name === name) ?? open[0])?.setupId ?? null;
}
