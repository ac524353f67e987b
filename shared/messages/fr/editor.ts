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
  /** Said of commented words, after them. */
  commented: (p: { author: string; text: string }) =>
    `Commenté${p.author === "" ? "" : ` par ${p.author}`}\u00a0: ${p.text}`,
  format: {
    label: () => "Mise en forme",
    bold: () => "Gras",
    italic: () => "Italique",
    underline: () => "Souligné",
    bullets: () => "Liste à puces",
    ordered: () => "Liste numérotée",
    indent: () => "Augmenter le retrait",
    outdent: () => "Diminuer le retrait",
    link: () => "Lien",
  },
  link: {
    title: () => "Lien",
    address: () => "Adresse",
    help: () => "Une adresse https ou mailto.",
    invalid: () => "Cette adresse n’est pas utilisable\u00a0: commencez par https:// ou mailto:.",
    apply: () => "Mettre le lien",
    remove: () => "Retirer le lien",
  },
};
