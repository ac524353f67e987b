import type { CertificateFacts } from "#shared/signature/certificates/certificate.ts";
import type { SignatureReport } from "#shared/signature/verifying/report.ts";

/**
 * Why this person believes a certificate: it is their own, they compared it, they gave it or the authority that issued
 * it for this report, or not at all.
 */
export type Belief =
  | { readonly kind: "own" | "compared" | "given" | "untrusted" }
  | { readonly kind: "issued"; readonly root: CertificateFacts };

export function beliefIn(
  { signer, trust }: SignatureReport,
  own: readonly string[],
  compared: readonly string[],
): Belief {
  if (signer !== undefined && own.includes(signer.fingerprint)) return { kind: "own" };
  if (signer !== undefined && compared.includes(signer.fingerprint)) return { kind: "compared" };
  if (trust.kind === "pinned") return { kind: "given" };
  return trust.kind === "issued" ? trust : { kind: "untrusted" };
}
