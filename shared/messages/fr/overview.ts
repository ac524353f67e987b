/** What is said of an alliance as a whole: where it stands, what is next, who is here. */
export const overview = {
  scopes: {
    MORAL: () => "Charte (engagement moral)",
    CONTRACTUAL: () => "Convention (engagement contractuel)",
    MIXED: () => "Charte et convention annexée",
  },
  maturities: {
    DISCOVERING: () => "Se découvrir",
    FRAMING: () => "Se cadrer",
    EXPERIMENTING: () => "Expérimenter",
    SCALING: () => "Déployer",
    TRANSMITTING: () => "Transmettre",
  },
  next: {
    title: () => "Et maintenant",
    ready: () => "Tout est en place. Exportez le contrat et signez-le.",
    steps: {
      "no-challenge": (_: { count: number }) => "Dites en une phrase le défi que vous relevez ensemble",
      "no-partners": (_: { count: number }) => "Nommez les partenaires de l’alliance",
      "not-shared": (_: { count: number }) => "Invitez les partenaires à écrire avec vous",
      "review-due": (_: { count: number }) =>
        "La date de relecture est passée\u00a0: relisez, puis fixez la prochaine",
      "articles-waiting": (p: { count: number }) =>
        p.count > 1 ? `${p.count} articles attendent votre parole` : "Un article attend votre parole",
      "articles-empty": (p: { count: number }) =>
        p.count > 1 ? `${p.count} articles n’ont pas encore de texte` : "Un article n’a pas encore de texte",
      "articles-as-proposed": (p: { count: number }) =>
        p.count > 1
          ? `${p.count} articles sont encore tels que la trame les propose`
          : "Un article est encore tel que la trame le propose",
      "principles-empty": (p: { count: number }) =>
        p.count > 1
          ? `${p.count} principes de la Charte sont à recopier depuis votre exemplaire`
          : "Un principe de la Charte est à recopier depuis votre exemplaire",
      "cells-empty": (p: { count: number }) =>
        p.count > 1 ? `${p.count} cases de la trajectoire sont vides` : "Une case de la trajectoire est vide",
      "partners-without-signatory": (p: { count: number }) =>
        p.count > 1
          ? `${p.count} partenaires n’ont pas de signataire`
          : "Un partenaire n’a pas de signataire",
      "partners-incomplete": (p: { count: number }) =>
        p.count > 1
          ? `${p.count} partenaires ont une fiche ou un pouvoir à compléter`
          : "Un partenaire a une fiche ou un pouvoir à compléter",
    },
  },
  progress: {
    title: () => "Où en est le contrat",
    labels: {
      articles: () => "Articles",
      principles: () => "Principes de la Charte",
      cells: () => "Trajectoire",
      partners: () => "Partenaires",
    },
    articles: (p: { done: number; total: number }) =>
      p.done > 1 ? `${p.done} écrits sur ${p.total}` : `${p.done} écrit sur ${p.total}`,
    principles: (p: { done: number; total: number }) =>
      p.done > 1 ? `${p.done} recopiés sur ${p.total}` : `${p.done} recopié sur ${p.total}`,
    cells: (p: { done: number; total: number }) =>
      p.done > 1 ? `${p.done} cases remplies sur ${p.total}` : `${p.done} case remplie sur ${p.total}`,
    partners: (p: { done: number; total: number }) =>
      p.done > 1 ? `${p.done} prêts à signer sur ${p.total}` : `${p.done} prêt à signer sur ${p.total}`,
  },
  present: {
    title: () => "Qui est là",
    you: () => "Vous",
    alone: () => "Personne d’autre n’est là en ce moment.",
    notShared: () => "Cette alliance n’est que sur cet appareil.",
    invite: () => "Inviter des partenaires",
  },
  fields: {
    title: () => "Fiche de l’alliance",
    name: () => "Nom",
    nameMissing: () => "Une alliance a un nom. Donnez-en un autre, ou gardez celui-ci (Échap).",
    territory: () => "Territoire",
    challenge: () => "Défi commun",
    domains: () => "Domaines",
    domainsHelp: () => "Séparés par des virgules.",
    maturity: () => "Maturité",
    scope: () => "Portée",
    scopeHelp: () => "Elle change les clauses retenues. Trame indicative, à relire par un juriste.",
    startedOn: () => "Créée le",
    signedOn: () => "Signature, prévue ou faite",
    effectiveOn: () => "Date d’effet",
    nextReviewOn: () => "Prochaine relecture",
    durationMonths: () => "Durée en mois",
    notMonths: () => "Écrivez un nombre de mois, de 1 à 1200.",
    clearDate: (p: { label: string }) => `Effacer «\u00a0${p.label}\u00a0»`,
  },
  goals: {
    title: () => "Objectifs de développement durable visés",
    choose: () => "Choisir",
    goal: (p: { number: string; name: string }) => `${p.number}. ${p.name}`,
    /** The short names of the United Nations' own site. */
    names: {
      1: () => "Pas de pauvreté",
      2: () => "Faim «\u00a0zéro\u00a0»",
      3: () => "Bonne santé et bien-être",
      4: () => "Éducation de qualité",
      5: () => "Égalité entre les sexes",
      6: () => "Eau propre et assainissement",
      7: () => "Énergie propre et d’un coût abordable",
      8: () => "Travail décent et croissance économique",
      9: () => "Industrie, innovation et infrastructure",
      10: () => "Inégalités réduites",
      11: () => "Villes et communautés durables",
      12: () => "Consommation et production responsables",
      13: () => "Mesures relatives à la lutte contre les changements climatiques",
      14: () => "Vie aquatique",
      15: () => "Vie terrestre",
      16: () => "Paix, justice et institutions efficaces",
      17: () => "Partenariats pour la réalisation des objectifs",
    },
  },
};
