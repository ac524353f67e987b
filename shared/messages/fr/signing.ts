import { frenchOf } from "#shared/model/frenchOf.ts";
import { verifying } from "./verifying.ts";

/** The room « Signature » and the verifier: export, sign, verify. */
export const signing = {
  title: () => "Export et signature",
  lead: () =>
    "Le contrat en document Word, à relire, à signer sur cet appareil ou à la main, puis à vérifier.",
  tabsLabel: () => "Étapes",
  tabs: { export: () => "Exporter", sign: () => "Signer", verify: () => "Vérifier" },
  review: () => "Trame indicative\u00a0: faites relire ce document par un juriste avant de le signer.",
  export: {
    title: () => "Exporter en Word",
    purpose: () => "Pour quoi faire\u202f?",
    purposes: {
      draft: () => "Un projet",
      draftDetail: () =>
        "À relire et à discuter. La couverture dit «\u00a0projet, sans valeur d’engagement\u00a0».",
      signature: () => "À signer",
      signatureDetail: () => "Le texte de référence, avec une ligne de signature par signataire.",
    },
    number: () => "Numéro de version",
    numberDraft: () => "Un projet porte un numéro qui commence par 0, comme 0.1 ou 0.3.",
    numberSignature: () => "Un texte à signer porte un numéro à partir de 1, comme 1.0 ou 2.1.",
    date: () => "Date de la version",
    dateHelp: () =>
      "Imprimée sur la couverture. Le même texte, le même numéro et la même date donnent le même fichier, sur tout appareil.",
    mode: () => "Comment sera-t-il signé\u202f?",
    modes: {
      electronic: () => "Sur un appareil",
      electronicDetail: () => "Chacun signe le même fichier avec son identité.",
      paper: () => "À la main",
      paperDetail: () => "Un original imprimé par partie.",
    },
    place: () => "Fait à",
    initials: () => "Place pour les paraphes au bas des pages",
    readAndApproved: () => "Mention «\u00a0lu et approuvé\u00a0»",
    customs: () => "Deux usages sans effet juridique\u00a0: la signature suffit.",
    comments: () => "Commentaires",
    commentChoices: { none: () => "Aucun", open: () => "Ouverts", all: () => "Tous" },
    commentDetails: {
      none: () => "Le document seul.",
      open: () => "Les commentaires ouverts, en commentaires Word sur leurs mots.",
      all: () => "Les commentaires ouverts et résolus, en commentaires Word sur leurs mots.",
    },
    debate: () => "Annexer le relevé des positions et le registre des décisions",
    suggestions: () => "Montrer les suggestions ouvertes comme modifications suivies",
    annexes: () => "La matrice de trajectoire et les principes remplis sont annexés d’office.",
    run: () => "Exporter le document Word",
    running: () => "Préparation du document Word…",
    fileName: (p: { name: string; number: string }) =>
      `${p.name || "Contrat de confiance"} - version ${p.number}.docx`,
    done: (p: { file: string }) => `${p.file} est exporté.`,
    next: () => "Signer ce fichier",
    failed: () =>
      "Le document n’a pas pu être préparé. Réessayez\u202f; si cela recommence, rechargez la page\u00a0: vos mots sont enregistrés.",
    preview: () => "Aperçu du document",
    previewNote: () => "Ce que dit le fichier, mot pour mot. Word place lui-même les fins de page.",
    previewing: () => "Préparation de l’aperçu…",
  },
  gaps: {
    title: (p: { count: number }) =>
      p.count === 1 ? "1 point à compléter avant de signer" : `${p.count} points à compléter avant de signer`,
    none: () => "Rien ne manque pour signer.",
    draft: () => "Un projet peut partir ainsi\u00a0: ce qui manque y est marqué.",
    signature: () => "Rien n’empêche d’exporter, mais ce qui manque sera marqué dans le texte à signer.",
    more: (p: { count: number }) => (p.count === 1 ? "Voir 1 autre point" : `Voir ${p.count} autres points`),
    fix: () => "Compléter",
    "no-party": () => "Aucun partenaire n’est signataire.",
    "no-signer": (p: { partner: string }) => `${p.partner} n’a personne d’habilité à signer.`,
    particulars: (p: { partner: string; missing: string }) => `${p.partner}\u00a0: il manque ${p.missing}.`,
    particular: { legalForm: () => "la forme juridique", headOffice: () => "le siège" },
    mandate: {
      "deliberation-required": (p: { person: string }) =>
        `${p.person}\u00a0: une collectivité signe en vertu d’une délibération.`,
      "reference-missing": (p: { person: string }) =>
        `${p.person}\u00a0: la référence de son pouvoir manque.`,
      "date-missing": (p: { person: string }) => `${p.person}\u00a0: la date de son pouvoir manque.`,
      "dated-after-signature": (p: { person: string }) =>
        `${p.person}\u00a0: son pouvoir est postérieur à la signature. Il doit être exécutoire avant.`,
    },
    "blank-article": (p: { number: number }) => `L’article\u00a0${p.number} n’a pas de texte.`,
    "blank-clause": (p: { label: string }) => `La clause «\u00a0${p.label}\u00a0» n’a pas de texte.`,
    "open-cells": (p: { count: number }) =>
      p.count === 1
        ? "1 case de la matrice reste à écrire."
        : `${p.count} cases de la matrice restent à écrire.`,
    variables: (p: { labels: string }) => `Des clauses attendent\u00a0: ${p.labels}.`,
    "broken-references": (p: { count: number }) =>
      p.count === 1
        ? "1 renvoi mène à un article ou à une clause qui n’est plus là."
        : `${p.count} renvois mènent à un article ou à une clause qui n’est plus là.`,
    undated: () => "La version n’est pas datée.",
  },
  file: {
    title: () => "Le fichier à signer",
    choose: () => "Choisir un document Word",
    other: () => "Choisir un autre fichier",
    drop: () => "Déposez ici un document Word (.docx), ou choisissez-le.",
    dropShort: () => "Déposer un document Word",
    empty: () => "Signez le fichier que vous venez d’exporter, ou celui qu’un partenaire vous a envoyé.",
    toExport: () => "Exporter d’abord",
    bytes: (p: { size: string }) => `${p.size} octets`,
    kilobytes: (p: { size: string }) => `${p.size}\u00a0Ko`,
    megabytes: (p: { size: string }) => `${p.size}\u00a0Mo`,
    name: () => "Nom",
    size: () => "Taille",
    sha256: () => "Empreinte SHA-256",
    signatures: () => "Signatures",
    signatureCount: (p: { count: number }) =>
      p.count === 0 ? "aucune pour l’instant" : p.count === 1 ? "1 signature" : `${p.count} signatures`,
    same: (p: { version: string }) => `C’est exactement le texte de cette alliance, version ${p.version}.`,
    sameWords: (p: { version: string }) =>
      `Ce sont les mots de cette alliance, version ${p.version}, dans une autre mise en page\u00a0: celle d’une autre version d’Alliage, ou d’un traitement de texte. Relisez-le avant de vous y fier.`,
    different: () =>
      "Ce n’est pas le texte de cette alliance tel qu’il est maintenant. Il a pu changer depuis l’export, ou venir d’ailleurs\u00a0: lisez-le avant de signer.",
    unknown: () =>
      "Ce document ne vient pas d’Alliage\u00a0: il ne peut pas être comparé au texte de l’alliance.",
    draft: () => "Ce fichier est un projet. Exportez une version à signer avant de vous engager.",
    tooLarge: () => "Ce fichier est trop gros pour un contrat (128\u00a0Mo au plus).",
    notWord: () => "Ce n’est pas un fichier. Déposez un document Word (.docx).",
    inspecting: () => "Examen du fichier…",
    "too-slow": () =>
      "L’examen de ce fichier a été arrêté au bout d’une demi-minute\u00a0: il est fait pour durer. Ne vous y fiez pas et demandez à le recevoir de nouveau.",
    broke: () =>
      "Ce fichier a fait échouer l’examen. Ne vous y fiez pas et demandez à le recevoir de nouveau.",
  },
  line: {
    title: () => "La ligne de signature",
    label: () => "Pour qui\u202f?",
    none: () => "Sans ligne de signature",
    noneDetail: () => "La signature couvre tout le document, sans s’afficher dans la page.",
    noLines: () =>
      "Ce document n’a pas de ligne de signature\u00a0: la signature couvrira tout le document, sans s’afficher dans la page.",
    others: (p: { expected: string; name: string }) =>
      `Cette ligne attend ${p.expected}, et l’identité choisie est au nom ${frenchOf(p.name)}.`,
  },
  identity: {
    title: () => "L’identité qui signe",
    choose: () => "Avec quelle identité\u202f?",
    none: () => "Aucune identité sur cet appareil",
    what: () =>
      "Une identité est une clé de signature, secrète, et un certificat qui porte votre nom. La clé reste sur cet appareil\u00a0: Alliage ne l’envoie à personne, et personne ne peut signer à votre place sans elle.",
    create: () => "Créer mon identité",
    createTitle: () => "Créer une identité",
    created: (p: { name: string }) => `L’identité «\u00a0${p.name}\u00a0» est prête.`,
    fullName: () => "Prénom et nom",
    organisation: () => "Organisation",
    nameHelp: () => "Tels qu’ils doivent figurer dans la signature.",
    creating: () => "Création de la clé…",
    import: () => "Importer un fichier .p12",
    importTitle: () => "Importer une identité",
    importWhat: () =>
      "Un fichier PKCS#12 (.p12 ou .pfx) contient votre clé et votre certificat\u00a0: une copie faite avec Alliage, ou l’identité délivrée par un prestataire.",
    importFile: (p: { file: string }) => `Fichier\u00a0: ${p.file}`,
    chooseFile: () => "Choisir le fichier",
    passphrase: () => "Phrase secrète du fichier",
    importRun: () => "Importer",
    importing: () => "Lecture du fichier…",
    imported: (p: { name: string }) => `L’identité «\u00a0${p.name}\u00a0» est importée.`,
    export: () => "Enregistrer une copie protégée",
    exportTitle: () => "Copie protégée de l’identité",
    exportWhat: () =>
      "La copie est un fichier .p12, chiffré par la phrase que vous choisissez. Gardez-la à part\u00a0: elle remplace cette identité si l’appareil est perdu. Sans la phrase, elle ne s’ouvre pas, et personne ne peut vous la rendre.",
    newPassphrase: () => "Phrase secrète (8 caractères au moins)",
    again: () => "La même, encore une fois",
    short: () => "Huit caractères au moins\u00a0: quatre mots au hasard se retiennent bien.",
    unlike: () => "Les deux phrases diffèrent. Tapez-les de nouveau.",
    exportRun: () => "Enregistrer la copie",
    exporting: () => "Chiffrement de la copie…",
    exported: (p: { file: string }) => `${p.file} est enregistré. Gardez-le en lieu sûr.`,
    certificate: () => "Enregistrer le certificat seul",
    remove: () => "Retirer de cet appareil",
    removed: (p: { name: string }) => `L’identité «\u00a0${p.name}\u00a0» est retirée de cet appareil.`,
    undo: () => "La remettre",
    actions: (p: { name: string }) => `Actions pour l’identité «\u00a0${p.name}\u00a0»`,
    for: (p: { organisation: string }) => `pour ${p.organisation}`,
    until: (p: { day: string }) => `valable jusqu’au ${p.day}`,
    expired: (p: { day: string }) => `expirée depuis le ${p.day}`,
    issuedBy: (p: { issuer: string }) => `délivrée par ${p.issuer}`,
    keys: {
      keyring: () => "Les clés sont gardées par le trousseau de ce système.",
      plain: () =>
        "Ce système n’a pas de trousseau\u00a0: les clés sont lisibles par les programmes que vous lancez. Gardez-en une copie protégée.",
      browser: () =>
        "Les clés sont dans la mémoire de ce navigateur\u00a0: effacer ses données les efface, et qui ouvre votre session peut s’en servir. Gardez-en une copie protégée.",
    },
    cannot: () =>
      "Cette page est servie sans chiffrement (http)\u00a0: le navigateur n’y donne pas accès à ses fonctions de signature. Utilisez l’application de bureau, ou ouvrez cette page en https ou sur la machine du relais. Vous pouvez aussi exporter et signer à la main.",
    file: (p: { name: string }) => `${p.name} - identité.p12`,
    certificateFile: (p: { name: string }) => `${p.name} - certificat.pem`,
    failure: {
      "wrong-passphrase": () =>
        "Ce n’est pas la phrase secrète de ce fichier. Vérifiez les majuscules et le clavier, puis recommencez.",
      "not-an-identity": () =>
        "Ce n’est pas un fichier d’identité (.p12 ou .pfx), ou il est abîmé. Prenez-en une autre copie.",
      "no-private-key": () =>
        "Ce fichier ne contient pas de clé privée. Demandez l’identité complète à qui l’a délivrée.",
      "no-certificate-for-the-key": () =>
        "Ce fichier ne contient pas le certificat de sa clé. Demandez l’identité complète à qui l’a délivrée.",
      "not-for-signing": () =>
        "Ce certificat n’est pas fait pour signer. Demandez-en un qui permet la signature.",
      "names-nobody": () =>
        "Ce certificat ne nomme personne\u00a0: sa signature ne serait celle de personne. Demandez-en un à votre nom.",
      "unusable-key": () =>
        "Cette clé n’est pas d’une sorte qui sert ici (RSA de 2048 bits ou plus, ECDSA P-256). Demandez-en une autre.",
      "key-out-of-reach": () =>
        "Le trousseau du système n’ouvre plus cette clé. Importez de nouveau la copie protégée que vous en avez gardée (.p12).",
      "too-much-work": () =>
        "Ouvrir ce fichier demanderait un calcul démesuré\u00a0: il n’est pas utilisable. Exportez de nouveau votre certificat depuis le logiciel qui l’a fait.",
      "no-such-identity": () => "Cette identité n’est plus sur cet appareil. Importez votre copie protégée.",
      name: () =>
        "Ce nom est vide, trop long (64 caractères au plus) ou contient un signe qui ne s’imprime pas.",
      organisation: () =>
        "Ce nom d’organisation est trop long (64 caractères au plus) ou contient un signe qui ne s’imprime pas.",
    },
  },
  fingerprint: {
    title: () => "Empreinte",
    show: () => "Montrer l’empreinte",
    what: () =>
      "L’empreinte est le résumé du certificat\u00a0: 64 chiffres et lettres, qu’aucun autre certificat ne peut porter. Lisez-la à votre partenaire au téléphone, ou montrez-lui ce code\u00a0: s’il voit la même, la signature vient bien de vous.",
    qr: () => "Code QR de l’empreinte",
    copy: () => "Copier l’empreinte",
    copied: () => "L’empreinte est copiée.",
  },
  level: {
    simple: () => "signature électronique simple",
    "aiming-at-advanced": () => "signature électronique visant l’avancée",
    simpleWhat: () =>
      "Le certificat est émis par son porteur\u00a0: il ne prouve son identité qu’une fois l’empreinte comparée.",
    "aiming-at-advancedWhat": () =>
      "Le certificat est délivré par un tiers, qui répond de l’identité du porteur.",
  },
  sign: {
    title: () => "Signer",
    place: () => "Fait à",
    role: () => "En qualité de",
    rolePlaceholder: () => "présidente, maire, directeur…",
    summary: (p: { name: string; level: string }) =>
      `${p.name} va signer tout le document, tel qu’il est\u00a0: ${p.level}.`,
    evidence: () =>
      "Cette signature est recevable en justice\u202f; c’est à qui s’en prévaut d’en montrer la fiabilité. Alliage ne fait pas de signature de niveau supérieur.",
    run: () => "Signer et enregistrer",
    running: () => "Signature en cours…",
    done: (p: { file: string }) => `${p.file} est signé et enregistré.`,
    doneTitle: () => "Document signé",
    notSaved: () => "Le document est signé mais n’a pas été enregistré.",
    saveAgain: () => "Enregistrer le fichier signé",
    verify: () => "Vérifier ce fichier",
    again: () => "Faire signer quelqu’un d’autre ici",
    send: () =>
      "Envoyez ce fichier au signataire suivant\u00a0: chacun ajoute sa signature au même fichier, et plus un mot n’y change.",
    fileName: (p: { base: string; count: number }) =>
      `${p.base} - ${p.count === 1 ? "signé" : `${p.count} signatures`}.docx`,
    chooseFile: () => "Choisissez d’abord le fichier.",
    already: (p: { name: string }) =>
      `${p.name} a déjà signé ce fichier. Choisissez une autre identité pour le signataire suivant.`,
    chooseIdentity: () => "Choisissez d’abord une identité.",
    refused: {
      broken: () =>
        "Une signature déjà présente dans ce fichier ne tient pas. Vérifiez-le, puis repartez du document intact.",
      "text-too-long": () => "Le lieu ou la qualité est trop long. Raccourcissez-le.",
      "unusable-certificate": () =>
        "Le certificat de cette identité ne permet pas de signer, ou n’est pas valable aujourd’hui. Prenez une autre identité.",
      unsignable: () => "Ce document ne peut pas être signé en entier. Exportez-le de nouveau avec Alliage.",
    },
  },
  otherWays: {
    title: () => "Deux autres façons de signer",
    paper: () => "À la main",
    paperHow: () =>
      "Exportez la version «\u00a0à la main\u00a0» et imprimez-la en autant d’originaux que de parties. Chacun signe chaque original sur sa ligne et en garde un.",
    provider: () => "Chez un prestataire",
    providerHow: () =>
      "Exportez sans signer, et déposez le fichier chez un prestataire de confiance, qui recueille les signatures. C’est la voie pour un niveau plus élevé\u202f; gardez le fichier qu’il vous rend.",
    go: () => "Exporter la version à la main",
  },
  verify: verifying,
};
