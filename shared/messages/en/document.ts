import type { Messages } from "#shared/messages/fr.ts";

export const file: Messages["file"] = {
  notFound: (p) => `${p.file}: this file does not exist.`,
  notReadable: (p) => `${p.file}: this file cannot be read. Check your access rights.`,
  isNoFile: (p) => `${p.file}: this is no file. Give the path of a file.`,
  isFolder: (p) => `${p.file}: this is a folder. Give the path of a file.`,
  busy: (p) =>
    `${p.file}: another Alliage program is writing to this file (process ${p.pid}). Try again when it has finished; if it is no more, delete ${p.lock}.`,
  isAlliance: (p) => `${p.file}: this file is an alliance, which would be overwritten. Choose another name.`,
  isSigned: (p) =>
    `${p.file}: this document is signed, and its signatures would be lost. Choose another name.`,
  isSomethingElse: (p) =>
    `${p.file}: this file exists and is no Word document; it would be overwritten. Choose another name.`,
  holdsMore: (p) =>
    `${p.file}: this file holds words that none of the copies to merge holds. Name it among them, or choose another name.`,
  tornSecrets: (p) =>
    `${p.file}: the file of invitation links is damaged. Mend it or set it aside; nothing was changed.`,
  notWritable: (p) =>
    `${p.file}: cannot write here. Check the folder and your access rights; nothing was changed.`,
  diskFull: (p) => `${p.file}: the disk is full. Free some space and try again; nothing was changed.`,
  exists: (p) => `${p.file}: this file exists already. Choose another name.`,
  notAnAlliance: (p) => `${p.file}: this is not an alliance file (.alliance).`,
  torn: (p) =>
    `${p.file}: this file is incomplete or damaged (technical cause: ${p.detail}). Ask for it again; nothing was changed.`,
  hostile: (p) =>
    `${p.file}: this file was refused because Alliage did not make it (technical cause: ${p.detail}). Ask its author to export it again.`,
  tooNew: (p) =>
    `${p.file}: this file comes from a newer version of Alliage (format ${p.version}). Update Alliage to open it.`,
};

export const alliance: Messages["alliance"] = {
  madeByNewerApp: (p) =>
    `This alliance uses newer features (${p.features}): it can be read, not changed. Update Alliage.`,
  different: (p) => `These files come from different alliances (${p.names}): they cannot be merged.`,
  differentFiles: (p) =>
    `${p.file}: this alliance (“${p.name}”) is not that of ${p.first} (“${p.firstName}”); they cannot be merged. Give copies of one alliance.`,
  differentRoom: (p) =>
    `${p.file}: this alliance (“${p.name}”) is not that of the link (“${p.room}”). Nothing was mixed; give another file or another link.`,
  empty: () => "This document holds no alliance yet.",
  exists: () => "This document holds an alliance already.",
};

export const command: Messages["command"] = {
  unknownRecord: (p) => `there is no “${p.id}” in ${p.collection}.`,
  recordExists: (p) => `“${p.id}” is in ${p.collection} already.`,
  unknownText: (p) => `there is no text “${p.field}” in ${p.place}.`,
  outOfRange: (p) => `this position is not in the text (paragraph ${p.paragraph}, character ${p.offset}).`,
  invalid: (p) => `${p.path || "args"}: ${p.problem}.`,
  problem: {
    missing: () => "this field is missing",
    unknown: () => "this field is not known",
    empty: () => "this field cannot stay empty",
    "wrong-type": (p) => `this is not of the right type (expected: ${p.expected})`,
    "wrong-choice": (p) => `choose one of ${p.expected}`,
    "too-long": (p) => `this is too long or too large (at most ${p.maximum})`,
    "too-short": (p) => `this is too short or too small (at least ${p.minimum})`,
  },
  form: {
    text: () => "this value cannot be used here",
    line: () => "expected one line of text, without control characters",
    date: () => "expected a date that exists, such as 2026-11-30",
    identifier: () => "expected an identifier: 1 to 64 letters, digits, - or _",
    siren: () => "expected a SIREN: 9 digits without spaces and with a valid checksum",
    rna: () => "expected an RNA number such as W751234567",
    address: () => "expected an https or mailto address",
  },
  unknown: (p) => `“${p.name}” is no known command.`,
  line: (p) => `${p.file}, line ${p.line}: ${p.problem} Nothing was changed.`,
  notText: (p) => `${p.file}: this file is not text in UTF-8. Save it again in that encoding.`,
  notJson: () => 'this is no JSON object of the form {"command": …, "args": {…}}.',
};

export const template: Messages["template"] = {
  unknown: (p) =>
    `There is no template “${p.name}”. Shipped templates: ${p.known}; or give the path of a .yaml file.`,
  invalid: (p) => `${p.file}, line ${p.line}: ${p.problem}. The template was not used.`,
  problem: {
    "too-large": (p) => `the template is over ${p.maxBytes} bytes`,
    "yaml-syntax": (p) => `the file is not correct YAML (${p.code})`,
    "not-allowed": (p) => `this is not allowed in a template (${p.what})`,
    "duplicate-field": (p) => `“${p.path}” is given twice`,
    "missing-field": (p) => `“${p.path}” is missing`,
    "unknown-field": (p) => `“${p.path}” is no known field`,
    "wrong-type": (p) =>
      `“${p.path}” should be ${p.expected === "list" ? "a list" : p.expected === "map" ? "a group of fields" : "a text"}`,
    "wrong-choice": (p) => `“${p.path}” must be one of: ${p.expected}`,
    "wrong-form": (p) =>
      `“${p.path}” has not the right form (${p.expected === "slug" ? "lower case and hyphens" : p.expected === "code" ? "UPPER_CASE_AND_UNDERSCORES" : p.expected === "line" ? "one single line" : "a text without control characters"})`,
    "too-long": (p) => `“${p.path}” is too long (at most ${p.maximum})`,
    "too-short": (p) => `“${p.path}” is too short (at least ${p.minimum})`,
    "duplicate-id": (p) => `“${p.id}” is taken above`,
    "unknown-variable": (p) => `there is no variable {{${p.name}}}; known variables: ${p.expected}`,
    "misplaced-variable": (p) => `the variable {{${p.name}}} may only stand in the text of a clause`,
    "unsupported-official-claim": () =>
      "a principle called official needs a label and the source it was copied from (sourceReference)",
  },
};

export const show: Messages["show"] = {
  scope: {
    MORAL: () => "charter (moral commitment)",
    CONTRACTUAL: () => "contract (contractual commitment)",
    MIXED: () => "charter with an annexed contract",
  },
  challenge: (p) => `Common challenge: ${p.challenge}`,
  parties: (p) => `Partners: ${p.count}`,
  articles: (p) => `Articles: ${p.count}`,
  others: (p) =>
    `Clauses: ${p.clauses}. Trajectory matrix: ${p.axes} axes, ${p.filled} cells of ${p.cells} filled.`,
  hash: (p) => `Content hash: ${p.hash}`,
  decision: (p) => `${p.at} – ${p.kind}: ${p.subject} (${p.partner}) [${p.id}]`,
  doubtful: (p) => `${p.line}\n– does not count: ${p.why}`,
  replaced: (p) => `${p.line}\n– replaced since`,
};

export const finding: Messages["finding"] = {
  item: (p) => `- ${p.label}: ${p.what}`,
  field: (p) => `${p.label} (${p.field})`,
  title: (p) =>
    p.count === 0
      ? "Nothing to look at: the copies complete each other."
      : `${p.count} ${p.count === 1 ? "point deserves" : "points deserve"} a look after this merge:`,
  "written-into-dropped": () => "written into something that the other copy had dropped",
  "written-into-deleted": () => "written into a passage that the other copy had deleted",
  "rewritten-on-both-sides": () => "the same passage rewritten on both sides",
  "written-at-same-place": () => "texts written at the same place on both sides",
  "value-overwritten": () => "the same field filled in on both sides",
  "position-on-changed-wording": () => "a position taken on words that the other side changed",
  ours: (p) => `first copy: ${p.text || "(dropped)"}`,
  theirs: (p) => `other copy: ${p.text || "(dropped)"}`,
  merged: (p) => `after the merge: ${p.text || "(dropped)"}`,
};
