import { options as option } from "./options.ts";

/** What the command line says. */
export const cli = {
  title: () => "alliage — écrire ensemble un contrat de confiance, et le signer",
  exitCodes: () => "Codes de sortie\u00a0: 0 fait (ou oui), 1 la réponse est non, 2 entrée inutilisable.",
  more: () => "Les options d’une commande\u00a0: alliage COMMANDE --help",
  bug: (p: { detail: string }) =>
    `Alliage a rencontré une erreur imprévue. Envoyez ces lignes à qui s’occupe d’Alliage\u00a0:\n${p.detail}`,
  noSubcommand: () => "Dites ce qu’il faut faire. Voyez\u00a0: alliage --help",
  unknownSubcommand: (p: { name: string }) =>
    `La commande «\u00a0${p.name}\u00a0» n’existe pas. Voyez\u00a0: alliage --help`,
  unknownVerb: (p: { verb: string }) =>
    `«\u00a0${p.verb}\u00a0» n’existe pas\u00a0: écrivez alliage identity new. Voyez\u00a0: alliage identity --help`,
  usage: (p: { name: string; problem: string }) =>
    `alliage ${p.name}\u00a0: ${p.problem}. Voyez\u00a0: alliage ${p.name} --help`,
  usageProblem: {
    "option-missing": (p: { option: string }) => `il manque l’option ${p.option}`,
    "option-unknown": (p: { option: string }) => `l’option ${p.option} n’existe pas`,
    "option-twice": (p: { option: string }) => `l’option ${p.option} est donnée deux fois`,
    "options-apart": (p: { one: string; other: string }) =>
      `les options ${p.one} et ${p.other} ne vont pas ensemble`,
    "value-missing": (p: { option: string }) => `l’option ${p.option} attend une valeur`,
    "value-unwanted": (p: { option: string }) => `l’option ${p.option} n’attend pas de valeur`,
    "file-missing": (p: { expected: string }) => `il manque quelque chose (attendu\u00a0: ${p.expected})`,
    "too-much": (p: { word: string }) => `«\u00a0${p.word}\u00a0» est en trop`,
  },
  value: () => "VALEUR",
  unknownScope: (p: { scope: string }) =>
    `La portée «\u00a0${p.scope}\u00a0» n’existe pas\u00a0: choisissez moral, contractual ou mixed.`,
  created: (p: { file: string; articles: number }) =>
    `${p.file}\u00a0: alliance créée, ${p.articles} ${p.articles > 1 ? "articles" : "article"} à débattre. Trame indicative, à relire par un juriste.`,
  applying: () => "Application des commandes",
  applied: (p: { count: number; file: string }) =>
    `${p.file}\u00a0: ${p.count} ${p.count > 1 ? "commandes appliquées" : "commande appliquée"}.`,
  identityNeeded: () =>
    "cette ligne se signe\u00a0: donnez l’identité de qui parle (--p12, --passphrase-env).",
  merging: () => "Fusion",
  merged: (p: { file: string; count: number }) => `${p.file}\u00a0: ${p.count} fichiers réunis.`,
  exporting: () => "Écriture du document Word",
  exported: (p: { file: string; hash: string }) =>
    `${p.file}\u00a0: document Word écrit. Empreinte du contenu\u00a0: ${p.hash}`,
  signing: () => "Signature du document",
  verifying: () => "Vérification des signatures",
  identityCreated: (p: { file: string; fingerprint: string }) =>
    `${p.file}\u00a0: identité créée. Empreinte du certificat (SHA-256), à comparer de vive voix\u00a0: ${p.fingerprint}`,
  noPassphrase: (p: { variable: string }) =>
    `La variable d’environnement ${p.variable} ne contient pas de phrase secrète. Définissez-la puis recommencez.`,
  notAVariable: () =>
    "Après --passphrase-env vient le nom d’une variable d’environnement, jamais la phrase secrète elle-même. Définissez cette variable puis recommencez.",
  sameFile: (p: { file: string }) =>
    `${p.file}\u00a0: l’identité et son certificat sont deux fichiers. Donnez-leur deux noms.`,
  signed: (p: { file: string; name: string; count: number }) =>
    `${p.file}\u00a0: signé par ${p.name} (${p.count} ${p.count > 1 ? "signatures" : "signature"} dans ce fichier).`,
  alreadySigned: (p: { file: string; name: string }) =>
    `${p.file}\u00a0: ${p.name} a déjà signé ce document avec ce certificat. Rien n’a été écrit.`,
  noLine: (p: { name: string; names: string }) =>
    `Aucune ligne de signature n’attend ${p.name}\u00a0: la signature est dans le fichier, sans ligne visible. Lignes encore vides\u00a0: ${p.names}`,
  badDate: (p: { date: string }) => `«\u00a0${p.date}\u00a0» n’est pas une date (exemple\u00a0: 2026-11-30).`,
  badComments: (p: { comments: string }) =>
    `«\u00a0${p.comments}\u00a0»\u00a0: choisissez open (commentaires ouverts) ou all (résolus compris).`,
  commentsInDraftsOnly: (p: { version: string }) =>
    `La version ${p.version} est faite pour être signée\u00a0: elle ne porte pas de commentaires. Donnez un numéro qui commence par 0.`,
  debateInDraftsOnly: (p: { version: string }) =>
    `La version ${p.version} est faite pour être signée\u00a0: elle ne porte pas le relevé des positions. Donnez un numéro qui commence par 0.`,
  suggestionsInDraftsOnly: (p: { version: string }) =>
    `La version ${p.version} est faite pour être signée\u00a0: elle ne porte pas de suggestions. Donnez un numéro qui commence par 0.`,
  badVersion: (p: { version: string }) =>
    `«\u00a0${p.version}\u00a0» n’est pas un numéro de version (exemple\u00a0: 1.2).`,
  shared: (p: { role: string }) =>
    `Lien d’invitation (${p.role}). Qui a ce lien entre dans l’alliance\u00a0: transmettez-le comme un secret.`,
  roles: (p: { role: "write" | "read" }): string => (p.role === "write" ? "écriture" : "lecture seule"),
  badRole: (p: { role: string }) =>
    `Le rôle «\u00a0${p.role}\u00a0» n’existe pas\u00a0: choisissez write ou read.`,
  badRelay: (p: { url: string }) =>
    `«\u00a0${p.url}\u00a0» n’est pas l’adresse d’un relais (exemple\u00a0: https://relais.exemple.org).`,
  syncing: () => "Synchronisation avec le relais",
  synced: (p: { file: string; count: number }) =>
    `${p.file}\u00a0: synchronisé\u202f; tout ce que ce fichier contient est enregistré sur le relais${
      p.count > 0 ? ` (${p.count} ${p.count > 1 ? "envois" : "envoi"})` : ""
    }.`,
  upToDate: (p: { file: string }) => `${p.file}\u00a0: à jour.`,
  notSent: (p: { file: string }) =>
    `${p.file}\u00a0: à jour, mais ce que vous y avez écrit n’a pas été envoyé, car ce lien est en lecture seule. Demandez un lien d’écriture, ou envoyez votre fichier.`,
  waitingForOthers: () =>
    "Ce lien ne mène encore à aucune alliance\u00a0: en attente de la personne qui vous l’a donné.",
  emptyRoom: () =>
    "Ce lien ne mène encore à aucune alliance\u00a0: la personne qui vous l’a donné doit d’abord synchroniser son fichier.",
  watching: (p: { file: string }) =>
    `${p.file}\u00a0: en liaison avec le relais. Interrompez (Ctrl+C) pour arrêter.`,
  syncRefused: (p: { reason: string }) => `Le relais a refusé (${p.reason}). Votre fichier est intact.`,
  syncFailed: () =>
    "Le relais ne répond pas. Rien n’est perdu\u00a0: votre fichier est intact, recommencez quand le réseau revient.",
  syncInterrupted: () =>
    "Interrompu avant la réponse du relais. Rien n’est perdu\u00a0: votre fichier est intact, recommencez quand vous voulez.",
  serving: (p: { url: string; data: string }) => `Relais ouvert sur ${p.url}\nDonnées\u00a0: ${p.data}`,
  cannotServe: {
    "port-in-use": (p: { host: string; port: string; data: string }) =>
      `Le port ${p.port} est déjà pris sur ${p.host}. Arrêtez le programme qui l’occupe, ou choisissez un autre port (--port).`,
    "address-unavailable": (p: { host: string; port: string; data: string }) =>
      `Le relais ne peut pas écouter sur ${p.host}, port ${p.port}. Choisissez une adresse de cette machine (--host) et un port permis (--port).`,
    "data-locked": (p: { host: string; port: string; data: string }) =>
      `${p.data}\u00a0: un autre relais tient ce dossier. Arrêtez-le, ou choisissez un autre dossier (--data).`,
    "data-unreadable": (p: { host: string; port: string; data: string }) =>
      `${p.data}\u00a0: ce dossier ne peut pas servir au relais. Vérifiez vos droits d’accès, ou choisissez-en un autre (--data).`,
    "page-unreadable": () => "La page du relais ne peut pas être lue. Installez Alliage de nouveau.",
  },
  badPort: (p: { port: string }) => `«\u00a0${p.port}\u00a0» n’est pas un port (0 à 65535).`,
  summary: {
    new: () => "crée une alliance à partir d’une trame",
    apply: () => "applique un fichier de commandes, toutes ou aucune",
    show: () => "montre où en est une alliance",
    merge: () => "réunit plusieurs copies d’une alliance et dit ce qui mérite un regard",
    export: () => "écrit le contrat en document Word",
    identity: () => "crée une identité de signataire («\u00a0identity new\u00a0»)",
    sign: () => "signe un document Word",
    verify: () => "vérifie les signatures d’un document Word",
    share: () => "donne le lien d’invitation d’une alliance",
    sync: () => "réunit un fichier avec les copies des autres, par le relais",
    serve: () => "ouvre un relais",
  },
  option,
  details: {
    new: () => "",
    apply: () =>
      'Chaque ligne est un objet {"command": NOM, "args": {…}}. Toutes les lignes sont appliquées, ou aucune\u00a0: une ligne fausse est nommée et rien n’est écrit. Avec --p12, les positions, objections et décisions sans signature sont signées par cette identité.',
    show: () => "Avec --check, code 1\u00a0: quelque chose du registre ne peut pas être confirmé.",
    merge: () =>
      "Les copies lues ne sont pas modifiées, sauf si OUT est l’une d’elles. Un fichier OUT dont des mots seraient perdus n’est pas remplacé.",
    export: () => "Le même état donne les mêmes octets, sur toute machine.",
    identity: () =>
      "Le certificat est auto-émis\u00a0: c’est une signature électronique simple. Il vaut cinq ans.",
    sign: () => "Les signatures déjà présentes restent valables.",
    verify: () =>
      "Code 0\u00a0: tout est valable. Code 1\u00a0: une signature est fausse ou incomplète, rien n’est signé, ou ce n’est pas le texte de l’alliance. Code 2\u00a0: ce n’est pas un document Word.",
    share: () =>
      "Le lien est seul sur la dernière ligne. Le secret est gardé dans le dossier de données d’Alliage.",
    sync: () =>
      "Le fichier est créé s’il n’existe pas. La commande attend que le relais ait tout enregistré. Code 1\u00a0: le lien est en lecture seule et ce fichier contient des mots qui n’ont pas été envoyés.",
    serve: () => "Le relais ne peut pas lire ce qu’il garde. SIGTERM ou Ctrl+C l’arrête en bon ordre.",
  },
};
