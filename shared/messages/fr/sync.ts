/** What is said of the relay: why it refuses, and what a link is worth. */
export const sync = {
  link: {
    "not-a-link": () => "Ceci n’est pas un lien d’invitation. Copiez-le de nouveau en entier.",
    "link-without-access": () =>
      "Ce lien a perdu sa fin (la partie après le signe #). Copiez-le de nouveau en entier.",
    "damaged-link": () => "Ce lien est incomplet ou abîmé. Copiez-le de nouveau en entier.",
    "link-made-by-newer-app": () =>
      "Ce lien vient d’une version plus récente d’Alliage. Mettez Alliage à jour pour l’ouvrir.",
  },
  refused: {
    malformed: () => "message incompréhensible\u00a0: mettez Alliage à jour",
    "read-only": () => "ce lien est en lecture seule",
    "too-large": () => "modification trop volumineuse",
    "room-full": () => "l’espace de cette alliance sur le relais est plein",
    "relay-full": () => "le relais est plein, réessayez plus tard",
    "storage-failed": () => "le relais ne peut plus écrire sur son disque\u202f; prévenez qui le tient",
    "slow-down": () => "trop de modifications à la fois, réessayez",
    "snapshot-not-needed": () => "instantané inutile",
    "no-such-snapshot": () => "instantané inconnu",
    "not-authentic": () => "ce lien n’ouvre pas cette alliance",
    "foreign-origin": () => "cette page n’a pas le droit d’utiliser ce relais",
    "hello-too-late": () => "la liaison est trop lente",
    "unknown-version": () => "le relais et cette application ne parlent pas la même version",
    "room-crowded": () => "trop de personnes sont déjà reliées à cette alliance",
  },
};
