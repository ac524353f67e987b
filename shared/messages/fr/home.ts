/** What is said at home: the alliances of this machine, and every way to begin or to come in. */
export const home = {
  title: () => "Vos alliances",
  language: () => "Langue de l’application",
  recents: () => "Alliances récentes",
  entries: () => "Commencer",
  opened: (p: { date: string }) => `Ouverte le ${p.date}`,
  partners: (p: { count: number }) => (p.count > 1 ? `${p.count} partenaires` : `${p.count} partenaire`),
  shared: () => "Partagée",
  local: () => "Sur cet appareil",
  here: {
    one: (p: { name: string }) => `${p.name} est là`,
    two: (p: { first: string; second: string }) => `${p.first} et ${p.second} sont là`,
    more: (p: { first: string; second: string; count: number }) =>
      `${p.first}, ${p.second} et ${p.count > 1 ? `${p.count} autres` : "une autre personne"} sont là`,
  },
  toReview: (p: { count: number }) =>
    p.count > 1 ? `${p.count} points à regarder` : `${p.count} point à regarder`,
  actionsOf: (p: { name: string }) => `Actions pour «\u00a0${p.name}\u00a0»`,
  open: () => "Ouvrir",
  forget: () => "Retirer de cet appareil",
  forgotten: (p: { name: string }) => `«\u00a0${p.name}\u00a0» n’est plus dans la liste.`,
  notForgotten: (p: { name: string; reason: string }) =>
    `«\u00a0${p.name}\u00a0» reste dans la liste. ${p.reason}`,
  welcome: {
    title: () => "Écrivez ensemble un contrat de confiance",
    lead: () =>
      "Alliage réunit les organisations d’une alliance autour d’un même texte, avec ou sans réseau.",
    steps: {
      write: () =>
        "Partez d’une trame et écrivez chaque article à plusieurs, en même temps ou chacun chez soi.",
      plan: () =>
        "Dites ce que vous visez à 18\u00a0mois, à 7\u00a0ans et à 28\u00a0ans, et qui s’engage à quoi.",
      sign: () => "Exportez le contrat en Word, et signez tous le même fichier sans vous déplacer.",
    },
    privacy: () => "Vos textes restent sur vos appareils. Aucun compte, aucun serveur à croire sur parole.",
  },
  enter: {
    create: () => "Créer une alliance",
    createDetail: () => "Un nom, une trame, vos partenaires\u00a0: moins d’une minute.",
    example: () => "Voir un exemple",
    exampleDetail: () => "Une alliance fictive, déjà bien avancée. Essayez tout, rien ne compte.",
    file: () => "Ouvrir un fichier .alliance",
    fileDetail: () =>
      "Reçu par courriel ou sur une clé. Vous pouvez aussi le déposer n’importe où sur cette page.",
    join: () => "Rejoindre par un lien",
    joinDetail: () => "Collez l’invitation que l’on vous a envoyée.",
    verify: () => "Vérifier un document signé",
    verifyDetail: () => "Qui a signé ce fichier Word, et a-t-il changé depuis\u202f?",
  },
  drop: () => "Déposez le fichier .alliance ici",
  opening: (p: { name: string }) => `Lecture de ${p.name}…`,
  notAlliance: (p: { file: string }) =>
    `${p.file} est un document Word. Pour savoir qui l’a signé, ouvrez la vérification.`,
  merged: (p: { name: string; count: number }) =>
    p.count === 0
      ? `«\u00a0${p.name}\u00a0» était déjà ici\u00a0: les deux copies sont réunies, sans rien à regarder.`
      : `«\u00a0${p.name}\u00a0» était déjà ici\u00a0: les deux copies sont réunies. ${p.count > 1 ? `${p.count} points méritent` : "1 point mérite"} un regard.`,
  attachmentsLost: () =>
    "Les pièces jointes du fichier n’ont pas pu être gardées ici. Conservez le fichier d’origine.",
  profile: {
    title: () => "Comment vous présenter aux autres\u202f?",
    lead: () =>
      "Ce nom accompagne ce que vous écrivez. Il reste sur cet appareil tant que vous ne partagez rien.",
    save: () => "C’est moi",
    later: () => "Plus tard",
    thanks: (p: { name: string }) => `Bonjour ${p.name}.`,
  },
  arrival: {
    file: (p: { name: string }) => `Vous avez reçu ${p.name}`,
    fileDetail: () => "Si cette alliance est déjà ici, les deux copies seront réunies sans rien perdre.",
    openFile: () => "Ouvrir ce fichier",
    invitation: () => "Vous êtes invité·e dans une alliance",
    ignore: () => "Ignorer",
    problem: () => "Cette invitation ne peut pas être lue",
  },
  join: {
    title: () => "Rejoindre une alliance",
    link: () => "Lien d’invitation",
    linkHelp: () =>
      "Il commence par http, https ou alliage. Avec un code QR, visez-le avec l’appareil photo du téléphone\u00a0: la page s’ouvre d’elle-même.",
    action: () => "Rejoindre",
    relay: (p: { relay: string }) => `Relais\u00a0: ${p.relay}`,
    role: {
      write: () => "Ce lien permet de lire et d’écrire.",
      read: () => "Ce lien permet de lire, sans rien modifier.",
    },
    elsewhere: (p: { relay: string }) =>
      `Cette alliance passe par un autre relais (${p.relay}). Une page ne parle qu’au relais qui la sert\u00a0: continuez là-bas.`,
    goThere: () => "Ouvrir l’invitation là-bas",
    connecting: () => "Liaison avec le relais…",
    receiving: () => "Réception de l’alliance…",
    empty: () =>
      "Ce lien ne mène encore à aucune alliance. Demandez à la personne qui vous l’a donné d’ouvrir Alliage\u00a0: la vôtre s’ouvrira dès qu’elle arrive.",
    offline: () => "Le relais ne répond pas. Vérifiez votre connexion\u00a0: l’essai reprend tout seul.",
    refused: (p: { reason: string }) => `Le relais refuse\u00a0: ${p.reason}.`,
    here: (p: { name: string }) =>
      `«\u00a0${p.name}\u00a0» est déjà sur cet appareil. En rejoignant, ce que vous y avez écrit part vers les partenaires de ce lien, et leurs textes arrivent ici.`,
    unite: () => "Réunir et rejoindre",
    unnamed: () => "Alliance sans nom",
  },
  create: {
    title: () => "Créer une alliance",
    progress: (p: { step: number; of: number }) => `Étape ${p.step} sur ${p.of}`,
    stepsLabel: () => "Étapes",
    steps: { name: () => "Nom et défi", template: () => "Portée et trame", partners: () => "Partenaires" },
    next: () => "Continuer",
    back: () => "Retour",
    leave: () => "Revenir à l’accueil",
    finish: () => "Créer l’alliance",
    creating: () => "Création de l’alliance…",
    name: () => "Nom de l’alliance",
    namePlaceholder: () => "Alliance de la vallée",
    nameMissing: () => "Donnez un nom à l’alliance\u202f; vous pourrez le changer.",
    challenge: () => "Défi commun",
    challengeHelp: () =>
      "Quel défi aucun de vous ne peut-il relever seul\u202f? Une ou deux phrases suffisent pour commencer.",
    scope: () => "À quoi vous engagez-vous\u202f?",
    scopes: {
      MORAL: () => "Une parole donnée",
      CONTRACTUAL: () => "Un contrat",
      MIXED: () => "Les deux",
    },
    scopeDetails: {
      MORAL: () =>
        "Une charte\u00a0: des engagements réciproques et moraux, sans argent ni obligation devant un juge.",
      CONTRACTUAL: () =>
        "Une convention\u00a0: ce qui est écrit oblige chaque partie, et un juge peut la faire respecter.",
      MIXED: () =>
        "Une charte pour l’esprit, et une convention annexée pour ce qui touche à l’argent et aux droits.",
    },
    warning: () => "Trame indicative, à relire par un juriste avant toute signature.",
    template: () => "De quel texte partez-vous\u202f?",
    templates: {
      full: () => "Trame complète",
      short: () => "Trame courte",
      own: () => "Ma propre trame",
    },
    templateDetails: {
      full: () => "14 articles et 6 axes, pour une alliance qui s’installe.",
      short: () => "8 articles et 3 axes, pour un premier atelier de deux heures.",
      own: () => "Un fichier .yaml de votre organisation.",
    },
    choose: () => "Choisir un fichier",
    chooseAgain: () => "Choisir un autre fichier",
    templateMissing: () => "Choisissez le fichier de votre trame, ou une trame proposée.",
    notText: (p: { file: string }) =>
      `${p.file}\u00a0: ce fichier n’est pas du texte en UTF-8. Enregistrez-le de nouveau dans cet encodage.`,
    otherScope: () =>
      "Cette trame n’a pas été écrite pour cette portée\u00a0: relisez ses clauses avec attention.",
    preview: () => "Aperçu de la trame",
    contents: (p: { articles: number; clauses: number; axes: number }) =>
      `${p.articles} ${p.articles > 1 ? "articles" : "article"}, ${p.clauses} ${p.clauses > 1 ? "clauses" : "clause"}, ${p.axes} ${p.axes > 1 ? "axes" : "axe"} à trois horizons.`,
    notCharter: () =>
      "Ce n’est pas la Charte du faire alliance\u00a0: ses sept principes restent à recopier depuis votre exemplaire.",
    horizons: {
      M18: () => "18\u00a0mois",
      Y7: () => "7\u00a0ans",
      Y28: () => "28\u00a0ans",
      ALL: () => "Tous les temps",
    },
    partners: () => "Qui s’allie\u202f?",
    partnersHelp: () => "Facultatif\u00a0: deux noms suffisent, le reste se complète plus tard.",
    partnerName: (p: { number: number }) => `Partenaire ${p.number}`,
    partnerType: (p: { number: number }) => `Profil du partenaire ${p.number}`,
    yours: () => "votre organisation",
    addPartner: () => "Ajouter un partenaire",
    removePartner: (p: { number: number }) => `Retirer le partenaire ${p.number}`,
  },
  commands: {
    create: () => "Créer une alliance",
    open: () => "Ouvrir ou réunir un fichier .alliance",
    join: () => "Rejoindre une alliance par un lien",
    verify: () => "Vérifier un document Word signé",
    example: () => "Ouvrir l’alliance d’exemple",
    leaveCreate: () => "Quitter la création",
  },
};
