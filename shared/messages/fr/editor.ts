/** The editor of long texts. */
export const editor = {
  missingReference: {
    article: () => "[article absent]",
    clause: () => "[clause absente]",
    term: () => "[terme absent]",
  },
  table: () => "Tableau",
  cell: (p: { row: number; column: number }) => `Tableau, ligne ${p.row}, colonne ${p.column}`,
  takenAway: () => "La partie du tableau où vous écriviez vient d’être retirée.",
  missingTable: () => "[tableau absent]",
  suggestion: {
    noTable: () =>
      "Un tableau ne se change pas par suggestion\u00a0: quittez le mode «\u00a0Suggérer\u00a0», ou commentez.",
    somebody: () => "quelqu’un",
    insert: (p: { author: string }) => `Ajout proposé par ${p.author}`,
    delete: (p: { author: string }) => `Suppression proposée par ${p.author}`,
    format: (p: { author: string; change: string }) =>
      `Mise en forme proposée par ${p.author}\u00a0: ${p.change}`,
    restyle: (p: { author: string; change: string }) =>
      `Paragraphe\u00a0: ${p.change}, proposé par ${p.author}`,
    formats: {
      bold: () => "gras",
      italic: () => "italique",
      underline: () => "souligné",
      link: () => "lien",
    },
    without: (p: { format: string }) => `sans ${p.format}`,
    kinds: { p: () => "texte", h1: () => "titre 1", h2: () => "titre 2", h3: () => "titre 3" },
    lists: { none: () => "hors liste", bullet: () => "liste à puces", ordered: () => "liste numérotée" },
    indent: (p: { level: number }) => `retrait ${p.level}`,
  },
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
