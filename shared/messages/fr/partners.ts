/** The Partners room: organisations, who speaks and who signs for them. */
export const partners = {
  lead: () => "Les organisations de l’alliance, et qui parle et signe pour elles.",
  list: () => "Organisations",
  back: () => "Toutes les organisations",
  add: {
    command: () => "Ajouter une organisation",
    label: () => "Ajouter une organisation",
    placeholder: () => "Nom de l’organisation",
    help: () => "Entrée l’ajoute\u202f; continuez avec la suivante.",
    button: () => "Ajouter",
    added: (p: { name: string }) => `«\u00a0${p.name}\u00a0» est ajoutée.`,
    nameless: () => "Écrivez le nom de l’organisation, puis ajoutez-la.",
  },
  empty: {
    title: () => "Qui fait alliance\u202f?",
    body: () =>
      "Commencez par les noms des organisations. Leurs numéros, leurs représentants et leurs pouvoirs viendront ensuite\u00a0: cette page dit à tout moment ce qui manque pour signer.",
  },
  nobodyChosen: () => "Cette organisation n’est plus dans la liste. Choisissez-en une autre.",
  actions: (p: { name: string }) => `Actions pour ${p.name}`,
  drag: (p: { name: string }) => `Déplacer ${p.name}`,
  moveUp: () => "Monter",
  moveDown: () => "Descendre",
  moved: (p: { name: string; place: number; count: number }) =>
    `${p.name}\u00a0: place ${p.place} sur ${p.count}.`,
  reorderHint: (p: { up: string; down: string }) =>
    `${p.up} et ${p.down} changent l’ordre, qui est celui du contrat.`,
  drop: () => "Enlever de la liste",
  dropped: (p: { name: string }) => `«\u00a0${p.name}\u00a0» n’est plus dans la liste.`,
  droppedList: (p: { count: number }) =>
    p.count === 1 ? "1 organisation enlevée" : `${p.count} organisations enlevées`,
  restore: () => "Remettre",
  complete: {
    label: (p: { name: string }) => `Ce qui est rempli pour ${p.name}`,
    title: () => "Où en est cette organisation",
    count: (p: { met: number; total: number }) => `${p.met} sur ${p.total}`,
    all: () => "Complet",
    gone: () => "A quitté l’alliance",
    ready: () => "Rien ne manque\u00a0: cette organisation peut débattre et signer.",
    readyWithoutSigning: () => "Rien ne manque\u00a0: cette organisation participe sans signer.",
    withdrawn: () =>
      "Cette organisation a quitté l’alliance\u00a0: elle ne signe pas. Ce qu’elle a dit reste dans l’historique.",
    fill: () => "Compléter",
    purposes: {
      agreement: () => "Pour figurer au contrat",
      voice: () => "Pour avoir une voix",
      signature: () => "Pour signer",
    },
    needs: {
      commitment: {
        what: () => "Son engagement",
        why: () => "Elle n’est que pressentie\u00a0: le contrat ne nomme que les partenaires engagés.",
      },
      legalForm: {
        what: () => "Sa forme juridique",
        why: () => "Le contrat doit dire quelle personne s’engage.",
      },
      registration: {
        what: () => "Son numéro SIREN ou RNA",
        why: () => "Il identifie l’organisation sans confusion possible.",
      },
      headOffice: {
        what: () => "Son siège",
        why: () => "C’est l’adresse à laquelle on lui écrit valablement.",
      },
      decider: {
        what: () => "Une personne qui peut décider",
        why: () => "Ses positions sur les articles sont données par cette personne.",
      },
      signer: {
        what: () => "Une personne qui peut signer",
        why: () => "Sans signataire désigné, la ligne de signature reste vide.",
      },
      signerRole: {
        what: () => "La fonction de qui signe",
        why: () => "La qualité du signataire figure à côté de sa signature.",
      },
      mandate: {
        what: () => "Le pouvoir de qui signe",
        why: () => "Une signature sans pouvoir peut faire annuler le contrat.",
      },
    },
  },
  mandateProblems: {
    "deliberation-required": (p: { name: string; signature: string }) =>
      `${p.name}\u00a0: une collectivité ne signe que si une délibération l’y autorise. Choisissez «\u00a0délibération\u00a0», puis donnez son numéro et sa date.`,
    "reference-missing": (p: { name: string; signature: string }) =>
      `${p.name}\u00a0: donnez le numéro ou la référence du pouvoir, qui figure au contrat.`,
    "date-missing": (p: { name: string; signature: string }) =>
      `${p.name}\u00a0: donnez la date du pouvoir, qui doit précéder la signature.`,
    "dated-after-signature": (p: { name: string; signature: string }) =>
      `${p.name}\u00a0: ce pouvoir est daté d’après la signature (${p.signature}). Corrigez la date, ou signez plus tard.`,
  },
  identity: {
    title: () => "Identité",
    legalName: () => "Dénomination",
    legalNameMissing: () => "Une organisation a un nom\u00a0: écrivez-le, ou enlevez-la de la liste.",
    shortName: () => "Ci-après dénommé·e",
    shortNameHelp: () => "Le nom court employé dans le contrat.",
    actorType: () => "Profil",
    legalForm: () => "Forme juridique",
    legalFormHelp: () => "Association loi 1901, commune, SAS, fondation…",
    siren: () => "SIREN",
    rnaNumber: () => "Numéro RNA",
    rcsNumber: () => "RCS",
    rcsHelp: () => "Ville et numéro, comme sur le Kbis.",
    headOffice: () => "Siège",
    shareCapital: () => "Capital",
    forAssociations: () => "associations",
    forCompanies: () => "sociétés",
  },
  siren: {
    help: () => "9 chiffres, sur l’avis de situation de l’Insee.",
    progress: (p: { digits: number }) =>
      p.digits === 1 ? "1 chiffre sur 9." : `${p.digits} chiffres sur 9.`,
    right: () => "La clé de contrôle est juste.",
    "wrong-key": () =>
      "Ce numéro n’existe pas\u00a0: sa clé de contrôle est fausse. Vérifiez chaque chiffre\u202f; deux ont pu être échangés.",
    incomplete: (p: { digits: number }) =>
      `Un SIREN a 9 chiffres\u202f; il n’y en a que ${p.digits} ici. Complétez-le, ou videz le champ.`,
    "too-long": () => "Un SIREN a 9 chiffres. Un SIRET en a 14\u00a0: gardez-en les 9 premiers.",
    "not-digits": () => "Un SIREN n’a que des chiffres. Enlevez les lettres et les signes.",
  },
  rnaProblem: () => "Un numéro RNA est un W suivi de 9 caractères, comme W751234567. Vérifiez le récépissé.",
  actorTypes: {
    ASSOCIATION: () => "Association",
    COMPANY: () => "Entreprise",
    LOCAL_AUTHORITY: () => "Collectivité",
    FOUNDATION: () => "Fondation",
    PUBLIC_INSTITUTION: () => "Institution publique",
    ACADEMIC: () => "Acteur académique",
    CITIZEN_INITIATIVE: () => "Initiative citoyenne",
    CATALYST: () => "Catalyseur",
  },
  alliance: {
    title: () => "Dans l’alliance",
    status: () => "Engagement",
    statuses: {
      PROSPECT: () => "Pressenti",
      ACTIVE: () => "Engagé",
      WITHDRAWN: () => "Retiré",
    },
    joinedOn: () => "Entrée le",
    leftOn: () => "Sortie le",
    leftBeforeJoined: () => "La sortie précède l’entrée. Corrigez l’une des deux dates.",
    isSignatory: () => "Signe le contrat",
    isSignatoryHelp: () => "Sinon, l’organisation y figure comme participante, sans ligne de signature.",
    types: () => "Types de partenariat",
    typeNames: {
      PATRONAGE: () => "Mécénat",
      RESPONSIBLE_PRACTICES: () => "Pratiques responsables",
      ECONOMIC_COOPERATION: () => "Coopération économique",
      SOCIETAL_INNOVATION: () => "Innovation sociétale",
    },
    typeDetails: {
      PATRONAGE: () => "Des moyens apportés à un projet d’intérêt général, sans contrepartie directe.",
      RESPONSIBLE_PRACTICES: () => "Une aide sur un sujet où l’autre est plus légitime.",
      ECONOMIC_COOPERATION: () => "Une offre commune qui répond à un besoin.",
      SOCIETAL_INNOVATION: () => "Une recherche commune de solution à un problème partagé.",
    },
  },
  contributions: {
    title: () => "Contributions",
    humanResources: () => "Richesses humaines",
    humanHelp: () => "Du temps, des compétences, des bénévoles.",
    financialResources: () => "Ressources financières",
    financialHelp: () => "De l’argent, des locaux, du matériel.",
    allianceResources: () => "Réseaux et alliances",
    allianceHelp: () => "Des contacts, une légitimité, des partenaires.",
  },
  color: {
    title: () => "Couleur d’affichage",
    names: {
      0: () => "bleu",
      1: () => "rouille",
      2: () => "vert",
      3: () => "violet",
      4: () => "ocre",
      5: () => "framboise",
      6: () => "indigo",
      7: () => "olive",
      8: () => "bleu canard",
      9: () => "grenat",
      10: () => "ardoise",
      11: () => "brun",
    },
  },
  people: {
    title: () => "Représentants",
    lead: () =>
      "Qui parle, décide et signe. Ni adresse ni téléphone\u00a0: un nom et une fonction suffisent.",
    add: () => "Ajouter une personne",
    addPlaceholder: () => "Prénom et nom",
    nameless: () => "Écrivez le nom de la personne, puis ajoutez-la.",
    fullName: () => "Nom",
    fullNameMissing: () => "Une personne a un nom\u00a0: écrivez-le, ou enlevez-la.",
    role: () => "Fonction",
    roleHelp: () => "Maire, présidente, directeur général…",
    capacity: () => "Qualité",
    capacities: {
      LEGAL_REPRESENTATIVE: () => "Représentant légal",
      DELEGATE: () => "Délégataire",
      OBSERVER: () => "Observateur",
      FACILITATOR: () => "Facilitateur",
    },
    mandate: () => "Pouvoir",
    mandates: {
      STATUTES: () => "Les statuts",
      DELIBERATION: () => "Une délibération",
      POWER_OF_ATTORNEY: () => "Un pouvoir écrit",
    },
    reference: {
      DELIBERATION: () => "Numéro de la délibération",
      POWER_OF_ATTORNEY: () => "Référence du pouvoir",
    },
    date: {
      DELIBERATION: () => "Date de la délibération",
      POWER_OF_ATTORNEY: () => "Date du pouvoir",
    },
    before: (p: { signature: string }) => `Au plus tard le jour de la signature, ${p.signature}.`,
    beforeUnset: () => "Au plus tard le jour de la signature.",
    afterSignature: (p: { signature: string }) =>
      `C’est après la signature, le ${p.signature}. Le pouvoir doit exister avant\u00a0: corrigez la date, ou signez plus tard.`,
    canDecide: () => "Peut décider",
    canDecideHelp: () => "Donne la position de l’organisation sur chaque article.",
    canSign: () => "Peut signer",
    canSignHelp: () => "A une ligne de signature dans le contrat.",
    chooseDeliberation: () => "Choisir «\u00a0délibération\u00a0»",
    drop: (p: { name: string }) => `Enlever ${p.name}`,
    dropped: (p: { name: string }) => `${p.name} n’est plus dans la liste.`,
    none: () => "Personne encore. Ajoutez au moins qui signera.",
  },
};
