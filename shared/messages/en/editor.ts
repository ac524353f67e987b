import type { Messages } from "#shared/messages/fr.ts";

export const editor: Messages["editor"] = {
  missingReference: {
    article: () => "[missing article]",
    clause: () => "[missing clause]",
    term: () => "[missing term]",
  },
  table: () => "Table",
  cell: (p) => `Table, row ${p.row}, column ${p.column}`,
  missingTable: () => "[missing table]",
  unreadable: () => "[made by a newer version]",
  commented: (p) => `Commented${p.author === "" ? "" : ` by ${p.author}`}: ${p.text}`,
  format: {
    label: () => "Formatting",
    bold: () => "Bold",
    italic: () => "Italic",
    underline: () => "Underline",
    bullets: () => "Bullets",
    ordered: () => "Numbered list",
    indent: () => "Indent",
    outdent: () => "Outdent",
    link: () => "Link",
  },
  link: {
    title: () => "Link",
    address: () => "Address",
    help: () => "An https or mailto address.",
    invalid: () => "This address cannot be used: begin with https:// or mailto:.",
    apply: () => "Set the link",
    remove: () => "Remove the link",
  },
};
