/** What deserves a look after copies were united. */
export const merge = {
  banner: (p: { count: number }) =>
    p.count === 1
      ? "Une réunion de copies a décidé 1 chose seule\u00a0: regardez-la quand vous pourrez."
      : `Une réunion de copies a décidé ${p.count} choses seule\u00a0: regardez-les quand vous pourrez.`,
  open: () => "Regarder",
  title: () => "À relire après la fusion",
  lead: () =>
    "Rien n’a été perdu. Deux copies disaient des choses différentes au même endroit\u00a0: vérifiez ce qui a été gardé, ou reprenez une version d’un geste.",
  source: (p: { source: string; when: string }) => `Avec ${p.source}, ${p.when}`,
  relay: () => "les autres partenaires, après une coupure",
  ours: () => "Votre copie",
  theirs: () => "L’autre copie",
  merged: () => "Ce qui est écrit maintenant",
  dropped: () => "(retiré)",
  kinds: {
    "written-into-dropped": () => "L’un a écrit dans un élément que l’autre avait retiré",
    "written-into-deleted": () => "L’un a écrit dans un passage que l’autre avait supprimé",
    "rewritten-on-both-sides": () => "Le même passage a été réécrit des deux côtés",
    "written-at-same-place": () => "Les deux ont écrit au même endroit",
    "value-overwritten": () => "Le même champ a été rempli des deux côtés",
    "position-on-changed-wording": () =>
      "Une position a été prise sur des mots que l’autre côté a changés\u00a0: elle est à confirmer",
  },
  keep: () => "Garder tel quel",
  takeOurs: () => "Reprendre votre version",
  takeTheirs: () => "Reprendre l’autre version",
  go: () => "Voir sur place",
  kept: () => "Gardé tel quel.",
  taken: () => "Version reprise.",
  stale: () =>
    "Ce passage a changé depuis\u00a0: cette version ne peut plus être reprise d’un geste. Copiez-la à la main, puis choisissez «\u00a0Garder tel quel\u00a0».",
  done: () => "Tout est relu.",
};
