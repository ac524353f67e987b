import type { Messages } from "#shared/messages/fr.ts";
import { options as option } from "./options.ts";

export const cli: Messages["cli"] = {
  title: () => "alliage: write a trust agreement together, and sign it",
  exitCodes: () => "Exit codes: 0 done (or yes), 1 the answer is no, 2 unusable input.",
  more: () => "The options of a command: alliage COMMAND --help",
  bug: (p) =>
    `Alliage met an unexpected error. Send these lines to whoever looks after Alliage:\n${p.detail}`,
  noSubcommand: () => "Say what to do. See: alliage --help",
  unknownSubcommand: (p) => `There is no command “${p.name}”. See: alliage --help`,
  unknownVerb: (p) => `There is no “${p.verb}”: write alliage identity new. See: alliage identity --help`,
  usage: (p) => `alliage ${p.name}: ${p.problem}. See: alliage ${p.name} --help`,
  usageProblem: {
    "option-missing": (p) => `the option ${p.option} is missing`,
    "option-unknown": (p) => `there is no option ${p.option}`,
    "option-twice": (p) => `the option ${p.option} is given twice`,
    "options-apart": (p) => `the options ${p.one} and ${p.other} do not go together`,
    "value-missing": (p) => `the option ${p.option} needs a value`,
    "value-unwanted": (p) => `the option ${p.option} takes no value`,
    "file-missing": (p) => `something is missing (expected: ${p.expected})`,
    "too-much": (p) => `“${p.word}” is too much`,
  },
  value: () => "VALUE",
  unknownScope: (p) => `There is no scope “${p.scope}”: choose moral, contractual or mixed.`,
  created: (p) =>
    `${p.file}: alliance created, ${p.articles} ${p.articles === 1 ? "article" : "articles"} to debate. An indicative outline: have a lawyer read it.`,
  applying: () => "Applying the commands",
  applied: (p) => `${p.file}: ${p.count} ${p.count === 1 ? "command" : "commands"} applied.`,
  identityNeeded: () =>
    "this line is to be signed: give the identity of who speaks (--p12, --passphrase-env).",
  merging: () => "Merging",
  merged: (p) => `${p.file}: ${p.count} files united.`,
  exporting: () => "Writing the Word document",
  exported: (p) => `${p.file}: Word document written. Content hash: ${p.hash}`,
  signing: () => "Signing the document",
  verifying: () => "Verifying the signatures",
  identityCreated: (p) =>
    `${p.file}: identity created. Certificate fingerprint (SHA-256), to compare in person: ${p.fingerprint}`,
  noPassphrase: (p) => `The environment variable ${p.variable} holds no passphrase. Set it and try again.`,
  notAVariable: () =>
    "After --passphrase-env comes the name of an environment variable, never the passphrase itself. Set that variable and try again.",
  sameFile: (p) => `${p.file}: the identity and its certificate are two files. Give them two names.`,
  signed: (p) =>
    `${p.file}: signed by ${p.name} (${p.count} ${p.count === 1 ? "signature" : "signatures"} in this file).`,
  alreadySigned: (p) =>
    `${p.file}: ${p.name} has already signed this document with this certificate. Nothing was written.`,
  noLine: (p) =>
    `No signature line waits for ${p.name}: the signature is in the file, without a visible line. Lines still empty: ${p.names}`,
  badDate: (p) => `“${p.date}” is not a date (for example 2026-11-30).`,
  badComments: (p) => `“${p.comments}”: choose open (open comments) or all (resolved ones too).`,
  commentsInDraftsOnly: (p) =>
    `Version ${p.version} is made to be signed: it carries no comments. Give a number that begins with 0.`,
  debateInDraftsOnly: (p) =>
    `Version ${p.version} is made to be signed: it carries no record of positions. Give a number that begins with 0.`,
  suggestionsInDraftsOnly: (p) =>
    `Version ${p.version} is made to be signed: it carries no suggestions. Give a number that begins with 0.`,
  badVersion: (p) => `“${p.version}” is not a version number (for example 1.2).`,
  shared: (p) => `Invitation link (${p.role}). Whoever has it is in the alliance: pass it on as a secret.`,
  roles: (p) => (p.role === "write" ? "writing" : "reading only"),
  badRole: (p) => `There is no role “${p.role}”: choose write or read.`,
  badRelay: (p) => `“${p.url}” is not the address of a relay (for example https://relay.example.org).`,
  syncing: () => "Synchronising with the relay",
  synced: (p) =>
    `${p.file}: synchronised; all that this file holds is stored by the relay${
      p.count > 0 ? ` (${p.count} sent)` : ""
    }.`,
  upToDate: (p) => `${p.file}: up to date.`,
  notSent: (p) =>
    `${p.file}: up to date, but what you wrote in it was not sent, for this link is for reading only. Ask for a link to write, or send your file.`,
  waitingForOthers: () => "This link leads to no alliance yet: waiting for whoever gave it to you.",
  emptyRoom: () =>
    "This link leads to no alliance yet: whoever gave it to you must first synchronise their file.",
  watching: (p) => `${p.file}: joined to the relay. Interrupt (Ctrl+C) to stop.`,
  syncRefused: (p) => `The relay refused (${p.reason}). Your file is intact.`,
  syncFailed: () =>
    "The relay does not answer. Nothing is lost: your file is intact; try again when the network is back.",
  syncInterrupted: () =>
    "Interrupted before the relay answered. Nothing is lost: your file is intact; try again when you like.",
  serving: (p) => `Relay open at ${p.url}\nData: ${p.data}`,
  cannotServe: {
    "port-in-use": (p) =>
      `Port ${p.port} is in use on ${p.host} already. Stop the program that uses it, or choose another port (--port).`,
    "address-unavailable": (p) =>
      `The relay cannot listen on ${p.host}, port ${p.port}. Choose an address of this machine (--host) and a permitted port (--port).`,
    "data-locked": (p) =>
      `${p.data}: another relay holds this folder. Stop it, or choose another folder (--data).`,
    "data-unreadable": (p) =>
      `${p.data}: this folder cannot serve the relay. Check your access rights, or choose another (--data).`,
    "page-unreadable": () => "The relay's page cannot be read. Install Alliage again.",
  },
  badPort: (p) => `“${p.port}” is not a port (0 to 65535).`,
  summary: {
    new: () => "begins an alliance from a template",
    apply: () => "applies a file of commands, all or none",
    show: () => "shows where an alliance stands",
    merge: () => "unites copies of an alliance and tells what deserves a look",
    export: () => "writes the agreement as a Word document",
    identity: () => "creates a signatory's identity (“identity new”)",
    sign: () => "signs a Word document",
    verify: () => "verifies the signatures of a Word document",
    share: () => "prints an alliance's invitation link",
    sync: () => "unites a file with the others' copies, through the relay",
    serve: () => "opens a relay",
  },
  option,
  details: {
    new: () => "",
    apply: () =>
      'Each line is an object {"command": NAME, "args": {…}}. All lines are applied, or none: a wrong line is named and nothing is written. With --p12, positions, objections and decisions without a signature are signed with this identity.',
    show: () => "With --check, code 1: something in the register cannot be confirmed.",
    merge: () =>
      "The copies read are not changed, unless OUT is one of them. A file OUT whose words would be lost is not replaced.",
    export: () => "The same state gives the same bytes, on any machine.",
    identity: () =>
      "The certificate is self-issued: it makes a simple electronic signature. It is valid for five years.",
    sign: () => "Signatures that are there stay valid.",
    verify: () =>
      "Code 0: everything is valid. Code 1: a signature is wrong or incomplete, nothing is signed, or it is not the alliance's text. Code 2: this is no Word document.",
    share: () => "The link stands alone on the last line. The secret is kept in Alliage's data folder.",
    sync: () =>
      "The file is made if it is not there. The command waits until the relay has stored everything. Code 1: the link is for reading only and this file holds words that were not sent.",
    serve: () => "The relay cannot read what it keeps. SIGTERM or Ctrl+C stops it in good order.",
  },
};
