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
  suggestion: {
    somebody: () => "somebody",
    insert: (p) => `Addition suggested by ${p.author}`,
    delete: (p) => `Deletion suggested by ${p.author}`,
    format: (p) => `Formatting suggested by ${p.author}: ${p.change}`,
    restyle: (p) => `Paragraph: ${p.change}, suggested by ${p.author}`,
    formats: {
      bold: () => "bold",
      italic: () => "italic",
      underline: () => "underlined",
      link: () => "link",
    },
    without: (p) => `no ${p.format}`,
    kinds: { p: () => "text", h1: () => "heading 1", h2: () => "heading 2", h3: () => "heading 3" },
    lists: { none: () => "no list", bullet: () => "bulleted list", ordered: () => "numbered list" },
    indent: (p) => `indent ${p.level}`,
  },
  unreadable: () => "[made by a newer version]",
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
