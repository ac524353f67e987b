import type { Messages } from "#shared/messages/fr.ts";

export const options: Messages["cli"]["option"] = {
  new: {
    name: () => "the alliance's name",
    template: () => "template: contrat-de-confiance (default), contrat-de-confiance-3x3, or a .yaml file",
    scope: () => "scope: moral (default), contractual or mixed",
    challenge: () => "common challenge, in a few sentences",
  },
  apply: {
    p12: () => "identity that signs the positions and decisions of lines without a signature",
    "passphrase-env": () => "name of the environment variable that holds the passphrase",
  },
  show: {
    json: () => "gives everything, for a program",
    decisions: () => "shows the register of decisions",
    check: () => "checks the register: signatures, chain, quoted positions, decided words",
  },
  merge: {
    output: () => "alliance file to write",
    json: () => "gives what deserves a look for a program, with the commands that bring each version back",
  },
  export: {
    output: () => "Word document to write",
    date: () => "day of the version, YYYY-MM-DD (without it, the document bears no date)",
    comments: () => "shows the comments as Word’s comments: open ones, or all",
    debate: () => "annexes the record of positions and the register of decisions",
    suggestions: () => "shows the suggestions of articles as Word’s tracked changes, with their authors",
    version: () => "version number printed in the document (default: 0.1)",
  },
  identity: {
    name: () => "the signatory's first and last name",
    organisation: () => "organisation for which they sign",
    out: () => "identity file to write (.p12); it never replaces another",
    "passphrase-env": () => "name of the environment variable that holds the passphrase",
    certificate: () => "also writes the certificate alone (.pem), to give to the other signatories",
    rsa: () => "makes an RSA-2048 key instead of ECDSA P-256",
  },
  sign: {
    p12: () => "the signatory's identity file",
    "passphrase-env": () => "name of the environment variable that holds the passphrase",
    output: () => "signed document to write",
    purpose: () => "purpose of the signature, in plain words",
    role: () => "the signatory's capacity",
  },
  verify: {
    alliance: () => "also compares the text with that of this alliance",
    trust: () => "certificate that you trust (.pem); may be repeated",
    json: () => "gives the report for a program",
  },
  share: {
    relay: () => "the relay's address",
    role: () => "write (default), or read for reading only",
  },
  sync: {
    link: () => "invitation link, between quotes",
    watch: () => "stays joined until Ctrl+C; other commands may write to the file",
  },
  serve: {
    host: () => "address to listen on (default: 127.0.0.1, this machine alone)",
    port: () => "port to listen on (default: 4848; 0 takes a free one)",
    data: () => "folder that keeps the data",
  },
};
