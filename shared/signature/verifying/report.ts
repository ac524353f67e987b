import type { SignaturePlace } from "#shared/signature/signing/signatureDetails.ts";
import type { CertificateFacts } from "#shared/signature/certificates/certificate.ts";

/**
 * What can be said of one signature. How much each weighs stands in `weights`: `broken` (not what was signed),
 * `refused` (intact, but proves too little), `incomplete` (what it covers is intact, and something is not covered),
 * `note` (worth telling, no reason to refuse).
 */
export type Finding =
  | { readonly kind: "malformed-signature"; readonly detail: string }
  | { readonly kind: "duplicate-id"; readonly id: string }
  | { readonly kind: "unsigned-object"; readonly id: string }
  | { readonly kind: "foreign-reference"; readonly uri: string }
  | { readonly kind: "unsupported-transform"; readonly uri: string; readonly algorithm: string }
  | { readonly kind: "unknown-algorithm"; readonly algorithm: string }
  | { readonly kind: "obsolete-algorithm"; readonly algorithm: string }
  | { readonly kind: "digest-mismatch"; readonly uri: string }
  | { readonly kind: "signature-mismatch" }
  | { readonly kind: "no-certificate" }
  | { readonly kind: "signing-certificate-unbound" }
  | { readonly kind: "signing-certificate-mismatch" }
  | { readonly kind: "certificate-not-for-signing" }
  | { readonly kind: "certificate-not-valid-then"; readonly notBefore: string; readonly notAfter: string }
  | { readonly kind: "certificate-expired-since"; readonly notAfter: string }
  | { readonly kind: "no-signing-time" }
  | { readonly kind: "signing-time-in-the-future"; readonly claimedAt: string }
  | { readonly kind: "signing-times-differ"; readonly other: string }
  /** It stands on the line that waits for somebody else. */
  | { readonly kind: "line-of-another"; readonly signer: string }
  | { readonly kind: "part-missing"; readonly part: string }
  | { readonly kind: "part-signed-twice"; readonly part: string }
  | { readonly kind: "content-type-changed"; readonly part: string; readonly signedAs: string }
  | { readonly kind: "part-not-signed"; readonly part: string }
  | { readonly kind: "relationship-not-signed"; readonly part: string; readonly id: string };

export type Weight = "broken" | "refused" | "incomplete" | "note";

export const weights: Readonly<Record<Finding["kind"], Weight>> = {
  "malformed-signature": "broken",
  "duplicate-id": "broken",
  "unsigned-object": "broken",
  "foreign-reference": "broken",
  "unsupported-transform": "broken",
  "unknown-algorithm": "broken",
  "obsolete-algorithm": "refused",
  "digest-mismatch": "broken",
  "signature-mismatch": "broken",
  "no-certificate": "broken",
  "signing-certificate-unbound": "refused",
  "signing-certificate-mismatch": "broken",
  "certificate-not-for-signing": "refused",
  "certificate-not-valid-then": "refused",
  "certificate-expired-since": "note",
  "no-signing-time": "refused",
  "signing-time-in-the-future": "refused",
  "signing-times-differ": "note",
  "line-of-another": "note",
  "part-missing": "broken",
  "part-signed-twice": "broken",
  "content-type-changed": "broken",
  "part-not-signed": "incomplete",
  "relationship-not-signed": "incomplete",
};

/**
 * Why a certificate is believed. `pinned`: it is itself among those given. `issued`: a path of valid certificates
 * leads from one of those given to it. Revocation is not asked.
 */
export type Trust =
  | { readonly kind: "pinned" }
  | { readonly kind: "issued"; readonly root: CertificateFacts }
  | { readonly kind: "untrusted"; readonly detail: string };

/**
 * `simple`: the certificate is issued by its own holder. `aiming-at-advanced`: it names another issuer, which is
 * worth what `trust` says. No level above is ever claimed (domain.md 4.3): no file proves a qualified device.
 */
export type Level = "simple" | "aiming-at-advanced";

export type SignatureReport = {
  readonly part: string;
  readonly status: "valid" | "invalid" | "incomplete";
  /** True when the signature's value and every digest match, whatever else speaks against it. */
  readonly isIntact: boolean;
  readonly findings: readonly Finding[];
  readonly signer: CertificateFacts | undefined;
  readonly level: Level | undefined;
  readonly trust: Trust;
  /** What the signatory claims, signed but witnessed by nobody: `YYYY-MM-DDThh:mm:ssZ`. */
  readonly claimedAt: string | undefined;
  readonly purpose: string | undefined;
  readonly roles: readonly string[];
  /** Where the signatory says that it was signed; signed, and witnessed by nobody. */
  readonly place: SignaturePlace | undefined;
  /** The line of the document that it fills, and the name on it. */
  readonly line: { readonly setupId: string; readonly typedName: string } | undefined;
};

export type PackageFinding =
  | { readonly kind: "malformed-signature-parts"; readonly detail: string }
  /** One of the signatories expected has not signed, or its signature was taken away. */
  | { readonly kind: "signer-missing"; readonly fingerprint: string }
  /** `signer`: whom the line waits for, or nothing. */
  | { readonly kind: "line-not-signed"; readonly setupId: string; readonly signer: string };

export type PackageReport = {
  /** `valid`: signed, and nothing to refuse; whether the signatories are trusted is said apart. */
  readonly verdict: "valid" | "invalid" | "incomplete" | "unsigned";
  readonly signatures: readonly SignatureReport[];
  readonly findings: readonly PackageFinding[];
  /** Parts that no signature protects, such as the properties: nothing in them may matter. */
  readonly unprotected: readonly string[];
};
