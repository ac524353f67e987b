import type { Messages } from "#shared/messages/fr.ts";

/** The verification of a signed document, on screen and printed. */
export const verifying: Messages["signing"]["verify"] = {
  title: () => "Verify a signed document",
  lead: () =>
    "Who signed, when, with which certificate, and whether a single character has changed since. The file stays on this device.",
  home: () => "Back to home",
  again: () => "Verify another file",
  print: () => "Print the report",
  report: () => "Verification report",
  checkedAt: (p) => `Verified on ${p.at}`,
  verdict: {
    valid: () => "All signatures are valid and cover the whole document.",
    invalid: () => "At least one signature does not hold. Do not rely on this file.",
    incomplete: () => "The signatures that are there are intact, but the document is not wholly signed.",
    unsigned: () => "This document bears no electronic signature.",
    damaged: () => "This file was damaged or changed: no signature in it can be verified.",
  },
  verdictTitle: {
    valid: () => "Valid",
    invalid: () => "Not valid",
    incomplete: () => "Incomplete",
    unsigned: () => "Not signed",
    damaged: () => "Not valid",
  },
  untrusted: (p) =>
    p.count === 1
      ? "The identity of one signatory is still to be established: compare the fingerprint with them."
      : `The identity of ${p.count} signatories is still to be established: compare the fingerprints with them.`,
  textTitle: () => "Is it the text of this alliance?",
  signatures: (p) => (p.count === 1 ? "1 signature" : `${p.count} signatures`),
  status: { valid: () => "Valid", invalid: () => "Not valid", incomplete: () => "Incomplete" },
  role: () => "Capacity",
  claimedAt: () => "Date claimed",
  claimedNote: () => "said by the signatory, witnessed by nobody",
  place: () => "Signed in",
  placeNote: () => "said by the signatory, witnessed by nobody",
  level: () => "Level",
  certificate: () => "Certificate",
  certificateOf: (p) => `issued by ${p.issuer}, valid from ${p.from} to ${p.to}`,
  selfIssued: (p) => `issued by the signatory, valid from ${p.from} to ${p.to}`,
  purpose: () => "Purpose",
  trust: () => "Trust",
  trusts: {
    own: () => "Your identity, on this device.",
    compared: () => "You have compared this fingerprint.",
    given: () => "It is one of the certificates that you gave for this report.",
    issued: (p) => `Issued under ${p.root}, an authority that you gave for this report.`,
    untrusted: () => "Not established: nothing says yet that this certificate is really this person’s.",
  },
  compare: () => "Compare the fingerprint",
  compareTitle: (p) => `Compare the fingerprint of ${p.name}`,
  compareWhat: () =>
    "Call this person, or meet them, and compare with what their application shows. Do not rely on an e-mail: whoever could change the file could write the e-mail.",
  paste: () => "Fingerprint read or received from them",
  pasteHelp: () => "Type it, paste it or read their QR code. Spaces do not count.",
  pasteSame: () => "It is the same fingerprint.",
  pasteDifferent: () =>
    "It is not the same fingerprint. This certificate is not the one that this person shows you: do not rely on this signature.",
  pasteUnread: () => "A fingerprint has 64 digits from 0 to 9 and letters from A to F.",
  compared: () => "I have compared, it is the same",
  forget: () => "No longer hold it as compared",
  comparedDone: (p) => `The fingerprint of ${p.name} is noted as compared, on this device.`,
  findings: () => "What is wrong",
  notes: () => "Good to know",
  advice: {
    broken: () => "Do not rely on this signature. Ask the signatory for the original file, or to sign again.",
    refused: () =>
      "The content has not changed, but this signature does not prove enough. Ask the signatory to sign again with a valid identity.",
    incomplete: () => "Ask the signatory to sign the whole document again.",
  },
  lines: () => "Signature lines still empty",
  lineUnnamed: () => "a line without a name",
  linesAdvice: () => "Send them this file: each adds a signature to it.",
  malformed: () =>
    "The signatures of this file are badly arranged: somebody may have moved them. Ask for the original file.",
  unprotected: (p) => `As in any Word file, the properties are not signed and prove nothing: ${p.parts}.`,
  asserted: () =>
    "The date, the place, the capacity and the purpose are what each signatory claims: the signature protects them, nothing proves them.",
  authorities: {
    title: () => "Trusted authorities",
    lead: () =>
      "When a provider issued a signatory’s certificate, give here that of the authority, which the provider publishes. It is believed for this report alone, because you gave it.",
    given: () => "Given by the reader, and believed for this report alone:",
    drop: () => "Drop an authority’s certificate",
    choose: () => "Choose a certificate",
    formats: () => "A .cer, .crt or .pem file, dropped here or chosen.",
    unused: () => "No signature of this file depends on it.",
    added: (p) => `“${p.name}” is believed for this report.`,
    remove: (p) => `No longer believe ${p.name}`,
    validity: (p) => `valid from ${p.from} to ${p.to}`,
    wrong: (p) =>
      `${p.file} is no certificate: choose the .cer, .crt or .pem file that the authority publishes.`,
  },
  limits: () =>
    "This report does not say whether a certificate was revoked, nor whether a signature was taken out of the file without leaving an empty line.",
  notADocument: (p) =>
    `${p.file} is not a usable Word document. Choose a .docx file, or ask to receive it again.`,
  empty: () => "Drop a signed Word document",
  emptyDetail: () => "An agreement or any other .docx file signed with Word, LibreOffice or Alliage.",
};
