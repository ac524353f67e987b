import type { Messages } from "#shared/messages/fr.ts";
import { verifying } from "./verifying.ts";

/** The room “Signature” and the verifier: export, sign, verify. */
export const signing: Messages["signing"] = {
  title: () => "Export and signature",
  lead: () => "The agreement as a Word document: read it, sign it on this device or by hand, then verify it.",
  tabsLabel: () => "Steps",
  tabs: { export: () => "Export", sign: () => "Sign", verify: () => "Verify" },
  review: () => "Indicative outline: have this document reviewed by a lawyer before signing it.",
  export: {
    title: () => "Export to Word",
    purpose: () => "What for?",
    purposes: {
      draft: () => "A draft",
      draftDetail: () => "To be read and discussed. The cover says “draft, not binding”.",
      signature: () => "For signature",
      signatureDetail: () => "The reference text, with a signature line for each signatory.",
    },
    number: () => "Version number",
    numberDraft: () => "A draft has a number that begins with 0, such as 0.1 or 0.3.",
    numberSignature: () => "A text for signature has a number from 1 on, such as 1.0 or 2.1.",
    date: () => "Date of the version",
    dateHelp: () => "Printed on the cover. The same text, number and date give the same file on any device.",
    mode: () => "How will it be signed?",
    modes: {
      electronic: () => "On a device",
      electronicDetail: () => "Everybody signs the same file with their identity.",
      paper: () => "By hand",
      paperDetail: () => "One printed original for each party.",
    },
    place: () => "Signed at",
    initials: () => "A place for initials at the foot of the pages",
    readAndApproved: () => "The words “read and approved”",
    customs: () => "Two customs without legal effect: the signature is enough.",
    comments: () => "Comments",
    commentChoices: { none: () => "None", open: () => "Open", all: () => "All" },
    commentDetails: {
      none: () => "The document alone.",
      open: () => "The open comments, as Word comments on their words.",
      all: () => "The comments that are open and resolved, as Word comments on their words.",
    },
    debate: () => "Annex the record of positions and the register of decisions",
    suggestions: () => "Show open suggestions as tracked changes",
    annexes: () => "The trajectory matrix and the principles filled in are always annexed.",
    run: () => "Export the Word document",
    running: () => "Preparing the Word document…",
    fileName: (p) => `${p.name || "Trust agreement"} - version ${p.number}.docx`,
    done: (p) => `${p.file} is exported.`,
    next: () => "Sign this file",
    failed: () =>
      "The document could not be prepared. Try again; if it happens again, reload the page: your words are saved.",
    preview: () => "Preview of the document",
    previewNote: () => "What the file says, word for word. Word itself decides where pages end.",
    previewing: () => "Preparing the preview…",
  },
  gaps: {
    title: (p) =>
      p.count === 1 ? "1 point to complete before signing" : `${p.count} points to complete before signing`,
    none: () => "Nothing is missing for signature.",
    draft: () => "A draft may leave as it is: what is missing is marked in it.",
    signature: () =>
      "Nothing prevents the export, but what is missing will be marked in the text to be signed.",
    more: (p) => (p.count === 1 ? "See 1 more point" : `See ${p.count} more points`),
    fix: () => "Complete",
    "no-party": () => "No partner is a signatory.",
    "no-signer": (p) => `${p.partner} has nobody entitled to sign.`,
    particulars: (p) => `${p.partner} still lacks ${p.missing}.`,
    particular: { legalForm: () => "the legal form", headOffice: () => "the registered office" },
    mandate: {
      "deliberation-required": (p) => `${p.person}: a local authority signs by virtue of a deliberation.`,
      "reference-missing": (p) => `${p.person}: the reference of the mandate is missing.`,
      "date-missing": (p) => `${p.person}: the date of the mandate is missing.`,
      "dated-after-signature": (p) =>
        `${p.person}: the mandate is later than the signature. It must be enforceable before.`,
    },
    "blank-article": (p) => `Article\u00a0${p.number} has no text.`,
    "blank-clause": (p) => `The clause “${p.label}” has no text.`,
    "open-cells": (p) =>
      p.count === 1
        ? "1 cell of the matrix is still to be written."
        : `${p.count} cells of the matrix are still to be written.`,
    variables: (p) => `Clauses are waiting for: ${p.labels}.`,
    "broken-references": (p) =>
      p.count === 1
        ? "1 reference leads to an article or a clause that is no longer there."
        : `${p.count} references lead to an article or a clause that is no longer there.`,
    undated: () => "The version has no date.",
  },
  file: {
    title: () => "The file to sign",
    choose: () => "Choose a Word document",
    other: () => "Choose another file",
    drop: () => "Drop a Word document (.docx) here, or choose it.",
    dropShort: () => "Drop a Word document",
    empty: () => "Sign the file that you have just exported, or the one that a partner sent you.",
    toExport: () => "Export first",
    bytes: (p) => `${p.size} bytes`,
    kilobytes: (p) => `${p.size}\u00a0KB`,
    megabytes: (p) => `${p.size}\u00a0MB`,
    name: () => "Name",
    size: () => "Size",
    sha256: () => "SHA-256 fingerprint",
    signatures: () => "Signatures",
    signatureCount: (p) =>
      p.count === 0 ? "none yet" : p.count === 1 ? "1 signature" : `${p.count} signatures`,
    same: (p) => `It is exactly the text of this alliance, version ${p.version}.`,
    sameWords: (p) =>
      `These are the words of this alliance, version ${p.version}, in another layout: that of another version of Alliage, or of a word processor. Read it again before you rely on it.`,
    different: () =>
      "It is not the text of this alliance as it stands now. It may have changed since the export, or come from elsewhere: read it before you sign.",
    unknown: () =>
      "This document does not come from Alliage: it cannot be compared with the alliance’s text.",
    draft: () => "This file is a draft. Export a version for signature before you commit yourself.",
    tooLarge: () => "This file is too large for an agreement (128\u00a0MB at most).",
    notWord: () => "This is not a file. Drop a Word document (.docx).",
    inspecting: () => "Examining the file…",
    "too-slow": () =>
      "The examination of this file was stopped after half a minute: it is made to take long. Do not rely on it, and ask to receive it again.",
    broke: () => "This file broke the examination. Do not rely on it, and ask to receive it again.",
  },
  line: {
    title: () => "The signature line",
    label: () => "For whom?",
    none: () => "Without a signature line",
    noneDetail: () => "The signature covers the whole document, and does not show on the page.",
    noLines: () =>
      "This document has no signature line: the signature will cover the whole document, and not show on the page.",
    others: (p) => `This line waits for ${p.expected}, and the chosen identity is in the name of ${p.name}.`,
  },
  identity: {
    title: () => "The identity that signs",
    choose: () => "With which identity?",
    none: () => "No identity on this device",
    what: () =>
      "An identity is a secret signing key, and a certificate that bears your name. The key stays on this device: Alliage sends it nowhere, and nobody can sign in your place without it.",
    create: () => "Create my identity",
    createTitle: () => "Create an identity",
    created: (p) => `The identity of ${p.name} is ready.`,
    fullName: () => "First and last name",
    organisation: () => "Organisation",
    nameHelp: () => "As they must stand in the signature.",
    creating: () => "Creating the key…",
    import: () => "Import a .p12 file",
    importTitle: () => "Import an identity",
    importWhat: () =>
      "A PKCS#12 file (.p12 or .pfx) holds your key and your certificate: a copy made with Alliage, or the identity issued by a provider.",
    importFile: (p) => `File: ${p.file}`,
    chooseFile: () => "Choose the file",
    passphrase: () => "Passphrase of the file",
    importRun: () => "Import",
    importing: () => "Reading the file…",
    imported: (p) => `The identity of ${p.name} is imported.`,
    export: () => "Save a protected copy",
    exportTitle: () => "Protected copy of the identity",
    exportWhat: () =>
      "The copy is a .p12 file, encrypted with the passphrase that you choose. Keep it apart: it replaces this identity if the device is lost. Without the passphrase it does not open, and nobody can give it back to you.",
    newPassphrase: () => "Passphrase (at least 8 characters)",
    again: () => "The same once more",
    short: () => "At least eight characters: four random words are easy to remember.",
    unlike: () => "The two passphrases differ. Type them again.",
    exportRun: () => "Save the copy",
    exporting: () => "Encrypting the copy…",
    exported: (p) => `${p.file} is saved. Keep it in a safe place.`,
    certificate: () => "Save the certificate alone",
    remove: () => "Remove from this device",
    removed: (p) => `The identity of ${p.name} is removed from this device.`,
    undo: () => "Put it back",
    actions: (p) => `Actions for the identity of ${p.name}`,
    for: (p) => `for ${p.organisation}`,
    until: (p) => `valid until ${p.day}`,
    expired: (p) => `expired since ${p.day}`,
    issuedBy: (p) => `issued by ${p.issuer}`,
    keys: {
      keyring: () => "Keys are kept by this system’s keyring.",
      plain: () =>
        "This system has no keyring: the programs that you run can read the keys. Keep a protected copy.",
      browser: () =>
        "Keys are in this browser’s storage: clearing its data clears them, and whoever opens your session can use them. Keep a protected copy.",
    },
    cannot: () =>
      "This page is served without encryption (http): the browser gives no access to its signing functions there. Use the desktop application, or open this page over https or on the relay’s own machine. You can also export and sign by hand.",
    file: (p) => `${p.name} - identity.p12`,
    certificateFile: (p) => `${p.name} - certificate.pem`,
    failure: {
      "wrong-passphrase": () =>
        "This is not the passphrase of this file. Check capitals and keyboard, then try again.",
      "not-an-identity": () =>
        "This is not an identity file (.p12 or .pfx), or it is damaged. Take another copy of it.",
      "no-private-key": () =>
        "This file holds no private key. Ask for the complete identity from who issued it.",
      "no-certificate-for-the-key": () =>
        "This file does not hold the certificate of its key. Ask for the complete identity from who issued it.",
      "not-for-signing": () =>
        "This certificate is not made for signing. Ask for one that allows signatures.",
      "names-nobody": () =>
        "This certificate names nobody: its signature would be nobody’s. Ask for one in your name.",
      "unusable-key": () =>
        "This key is not of a kind that can be used here (RSA of 2048 bits or more, ECDSA P-256). Ask for another one.",
      "key-out-of-reach": () =>
        "The system’s keyring no longer opens this key. Import the protected copy that you kept of it (.p12) again.",
      "too-much-work": () =>
        "Opening this file would take an unreasonable amount of work: it cannot be used. Export your certificate again from the program that made it.",
      "no-such-identity": () => "This identity is no longer on this device. Import your protected copy.",
      name: () =>
        "This name is empty, too long (64 characters at most) or holds a sign that cannot be printed.",
      organisation: () =>
        "This organisation’s name is too long (64 characters at most) or holds a sign that cannot be printed.",
    },
  },
  fingerprint: {
    title: () => "Fingerprint",
    show: () => "Show the fingerprint",
    what: () =>
      "The fingerprint is the digest of the certificate: 64 digits and letters that no other certificate can have. Read it to your partner over the telephone, or show them this code: if they see the same, the signature really comes from you.",
    qr: () => "QR code of the fingerprint",
    copy: () => "Copy the fingerprint",
    copied: () => "The fingerprint is copied.",
  },
  level: {
    simple: () => "simple electronic signature",
    "aiming-at-advanced": () => "electronic signature aiming at the advanced level",
    simpleWhat: () =>
      "The certificate is issued by its holder: it proves their identity only once the fingerprint has been compared.",
    "aiming-at-advancedWhat": () =>
      "The certificate is issued by a third party, which answers for the holder’s identity.",
  },
  sign: {
    title: () => "Sign",
    place: () => "Signed at",
    role: () => "In the capacity of",
    rolePlaceholder: () => "chair, mayor, director…",
    summary: (p) => `${p.name} is about to sign the whole document as it is: ${p.level}.`,
    evidence: () =>
      "This signature is admissible in court; whoever relies on it must show that it is reliable. Alliage makes no signature of a higher level.",
    run: () => "Sign and save",
    running: () => "Signing…",
    done: (p) => `${p.file} is signed and saved.`,
    doneTitle: () => "Document signed",
    notSaved: () => "The document is signed but was not saved.",
    saveAgain: () => "Save the signed file",
    verify: () => "Verify this file",
    again: () => "Have somebody else sign here",
    send: () =>
      "Send this file to the next signatory: each adds a signature to the same file, and no word of it changes any more.",
    fileName: (p) => `${p.base} - ${p.count === 1 ? "signed" : `${p.count} signatures`}.docx`,
    chooseFile: () => "Choose the file first.",
    already: (p) => `${p.name} has already signed this file. Choose another identity for the next signatory.`,
    chooseIdentity: () => "Choose an identity first.",
    refused: {
      broken: () =>
        "A signature that is already in this file does not hold. Verify it, then begin again from the intact document.",
      "text-too-long": () => "The place or the capacity is too long. Shorten it.",
      "unusable-certificate": () =>
        "The certificate of this identity cannot sign, or is not valid today. Take another identity.",
      unsignable: () => "This document cannot be signed as a whole. Export it again with Alliage.",
    },
  },
  otherWays: {
    title: () => "Two other ways to sign",
    paper: () => "By hand",
    paperHow: () =>
      "Export the version “by hand” and print as many originals as there are parties. Each party signs every original on its line and keeps one.",
    provider: () => "With a provider",
    providerHow: () =>
      "Export without signing, and hand the file to a trust service provider that collects the signatures. This is the way to a higher level; keep the file that it gives back.",
    go: () => "Export the version by hand",
  },
  verify: verifying,
};
