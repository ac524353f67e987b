/** The verification of a signed document, on screen and printed. */
export const verifying = {
  title: () => "Vérifier un document signé",
  lead: () =>
    "Qui a signé, quand, avec quel certificat, et si un seul caractère a changé depuis. Le fichier reste sur cet appareil.",
  home: () => "Revenir à l’accueil",
  again: () => "Vérifier un autre fichier",
  print: () => "Imprimer le rapport",
  report: () => "Rapport de vérification",
  checkedAt: (p: { at: string }) => `Vérifié le ${p.at}`,
  verdict: {
    valid: () => "Toutes les signatures sont valables et couvrent tout le document.",
    invalid: () => "Au moins une signature ne tient pas. Ne vous fiez pas à ce fichier.",
    incomplete: () => "Les signatures présentes sont intactes, mais le document n’est pas entièrement signé.",
    unsigned: () => "Ce document ne porte aucune signature électronique.",
    damaged: () => "Ce fichier a été abîmé ou modifié\u00a0: aucune signature ne peut y être vérifiée.",
  },
  verdictTitle: {
    valid: () => "Valable",
    invalid: () => "Non valable",
    incomplete: () => "Incomplet",
    unsigned: () => "Non signé",
    damaged: () => "Non valable",
  },
  untrusted: (p: { count: number }) =>
    p.count === 1
      ? "L’identité d’un signataire reste à établir\u00a0: comparez son empreinte avec lui."
      : `L’identité de ${p.count} signataires reste à établir\u00a0: comparez leurs empreintes avec eux.`,
  textTitle: () => "Est-ce le texte de cette alliance\u202f?",
  signatures: (p: { count: number }) => (p.count === 1 ? "1 signature" : `${p.count} signatures`),
  status: { valid: () => "Valable", invalid: () => "Non valable", incomplete: () => "Incomplète" },
  role: () => "Qualité",
  claimedAt: () => "Date déclarée",
  claimedNote: () => "dite par le signataire, sans témoin",
  place: () => "Fait à",
  placeNote: () => "dit par le signataire, sans témoin",
  level: () => "Niveau",
  certificate: () => "Certificat",
  certificateOf: (p: { issuer: string; from: string; to: string }) =>
    `délivré par ${p.issuer}, valable du ${p.from} au ${p.to}`,
  selfIssued: (p: { from: string; to: string }) => `émis par le signataire, valable du ${p.from} au ${p.to}`,
  purpose: () => "Objet",
  trust: () => "Confiance",
  trusts: {
    own: () => "Votre identité, sur cet appareil.",
    compared: () => "Vous avez comparé cette empreinte.",
    given: () => "C’est l’un des certificats que vous avez donnés pour ce rapport.",
    issued: (p: { root: string }) => `Délivré sous ${p.root}, autorité que vous avez donnée pour ce rapport.`,
    untrusted: () =>
      "Non établie\u00a0: rien ne dit encore que ce certificat est bien celui de cette personne.",
  },
  compare: () => "Comparer l’empreinte",
  compareTitle: (p: { name: string }) => `Comparer l’empreinte\u00a0: ${p.name}`,
  compareWhat: () =>
    "Appelez cette personne, ou rencontrez-la, et comparez avec ce que montre son application. Ne vous fiez pas à un courriel\u00a0: qui a pu changer le fichier a pu écrire le courriel.",
  paste: () => "Empreinte lue ou reçue d’elle",
  pasteHelp: () => "Tapez-la, collez-la ou lisez son code QR. Les espaces ne comptent pas.",
  pasteSame: () => "C’est la même empreinte.",
  pasteDifferent: () =>
    "Ce n’est pas la même empreinte. Ce certificat n’est pas celui que cette personne vous montre\u00a0: ne vous fiez pas à cette signature.",
  pasteUnread: () => "Une empreinte compte 64 chiffres de 0 à 9 et lettres de A à F.",
  compared: () => "J’ai comparé, c’est la même",
  forget: () => "Ne plus tenir pour comparée",
  comparedDone: (p: { name: string }) =>
    `L’empreinte de «\u00a0${p.name}\u00a0» est notée comme comparée, sur cet appareil.`,
  findings: () => "Ce qui ne va pas",
  notes: () => "À savoir",
  advice: {
    broken: () =>
      "Ne vous fiez pas à cette signature. Demandez le fichier d’origine au signataire, ou faites-le signer de nouveau.",
    refused: () =>
      "Le contenu n’a pas changé, mais cette signature ne prouve pas assez. Demandez au signataire de signer de nouveau avec une identité valable.",
    incomplete: () => "Demandez au signataire de signer de nouveau le document complet.",
  },
  lines: () => "Lignes de signature encore vides",
  lineUnnamed: () => "une ligne sans nom",
  linesAdvice: () => "Envoyez-leur ce fichier\u00a0: chacun y ajoute sa signature.",
  malformed: () =>
    "Les signatures de ce fichier sont mal rangées\u00a0: quelqu’un a pu les déplacer. Demandez le fichier d’origine.",
  unprotected: (p: { parts: string }) =>
    `Comme dans tout fichier Word, les propriétés ne sont pas signées et ne prouvent rien\u00a0: ${p.parts}.`,
  asserted: () =>
    "La date, le lieu, la qualité et l’objet sont ce que chaque signataire déclare\u00a0: la signature les protège, rien ne les prouve.",
  authorities: {
    title: () => "Autorités de confiance",
    lead: () =>
      "Quand un prestataire a délivré le certificat d’un signataire, donnez ici celui de l’autorité, que ce prestataire publie. Elle n’est crue que pour ce rapport, parce que vous l’avez donnée.",
    given: () => "Données par le lecteur, et crues pour ce rapport seulement\u00a0:",
    drop: () => "Déposer le certificat d’une autorité",
    choose: () => "Choisir un certificat",
    formats: () => "Fichier .cer, .crt ou .pem, déposé ici ou choisi.",
    unused: () => "Aucune signature de ce fichier n’en dépend.",
    added: (p: { name: string }) => `«\u00a0${p.name}\u00a0» est crue pour ce rapport.`,
    remove: (p: { name: string }) => `Ne plus croire ${p.name}`,
    validity: (p: { from: string; to: string }) => `valable du ${p.from} au ${p.to}`,
    wrong: (p: { file: string }) =>
      `${p.file} n’est pas un certificat\u00a0: choisissez le fichier .cer, .crt ou .pem que publie l’autorité.`,
  },
  limits: () =>
    "Ce rapport ne dit pas si un certificat a été révoqué, ni si une signature a été retirée du fichier sans laisser de ligne vide.",
  notADocument: (p: { file: string }) =>
    `${p.file} n’est pas un document Word utilisable. Choisissez un fichier .docx, ou demandez à le recevoir de nouveau.`,
  empty: () => "Déposez un document Word signé",
  emptyDetail: () =>
    "Contrat, convention ou tout autre fichier .docx signé avec Word, LibreOffice ou Alliage.",
};
