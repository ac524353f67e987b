/** What is said of letting others in: links through a relay, and files. */
export const sharing = {
  share: () => "Partager",
  invite: () => "Inviter",
  command: () => "Partager l’alliance, inviter",
  title: () => "Partager l’alliance",
  choose: {
    lead: () =>
      "Pour écrire à plusieurs en même temps, l’alliance passe par un relais. Il transporte vos textes scellés\u00a0: il ne peut pas les lire.",
    where: () => "Par quel relais\u202f?",
    here: () => "Cet ordinateur",
    hereDetail: () =>
      "Pour les personnes du même réseau, dans la même salle par exemple. Il faut que cet ordinateur reste allumé.",
    elsewhere: () => "Un relais sur internet",
    elsewhereDetail: () => "Pour des partenaires éloignés. Votre organisation, ou l’un de vous, en tient un.",
    address: () => "Adresse du relais",
    notAnAddress: () =>
      "Ce n’est pas l’adresse d’un relais. Elle commence par https, comme https://relais.exemple.org.",
    noRelay: (p: { relay: string }) =>
      `Aucun relais ne répond à ${p.relay}. Vérifiez l’adresse auprès de qui le tient, et votre connexion.`,
    opening: () => "Liaison avec le relais…",
    noNetwork: () => "Cet ordinateur n’est relié à aucun réseau. Reliez-le, puis recommencez.",
    servedBy: (p: { relay: string }) => `Relais\u00a0: ${p.relay}, celui qui sert cette page.`,
    loopback: () =>
      "Ce relais n’est joignable que depuis cet appareil. Pour inviter d’autres personnes, demandez à qui le tient de l’ouvrir au réseau, puis revenez par son adresse réseau.",
    open: () => "Créer les liens d’invitation",
  },
  notStarted: {
    "data-locked": () =>
      "Un autre programme tient déjà le relais de cet ordinateur. Arrêtez-le, ou choisissez l’autre relais et donnez son adresse.",
    "data-unreadable": () =>
      "Le relais de cet ordinateur ne peut pas lire son dossier. Vérifiez vos droits et la place libre, puis recommencez.",
    "not-available": () =>
      "Le relais de cet ordinateur n’a pas pu s’ouvrir. Recommencez, ou passez par un relais sur internet.",
  },
  moved: {
    title: () => "Les liens déjà donnés ne mènent plus ici",
    detail: (p: { before: string }) =>
      `Ils passent par ${p.before}, où l’on ne trouve plus cet ordinateur. Redonnez ceux-ci\u00a0: c’est la même alliance, avec les mêmes droits.`,
    done: () => "C’est fait",
  },
  connected: () => "Relié",
  notConnected: () => "Non relié",
  relay: (p: { relay: string }) => `par le relais ${p.relay}`,
  startHere: () => "Rouvrir le relais de cet ordinateur",
  role: () => "Ce que permet le lien",
  roles: { write: () => "Écrire", read: () => "Lire seulement" },
  roleDetails: {
    write: () => "Pour les partenaires qui écrivent le contrat avec vous.",
    read: () => "Pour qui doit suivre sans rien modifier\u00a0: un conseil, un élu, un financeur.",
  },
  readerOnly: () => "Vous êtes en lecture seule\u00a0: vous pouvez transmettre le lien de lecture.",
  link: { write: () => "Lien d’invitation pour écrire", read: () => "Lien d’invitation pour lire" },
  qr: {
    write: () => "Code QR du lien d’invitation pour écrire",
    read: () => "Code QR du lien d’invitation pour lire",
  },
  isKey: () =>
    "Ce lien est une clé\u00a0: qui l’a entre dans l’alliance. Envoyez-le à chacun, ne l’affichez pas en public.",
  copy: () => "Copier",
  copied: () => "Copié",
  renew: () => "Renouveler les liens",
  renewDetail: () =>
    "L’alliance change de serrure. Qui n’a que l’ancien lien garde ce qu’il a déjà reçu, et ne voit pas la suite\u202f; envoyez le nouveau à ceux qui restent.",
  renewed: () => "Nouveaux liens prêts. Envoyez-les aux partenaires qui restent.",
  stop: () => "Arrêter le partage",
  stopDetail: () =>
    "Ce que vous écrirez reste sur cet appareil. Les autres gardent leur copie, et peuvent continuer entre eux avec leurs liens.",
  stopped: () => "L’alliance n’est plus partagée depuis cet appareil.",
  files: {
    title: () => "Sans réseau\u00a0: par fichier",
    lead: () =>
      "Envoyez l’alliance par courriel ou sur une clé. Quand un fichier revient, les deux copies sont réunies sans rien perdre.",
    save: () => "Enregistrer un fichier .alliance",
    merge: () => "Réunir un fichier reçu",
    saved: (p: { file: string }) => `${p.file} est enregistré.`,
    merged: (p: { file: string; count: number }) =>
      p.count === 0
        ? `${p.file} est réuni à cette alliance, sans rien à regarder.`
        : `${p.file} est réuni à cette alliance. ${p.count > 1 ? `${p.count} points méritent` : "1 point mérite"} un regard.`,
    look: () => "Regarder",
    otherAlliance: (p: { name: string }) =>
      `Ce fichier est celui d’une autre alliance («\u00a0${p.name}\u00a0»). Rien n’a été mélangé\u202f; ouvrez-le depuis l’accueil.`,
    attachmentsLost: () =>
      "Les pièces jointes du fichier n’ont pas pu être gardées ici. Conservez le fichier d’origine.",
  },
};
