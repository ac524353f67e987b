/** The editor of long texts. */
export const editor = {
  missingReference: {
    article: () => "[article absent]",
    clause: () => "[clause absente]",
    term: () => "[terme absent]",
  },
  table: () => "Tableau",
  cell: (p: { row: number; column: number }) => `Tableau, ligne ${p.row}, colonne ${p.column}`,
  missingTable: () => "[tableau absent]",
  unreadable: () => "[contenu d’une version plus récente]",
};
