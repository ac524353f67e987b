/** What each option of the command line means. */
export const options = {
  new: {
    name: () => "nom de l’alliance",
    template: () =>
      "trame de départ\u00a0: contrat-de-confiance (défaut), contrat-de-confiance-3x3, ou un fichier .yaml",
    scope: () => "portée\u00a0: moral (défaut), contractual ou mixed",
    challenge: () => "défi commun, en quelques phrases",
  },
  apply: {
    p12: () => "identité qui signe les positions et décisions des lignes sans signature",
    "passphrase-env": () => "nom de la variable d’environnement qui contient la phrase secrète",
  },
  show: {
    json: () => "donne tout, pour un programme",
    decisions: () => "montre le registre des décisions",
    check: () => "vérifie le registre\u00a0: signatures, enchaînement, positions citées, mots décidés",
  },
  merge: {
    output: () => "fichier d’alliance à écrire",
    json: () =>
      "donne ce qui mérite un regard pour un programme, avec les commandes qui ramènent chaque version",
  },
  export: {
    output: () => "document Word à écrire",
    date: () => "jour de la version, AAAA-MM-JJ (sans cette option, le document n’est pas daté)",
    comments: () => "montre les commentaires en commentaires Word\u00a0: open (ouverts) ou all (tous)",
    debate: () => "annexe le relevé des positions et le registre des décisions",
    suggestions: () =>
      "montre les suggestions des articles comme des modifications suivies de Word, avec leurs auteurs",
    version: () => "numéro de version imprimé dans le document (défaut\u00a0: 0.1)",
  },
  identity: {
    name: () => "prénom et nom du signataire",
    organisation: () => "organisation pour laquelle il signe",
    out: () => "fichier d’identité à écrire (.p12)\u202f; il n’en remplace jamais un autre",
    "passphrase-env": () => "nom de la variable d’environnement qui contient la phrase secrète",
    certificate: () => "écrit aussi le certificat seul (.pem), à donner aux autres signataires",
    rsa: () => "fait une clé RSA-2048 au lieu de ECDSA P-256",
  },
  sign: {
    p12: () => "fichier d’identité du signataire",
    "passphrase-env": () => "nom de la variable d’environnement qui contient la phrase secrète",
    output: () => "document signé à écrire",
    purpose: () => "objet de la signature, en clair",
    role: () => "qualité du signataire",
  },
  verify: {
    alliance: () => "compare aussi le texte avec celui de cette alliance",
    trust: () => "certificat auquel vous faites confiance (.pem)\u202f; peut être répétée",
    json: () => "donne le rapport pour un programme",
  },
  share: {
    relay: () => "adresse du relais",
    role: () => "write (défaut) pour écrire, read pour lire seulement",
  },
  sync: {
    link: () => "lien d’invitation, entre apostrophes",
    watch: () => "reste en liaison jusqu’à Ctrl+C\u202f; d’autres commandes peuvent écrire dans le fichier",
  },
  serve: {
    host: () => "adresse où écouter (défaut\u00a0: 127.0.0.1, cette machine seule)",
    port: () => "port où écouter (défaut\u00a0: 4848\u202f; 0 en prend un libre)",
    data: () => "dossier où garder les données",
  },
};
