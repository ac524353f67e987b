import type { Messages } from "#shared/messages/fr.ts";

export const signature: Messages["signature"] = {
  verdict: {
    valid: () => "VALID: every signature is intact and covers the whole document.",
    invalid: () => "NOT VALID: at least one signature does not hold. Do not rely on this file.",
    incomplete: () => "INCOMPLETE: the signatures are intact, but one is missing or something is not signed.",
    damaged: () => "NOT VALID: this file was damaged or changed, no signature can be verified in it.",
    unsigned: () => "NOT SIGNED: this document bears no electronic signature.",
  },
  status: { valid: () => "valid", invalid: () => "not valid", incomplete: () => "incomplete" },
  heading: (p) => `Signature ${p.index} of ${p.count}: ${p.name} — ${p.status}`,
  unknownSigner: () => "unknown signatory",
  unknownIssuer: () => "an issuer that gives no name",
  role: (p) => `as: ${p.role} (claimed by the signatory)`,
  organisation: (p) => `for ${p.organisation}`,
  claimedAt: (p) => `signed on ${p.at} (date claimed by the signatory, with no witness)`,
  place: (p) => `signed in ${p.place} (a place that the signatory claims, unwitnessed)`,
  certificate: (p) =>
    `certificate issued by ${p.issuer} (${p.algorithm}, from ${p.notBefore} to ${p.notAfter})`,
  fingerprint: (p) => `SHA-256 fingerprint to compare: ${p.fingerprint}`,
  level: {
    simple: () => "level: simple electronic signature (certificate issued by the signatory)",
    "aiming-at-advanced": () =>
      "level: aims at an advanced electronic signature (certificate issued by a third party)",
  },
  trust: {
    pinned: () => "trust: this certificate is among those you gave",
    issued: (p) => `trust: certificate issued under ${p.root}, which you gave`,
    untrusted: () =>
      "trust: not established. Compare the fingerprint with the signatory, then give the certificate (--trust).",
  },
  purpose: (p) => `purpose: ${p.purpose}`,
  unprotected: (p) => `Not signed, as in any Word file (never take it as proof): ${p.parts}`,
  alliance: {
    same: (p) => `Text: exactly that of this alliance, version ${p.version}.`,
    sameWords: (p) =>
      `Text: the words are those of this alliance, version ${p.version}, in another layout (that of another version of Alliage, or of a word processor): read it again.`,
    different: () => "Text: this is NOT that of this alliance as it stands in the given file.",
    unknown: () => "Text: this document was not exported by Alliage; it cannot be compared.",
  },
  finding: {
    "malformed-signature": () => "the signature is malformed: it cannot be read",
    "duplicate-id": () => "the signature has the same id twice: it was forged",
    "unsigned-object": () => "the signature holds something that it does not cover",
    "foreign-reference": () => "the signature is about something else than this document",
    "unsupported-transform": () => "the signature asks for a processing that is not allowed",
    "unknown-algorithm": (p) => `unknown algorithm (${p.algorithm})`,
    "obsolete-algorithm": (p) => `obsolete algorithm (${p.algorithm}): it proves nothing today`,
    "digest-mismatch": (p) => `the content was changed after signing (${p.uri})`,
    "signature-mismatch": () => "the signature does not match the certificate",
    "no-certificate": () => "the signatory's certificate is missing",
    "signing-certificate-unbound": () => "the signature does not say which certificate it was made with",
    "signing-certificate-mismatch": () => "the certificate was replaced after signing",
    "certificate-not-for-signing": () => "this certificate is not made for signing",
    "certificate-not-valid-then": (p) =>
      `the certificate was not valid at the claimed date (from ${p.notBefore} to ${p.notAfter})`,
    "certificate-expired-since": (p) =>
      `the certificate was valid at the claimed date; it expired on ${p.notAfter}`,
    "no-signing-time": () => "the signature bears no date",
    "signing-time-in-the-future": (p) => `the claimed date is yet to come (${p.claimedAt})`,
    "signing-times-differ": () => "the signature bears two different dates",
    "line-of-another": (p) =>
      `it stands on the line of ${p.signer}: make sure that this signatory could sign in their place`,
    "part-missing": (p) => `a signed part is missing (${p.part})`,
    "part-signed-twice": (p) => `a part is signed twice (${p.part})`,
    "content-type-changed": (p) => `the nature of a part was changed (${p.part})`,
    "part-not-signed": (p) => `a part is not signed (${p.part})`,
    "relationship-not-signed": (p) => `an internal link is not signed (${p.part})`,
  },
  packageFinding: {
    "malformed-signature-parts": () =>
      "the signatures of this file are misplaced: one may have been taken out or moved. Ask for the original file",
    "signer-missing": (p) => `an expected signatory has not signed (${p.fingerprint})`,
    "line-not-signed": (p) => `the signature line of ${p.signer || p.setupId} is still empty`,
  },
  notADocument: (p) => `${p.file}: this is no usable Word document (${p.cause}). Ask for it again.`,
  cause: {
    other: () => "it is a file of another kind",
    torn: () => "it is incomplete or damaged",
    ambiguous: () => "it is arranged so that two programs could read two texts in it",
  },
  cannotSign: {
    unsignable: (p) =>
      `${p.file}: this document cannot be signed as a whole (technical cause: ${p.kind}). Export it again with Alliage.`,
    "signature-does-not-hold": (p) =>
      `${p.file}: a signature that is there does not hold. See which one with “alliage verify”, then start from the intact document.`,
    "text-too-long": (p) =>
      `The option --${p.field} is too long (${p.limit} characters at most). Shorten it.`,
    "certificate-not-valid": (p) =>
      `The certificate of this identity is not valid today (it is from ${p.notBefore} to ${p.notAfter}). Take another identity.`,
    "unusable-certificate": (p) =>
      `The certificate of this identity cannot sign (technical cause: ${p.detail}). Take another identity.`,
  },
  identity: {
    "not-an-identity": (p) =>
      `${p.file}: this is no identity file (PKCS#12, .p12 or .pfx), or it is damaged. Take another copy of it.`,
    "wrong-passphrase": (p) =>
      `${p.file}: the passphrase is wrong. Check the environment variable that holds it.`,
    "too-much-work": (p) =>
      `${p.file}: opening this file would take too much computing, which is not normal. Beware of where it comes from; if it is yours, export it again with fewer iterations.`,
    "no-private-key": (p) =>
      `${p.file}: this file holds no private key. Ask whoever issued it for the whole identity.`,
    "no-certificate-for-the-key": (p) =>
      `${p.file}: this file does not hold its key's certificate. Ask for the whole identity.`,
    "unusable-key": (p) =>
      `${p.file}: this key is of no kind that Alliage can use (RSA of 2048 bits or more, ECDSA P-256).`,
    "not-for-signing": (p) =>
      `${p.file}: this certificate is not made for signing. Ask for one that allows signatures.`,
    "names-nobody": (p) =>
      `${p.file}: this certificate names nobody: its signature would be nobody’s. Ask for one in your name.`,
    "unusable-subject": (p) =>
      `The option --${p.field} is empty, too long (64 characters at most) or malformed. Correct it.`,
  },
  untrustedFile: (p) => `${p.file}: this is no certificate (PEM or DER). Ask the signatory for it.`,
};
