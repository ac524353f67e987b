import { frenchOf } from "#shared/model/frenchOf.ts";

/** The room where the agreement is written: its outline, its articles, its clauses, the principles of the Charte. */
export const contract = {
  lead: () => "Écrivez ensemble, article par article. Tout s’enregistre au fil de la frappe.",
  views: { articles: () => "Articles", clauses: () => "Clauses", principles: () => "Principes" },
  viewsLabel: () => "Partie du contrat",
  outline: {
    articles: () => "Plan des articles",
    clauses: () => "Plan des clauses",
    principles: () => "Plan des principes",
    hint: () => "Alt+↑ et Alt+↓ déplacent l’article choisi.",
    untitled: () => "Sans titre",
  },
  article: {
    label: (p: { number: number }) => `Article ${p.number}`,
    title: () => "Titre de l’article",
    text: () => "Texte",
    concretely: () => "Concrètement",
    weWillNot: () => "Ce que nous ne ferons pas",
    placeholder: {
      text: () => "Nous nous engageons à…",
      concretely: () => "Ce que cela change dans nos pratiques, dès demain.",
      weWillNot: () => "Les limites que nous nous fixons.",
    },
    editorLabel: (p: { number: number; part: string }) => `Article ${p.number}, ${p.part}`,
    add: () => "Ajouter un article",
    addPart: (p: { part: string }) => `Ajouter «\u00a0${p.part}\u00a0»`,
    newTitle: () => "Nouvel article",
    moveUp: () => "Monter",
    moveDown: () => "Descendre",
    drop: () => "Retirer l’article",
    dropped: (p: { title: string }) => `«\u00a0${p.title}\u00a0» est retiré du contrat.`,
    takenAway: (p: { title: string }) =>
      `«\u00a0${p.title}\u00a0», où vous écriviez, vient d’être retiré du contrat. Vos mots y sont gardés.`,
    titleNeeded: () => "Il faut un titre. Écrivez-en un, ou Échap pour garder celui d’avant.",
    titleMeanwhile: (p: { title: string }) =>
      `Quelqu’un d’autre vient d’écrire «\u00a0${p.title}\u00a0». Entrée garde votre titre, Échap prend le sien.`,
    moved: (p: { title: string; number: number }) =>
      `«\u00a0${p.title}\u00a0» est maintenant l’article ${p.number}.`,
    droppedList: (p: { count: number }) =>
      p.count === 1 ? "1 article retiré" : `${p.count} articles retirés`,
    restore: () => "Remettre",
    restored: (p: { title: string }) => `«\u00a0${p.title}\u00a0» est de nouveau dans le contrat.`,
    actions: (p: { number: number }) => `Actions sur l’article ${p.number}`,
  },
  guide: {
    title: () => "À quoi sert cet article",
    show: () => "Afficher le guide",
    hide: () => "Masquer le guide",
    intent: () => "Intention",
    question: () => "Question pour le tour de table",
    horizon: () => "Horizon éclairé",
    horizons: {
      M18: () => "18 mois – performance",
      Y7: () => "7 ans – innovation sociétale",
      Y28: () => "28 ans – confiance",
      ALL: () => "Les trois temps",
    },
    owner: () => "Porteur",
    noOwner: () => "Personne pour l’instant",
    legalClause: () => "Clause de référence",
    legalClauseHelp: () => "La clause juridique sur laquelle cet article s’appuie.",
    noLegalClause: () => "Aucune",
    legalClauseDropped: (p: { label: string }) => `Clause retirée\u00a0: ${p.label}`,
    legalClauseMissing: () => "Clause absente de ce contrat",
    principles: () => "Principes de la Charte",
    noPrinciples: () =>
      "Recopiez d’abord les sept principes depuis votre exemplaire officiel, dans l’onglet «\u00a0Principes\u00a0».",
  },
  clause: {
    add: () => "Ajouter une clause",
    newLabel: () => "Nouvelle clause",
    label: () => "Intitulé de la clause",
    body: (p: { label: string }) => `Texte de la clause «\u00a0${p.label}\u00a0»`,
    include: () => "Dans le contrat",
    mandatory: () => "Indispensable",
    notForScope: () => "Non prévue pour la portée choisie",
    before: () => "Avant les articles",
    after: () => "Après les articles",
    moveBefore: () => "Placer avant les articles",
    moveAfter: () => "Placer après les articles",
    placed: (p: { label: string; place: string }) => `«\u00a0${p.label}\u00a0»\u00a0: ${p.place}.`,
    moved: (p: { label: string; place: number; count: number }) =>
      `«\u00a0${p.label}\u00a0»\u00a0: place ${p.place} sur ${p.count}.`,
    actions: (p: { label: string }) => `Actions sur la clause «\u00a0${p.label}\u00a0»`,
    leftAside: () => "laissée de côté",
    note: () => "Note juridique",
    variables: () => "Les mots entre doubles accolades, comme {{alliance.name}}, sont remplis à l’export.",
    dropped: (p: { label: string }) => `La clause «\u00a0${p.label}\u00a0» est retirée.`,
    drop: () => "Retirer la clause",
    lead: () =>
      "Le cadre juridique autour des articles. Chaque clause peut être gardée, corrigée ou laissée de côté.",
    review: () => "Trame indicative, à relire par un juriste.",
    droppedList: (p: { count: number }) =>
      p.count === 1 ? "1 clause retirée" : `${p.count} clauses retirées`,
  },
  principle: {
    lead: () =>
      "La Charte du faire alliance énonce sept principes. Leur texte n’est pas public\u00a0: recopiez-les depuis votre exemplaire officiel, puis reliez-les aux articles.",
    label: () => "Intitulé",
    statement: () => "Énoncé",
    source: () => "Source",
    sourcePlaceholder: () => "Exemplaire officiel remis le…",
    origin: () => "Nature du texte",
    origins: {
      OFFICIAL_TEXT: () => "Texte officiel recopié",
      USER_INTERPRETATION: () => "Notre interprétation",
    },
    question: () => "Question d’ouverture",
    coveredBy: (p: { count: number }) =>
      p.count === 0
        ? "Aucun article ne s’y rattache"
        : p.count === 1
          ? "1 article s’y rattache"
          : `${p.count} articles s’y rattachent`,
    empty: () => "À recopier",
    articles: () => "Articles reliés",
    number: (p: { number: number }) => `Principe ${p.number}`,
    statementLabel: (p: { number: number }) => `Énoncé du principe ${p.number}`,
  },
  toolbar: {
    kind: () => "Style du paragraphe",
    kinds: { p: () => "Texte", h1: () => "Titre 1", h2: () => "Titre 2", h3: () => "Titre 3" },
    ordered: () => "Numérotation du contrat",
    reference: () => "Renvoi à un article ou à une clause",
    table: () => "Tableau",
    find: () => "Rechercher et remplacer",
    addRow: () => "Ajouter une ligne",
    addColumn: () => "Ajouter une colonne",
    dropRow: () => "Retirer la ligne",
    dropColumn: () => "Retirer la colonne",
    dropTable: () => "Retirer le tableau",
    insertTable: () => "Insérer un tableau",
  },
  goBeside: () => "Aller au commentaire ou à la suggestion du texte, à côté (Échap\u00a0: revenir)",
  nothingBeside: () => "Ici, le curseur n’est ni dans des mots commentés ni dans une suggestion.",
  suggestions: {
    mode: () => "Suggérer",
    modeOn: () => "Vous suggérez\u00a0: rien ne change tant que ce n’est pas accepté.",
    leaveMode: () => "Quitter le mode «\u00a0Suggérer\u00a0»",
    title: () => "Suggestions",
    show: () => "Afficher les suggestions",
    hide: () => "Masquer les suggestions",
    scope: () => "Suggestions de",
    scopes: { here: () => "Cet article", all: () => "Tout le contrat" },
    count: (p: { count: number }) =>
      p.count === 0 ? "Aucune suggestion" : p.count === 1 ? "1 suggestion" : `${p.count} suggestions`,
    empty: () =>
      "Rien n’attend de réponse ici. En mode «\u00a0Suggérer\u00a0», ce que vous écrivez se propose aux autres.",
    kinds: {
      insertion: () => "Ajout",
      deletion: () => "Suppression",
      replacement: () => "Remplacement",
      structure: () => "Paragraphe",
      formatting: () => "Mise en forme",
    },
    paragraph: () => "fin de paragraphe",
    table: () => "tableau ou renvoi",
    named: (p: { kind: string; author: string; words: string }) =>
      `${p.kind} ${frenchOf(p.author)}\u00a0: ${p.words}`,
    author: () => "Auteur",
    allAuthors: () => "Tous les auteurs",
    accept: () => "Accepter",
    reject: () => "Refuser",
    withdraw: () => "Retirer",
    acceptNamed: (p: { what: string }) => `Accepter\u00a0: ${p.what}`,
    rejectNamed: (p: { what: string }) => `Refuser\u00a0: ${p.what}`,
    withdrawNamed: (p: { what: string }) => `Retirer\u00a0: ${p.what}`,
    acceptShown: () => "Tout accepter",
    rejectShown: () => "Tout refuser",
    next: () => "Suggestion suivante",
    previous: () => "Suggestion précédente",
    acceptCurrent: () => "Accepter la suggestion",
    rejectCurrent: () => "Refuser la suggestion",
    accepted: (p: { count: number }) =>
      p.count === 1 ? "Suggestion acceptée." : `${p.count} suggestions acceptées.`,
    rejected: (p: { count: number }) =>
      p.count === 1 ? "Suggestion refusée." : `${p.count} suggestions refusées.`,
  },
  reference: {
    title: () => "Renvoyer à…",
    help: () =>
      "Le renvoi suit la numérotation\u00a0: si l’article change de place, son numéro change ici aussi.",
    article: (p: { number: number; title: string }) => `Article ${p.number} – ${p.title}`,
    shortArticle: (p: { number: number }) => `article ${p.number}`,
    clause: (p: { label: string }) => `clause «\u00a0${p.label}\u00a0»`,
  },
  find: {
    search: () => "Chercher dans ce texte",
    replace: () => "Remplacer par",
    next: () => "Suivant",
    previous: () => "Précédent",
    replaceOne: () => "Remplacer",
    replaceAll: () => "Tout remplacer",
    caseSensitive: () => "Respecter les majuscules",
    count: (p: { count: number; current: number }) =>
      p.count === 0 ? "Introuvable ici" : p.current > 0 ? `${p.current} sur ${p.count}` : `${p.count} fois`,
  },
  empty: {
    title: () => "Aucun article pour l’instant",
    body: () => "Ajoutez un premier article, ou importez une trame depuis l’accueil.",
  },
};
