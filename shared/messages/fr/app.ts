import { plural } from "./plural.ts";

/** The frame of the application: what is in sight in every room. */
export const app = {
  name: () => "Alliage",
  rooms: {
    overview: () => "Vue d’ensemble",
    contract: () => "Contrat",
    debate: () => "Débat",
    partners: () => "Partenaires",
    trajectory: () => "Trajectoire",
    history: () => "Historique",
    signature: () => "Signature",
  },
  /** On a telephone’s narrow bar. */
  roomsShort: {
    overview: () => "Ensemble",
    contract: () => "Contrat",
    debate: () => "Débat",
    partners: () => "Partenaires",
    trajectory: () => "Trajectoire",
    history: () => "Historique",
    signature: () => "Signature",
  },
  roomsLabel: () => "Pièces de l’alliance",
  home: () => "Accueil",
  skip: () => "Aller au contenu",
  close: () => "Fermer",
  cancel: () => "Annuler",
  undo: () => "Défaire",
  redo: () => "Refaire",
  search: () => "Chercher",
  searchHint: () => "Chercher dans l’alliance, ou une action",
  menu: () => "Plus d’actions",
  optional: () => "facultatif",
  clear: () => "Effacer",
  loading: () => "Ouverture de l’alliance…",
  notifications: () => "Messages",
  /** Articles on which whom this person speaks for has said nothing. */
  articlesWaiting: (p: { count: number }) =>
    plural(p.count, "article vous attend", "articles vous attendent"),
  /** The name of the key on this language’s keyboards. */
  shiftKey: () => "Maj",
  readOnly: () => "Lecture seule\u00a0: votre lien permet de lire, pas de modifier.",
  safety: {
    title: () => "Où sont vos mots",
    saved: () => "Enregistré",
    saving: () => "Enregistre…",
    notSaved: () => "Non enregistré",
    synced: () => "Synchronisé",
    syncing: (p: { count: number }) => (p.count > 1 ? `${p.count} envois en cours` : "Envoi en cours"),
    connecting: () => "Connexion…",
    offline: () => "Hors ligne",
    refused: () => "Relais fermé",
    local: () => "Non partagé",
    seenBy: (p: { count: number }) =>
      p.count === 0
        ? "Vu par personne"
        : p.count === 1
          ? "Vu par 1 partenaire"
          : `Vu par ${p.count} partenaires`,
    savedDetail: () => "Tout ce que vous avez écrit est enregistré sur cet appareil.",
    savingDetail: () => "L’enregistrement sur cet appareil est en cours.",
    notSavedDetail: {
      unavailable: () =>
        "Le navigateur ne donne pas accès à son stockage\u00a0: vos mots disparaîtront avec cette fenêtre. Quittez la navigation privée, ou enregistrez un fichier .alliance maintenant.",
      quota: () =>
        "Le navigateur n’a plus de place. Libérez de l’espace puis réessayez\u202f; en attendant, enregistrez un fichier .alliance.",
      "write-failed": () =>
        "L’enregistrement a échoué. Vos mots sont encore dans cette fenêtre\u00a0: réessayez, ou enregistrez un fichier .alliance ailleurs.",
      "disk-full": () =>
        "Le disque est plein. Libérez de la place puis réessayez\u202f; vos mots sont encore dans cette fenêtre.",
    },
    syncedDetail: () => "Le relais a bien reçu et gardé tout ce que vous avez écrit.",
    syncingDetail: () => "Le relais n’a pas encore confirmé vos dernières modifications.",
    connectingDetail: () => "Liaison avec le relais en cours.",
    offlineDetail: () =>
      "Le relais n’est pas joignable. Continuez à écrire\u00a0: tout est gardé ici et partira dès son retour.",
    refusedDetail: (p: { reason: string }) =>
      `Le relais refuse\u00a0: ${p.reason}. Continuez à écrire, ou échangez un fichier .alliance.`,
    localDetail: () =>
      "Cette alliance n’est que sur cet appareil. Invitez des partenaires, ou envoyez-leur un fichier .alliance.",
    seenDetail: (p: { count: number }) =>
      p.count === 0
        ? "Personne d’autre n’a encore reçu vos dernières modifications."
        : `${p.count === 1 ? "1 personne présente a" : `${p.count} personnes présentes ont`} reçu vos dernières modifications.`,
    retry: () => "Réessayer",
  },
  presence: {
    title: () => "Qui est là",
    alone: () => "Vous êtes seul·e ici.",
    others: (p: { count: number }) =>
      p.count === 1 ? "1 autre personne ici" : `${p.count} autres personnes ici`,
    unnamed: () => "Quelqu’un",
    inRoom: (p: { room: string }) => `dans «\u00a0${p.room}\u00a0»`,
    follow: (p: { name: string }) => `Suivre ${p.name}`,
    following: (p: { name: string }) => `Vous suivez ${p.name}`,
  },
  commands: {
    palette: () => "Rechercher une action ou un texte",
    about: () => "À propos d’Alliage",
    exportWord: () => "Exporter en Word",
    sign: () => "Signer",
    keyboard: () => "Raccourcis clavier",
    settings: () => "Réglages",
    home: () => "Revenir à l’accueil",
    go: (p: { room: string }) => `Aller à «\u00a0${p.room}\u00a0»`,
    groupGo: () => "Aller",
    groupEdit: () => "Modifier",
    groupApp: () => "Application",
    groupHere: () => "Ici",
    theme: (p: { name: string }) => `Apparence\u00a0: ${p.name}`,
    language: (p: { name: string }) => `Langue\u00a0: ${p.name}`,
    results: (p: { count: number }) =>
      p.count === 0 ? "Aucun résultat" : p.count === 1 ? "1 résultat" : `${p.count} résultats`,
    none: (p: { text: string }) => `Rien ne correspond à «\u00a0${p.text}\u00a0». Essayez un autre mot.`,
    inTexts: () => "Dans l’alliance",
    keyboardLead: () => "Le point d’interrogation affiche cette liste à tout moment.",
  },
  settings: {
    title: () => "Réglages",
    you: () => "Vous",
    fullName: () => "Votre nom",
    organisation: () => "Votre organisation",
    profileHelp: () => "Les autres partenaires voient ce nom à côté de ce que vous écrivez.",
    language: () => "Langue",
    languageAuto: () => "Celle du système",
    languages: { fr: () => "Français", en: () => "English" },
    theme: () => "Apparence",
    themes: {
      system: () => "Système",
      light: () => "Clair",
      dark: () => "Sombre",
      contrast: () => "Contraste élevé",
    },
    textSize: () => "Taille des textes",
    version: (p: { version: string }) => `Alliage ${p.version}`,
    notKept: () => "Ce réglage vaut pour cette fenêtre, mais n’a pas pu être enregistré.",
    keysPlain: () =>
      "Ce système n’a pas de trousseau\u00a0: vos clés de signature sont lisibles par les programmes que vous lancez. Gardez-en une copie protégée et signez sur un autre poste si c’est possible.",
  },
  missingPart: {
    title: () => "Cette partie n’est pas encore sur cet appareil",
    body: () =>
      "Le serveur qui donne l’application est hors d’atteinte. Ce que vous avez écrit est enregistré. Réessayez une fois le réseau revenu.",
    again: () => "Réessayer",
    told: () =>
      "Cela demande une partie de l’application qui n’est pas encore sur cet appareil, et le serveur qui la donne est hors d’atteinte. Réessayez une fois le réseau revenu.",
  },
  failure: {
    title: () => "Cette partie de l’application s’est arrêtée",
    body: () =>
      "C’est une erreur de notre part. Ce que vous avez écrit est enregistré. Recharger la page suffit d’ordinaire\u202f; si cela recommence, envoyez-nous le texte ci-dessous.",
    reload: () => "Recharger",
    unknownAlliance: () => "Cette alliance n’est pas sur cet appareil",
    unknownAllianceHelp: () => "Ouvrez son fichier .alliance, ou suivez une invitation.",
  },
  shell: {
    "disk-full": () => "Le disque est plein. Libérez de la place puis réessayez\u202f; rien n’a été perdu.",
    "not-permitted": () =>
      "L’application n’a pas le droit d’écrire à cet endroit. Choisissez un autre dossier, ou vérifiez vos droits.",
    gone: () => "Ce fichier n’est plus là. Vérifiez s’il a été déplacé ou si la clé est débranchée.",
    "disk-failed": (p: { code: string }) =>
      `Le disque a répondu par une erreur (${p.code}). Réessayez, ou choisissez un autre endroit.`,
    "in-use": () =>
      "Cette alliance est déjà ouverte dans une autre fenêtre. Continuez là-bas, ou fermez-la d’abord.",
    "made-by-newer-app": () =>
      "Ces données viennent d’une version plus récente d’Alliage. Mettez Alliage à jour pour les ouvrir.",
    "too-large": (p: { megabytes: number }) => `Ce fichier est trop gros (au plus ${p.megabytes}\u00a0Mo).`,
    "not-available": () => "Ce n’est pas possible ici. Utilisez l’application de bureau.",
    refused: () => "Cette adresse n’a pas été ouverte\u00a0: seules les adresses https et mailto le sont.",
  },
};
