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
};
