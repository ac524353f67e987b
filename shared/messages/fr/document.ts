export const file = {
  notFound: (p: { file: string }) => `${p.file}\u00a0: ce fichier n’existe pas.`,
  notReadable: (p: { file: string }) =>
    `${p.file}\u00a0: ce fichier ne peut pas être lu. Vérifiez vos droits d’accès.`,
  isNoFile: (p: { file: string }) =>
    `${p.file}\u00a0: ce n’est pas un fichier. Donnez le chemin d’un fichier.`,
  isFolder: (p: { file: string }) => `${p.file}\u00a0: c’est un dossier. Donnez le chemin d’un fichier.`,
  busy: (p: { file: string; pid: number; lock: string }) =>
    `${p.file}\u00a0: un autre programme Alliage écrit dans ce fichier (processus ${p.pid}). Recommencez quand il a fini\u202f; s’il n’existe plus, effacez ${p.lock}.`,
  isAlliance: (p: { file: string }) =>
    `${p.file}\u00a0: ce fichier est une alliance, qui serait effacée. Choisissez un autre nom.`,
  isSigned: (p: { file: string }) =>
    `${p.file}\u00a0: ce document est signé, et ses signatures seraient perdues. Choisissez un autre nom.`,
  isSomethingElse: (p: { file: string }) =>
    `${p.file}\u00a0: ce fichier existe et n’est pas un document Word\u202f; il serait effacé. Choisissez un autre nom.`,
  holdsMore: (p: { file: string }) =>
    `${p.file}\u00a0: ce fichier contient des mots qui ne sont dans aucune des copies à réunir. Nommez-le parmi elles, ou choisissez un autre nom.`,
  tornSecrets: (p: { file: string }) =>
    `${p.file}\u00a0: le fichier des liens d’invitation est abîmé. Réparez-le ou mettez-le de côté\u202f; rien n’a été modifié.`,
  notWritable: (p: { file: string }) =>
    `${p.file}\u00a0: impossible d’écrire ici. Vérifiez le dossier et vos droits d’accès\u202f; rien n’a été modifié.`,
  diskFull: (p: { file: string }) =>
    `${p.file}\u00a0: le disque est plein. Libérez de la place puis recommencez\u202f; rien n’a été modifié.`,
  exists: (p: { file: string }) => `${p.file}\u00a0: ce fichier existe déjà. Choisissez un autre nom.`,
  notAnAlliance: (p: { file: string }) => `${p.file}\u00a0: ce n’est pas un fichier d’alliance (.alliance).`,
  torn: (p: { file: string; detail: string }) =>
    `${p.file}\u00a0: ce fichier est incomplet ou abîmé (cause technique\u00a0: ${p.detail}). Demandez à le recevoir de nouveau\u202f; rien n’a été modifié.`,
  hostile: (p: { file: string; detail: string }) =>
    `${p.file}\u00a0: ce fichier a été refusé car il n’a pas été fait par Alliage (cause technique\u00a0: ${p.detail}). Demandez à son auteur de l’exporter de nouveau.`,
  tooNew: (p: { file: string; version: number }) =>
    `${p.file}\u00a0: ce fichier vient d’une version plus récente d’Alliage (format ${p.version}). Mettez Alliage à jour pour l’ouvrir.`,
};

export const alliance = {
  madeByNewerApp: (p: { features: string }) =>
    `Cette alliance utilise des fonctions plus récentes (${p.features})\u00a0: elle peut être lue, pas modifiée. Mettez Alliage à jour.`,
  different: (p: { names: string }) =>
    `Ces fichiers viennent d’alliances différentes (${p.names})\u00a0: ils ne peuvent pas être fusionnés.`,
  differentFiles: (p: { file: string; name: string; first: string; firstName: string }) =>
    `${p.file}\u00a0: cette alliance («\u00a0${p.name}\u00a0») n’est pas celle de ${p.first} («\u00a0${p.firstName}\u00a0»)\u202f; elles ne peuvent pas être fusionnées. Donnez des copies d’une même alliance.`,
  differentRoom: (p: { file: string; name: string; room: string }) =>
    `${p.file}\u00a0: cette alliance («\u00a0${p.name}\u00a0») n’est pas celle du lien («\u00a0${p.room}\u00a0»). Rien n’a été mélangé\u202f; donnez un autre fichier ou un autre lien.`,
  empty: () => "Ce document ne contient pas encore d’alliance.",
  exists: () => "Ce document contient déjà une alliance.",
};

export const command = {
  unknownRecord: (p: { collection: string; id: string }) =>
    `«\u00a0${p.id}\u00a0» n’existe pas dans ${p.collection}.`,
  recordExists: (p: { collection: string; id: string }) =>
    `«\u00a0${p.id}\u00a0» existe déjà dans ${p.collection}.`,
  unknownText: (p: { place: string; field: string }) =>
    `il n’y a pas de texte «\u00a0${p.field}\u00a0» dans ${p.place}.`,
  outOfRange: (p: { paragraph: number; offset: number }) =>
    `cette position n’existe pas dans le texte (paragraphe ${p.paragraph}, caractère ${p.offset}).`,
  invalid: (p: { path: string; problem: string }) => `${p.path || "args"}\u00a0: ${p.problem}.`,
  problem: {
    missing: () => "ce champ manque",
    unknown: () => "ce champ n’est pas connu",
    empty: () => "ce champ ne peut pas rester vide",
    "wrong-type": (p: { expected: string }) => `ce n’est pas le bon type (attendu\u00a0: ${p.expected})`,
    "wrong-choice": (p: { expected: string }) => `choisissez parmi ${p.expected}`,
    "too-long": (p: { maximum: number }) => `c’est trop long ou trop grand (au plus ${p.maximum})`,
    "too-short": (p: { minimum: number }) => `c’est trop court ou trop petit (au moins ${p.minimum})`,
  },
  form: {
    text: () => "cette valeur n’est pas utilisable ici",
    line: () => "il faut une seule ligne de texte, sans caractère de contrôle",
    date: () => "il faut une date qui existe, comme 2026-11-30",
    identifier: () => "il faut un identifiant\u00a0: 1 à 64 lettres, chiffres, - ou _",
    siren: () => "il faut un SIREN\u00a0: 9 chiffres sans espace, dont la clé est juste",
    rna: () => "il faut un numéro RNA, comme W751234567",
    address: () => "il faut une adresse https ou mailto",
  },
  unknown: (p: { name: string }) => `«\u00a0${p.name}\u00a0» n’est pas une commande connue.`,
  line: (p: { file: string; line: number; problem: string }) =>
    `${p.file}, ligne ${p.line}\u00a0: ${p.problem} Rien n’a été modifié.`,
  notText: (p: { file: string }) =>
    `${p.file}\u00a0: ce fichier n’est pas du texte en UTF-8. Enregistrez-le de nouveau dans cet encodage.`,
  notJson: () => 'ce n’est pas un objet JSON de la forme {"command": …, "args": {…}}.',
};

export const template = {
  unknown: (p: { name: string; known: string }) =>
    `La trame «\u00a0${p.name}\u00a0» n’existe pas. Trames livrées\u00a0: ${p.known}\u202f; ou donnez le chemin d’un fichier .yaml.`,
  invalid: (p: { file: string; line: number; problem: string }) =>
    `${p.file}, ligne ${p.line}\u00a0: ${p.problem}. La trame n’a pas été utilisée.`,
  problem: {
    "too-large": (p: { maxBytes: number }) => `la trame dépasse ${p.maxBytes} octets`,
    "yaml-syntax": (p: { code: string }) => `le fichier n’est pas du YAML correct (${p.code})`,
    "not-allowed": (p: { what: string }) => `ceci n’est pas permis dans une trame (${p.what})`,
    "duplicate-field": (p: { path: string }) => `«\u00a0${p.path}\u00a0» est donné deux fois`,
    "missing-field": (p: { path: string }) => `«\u00a0${p.path}\u00a0» manque`,
    "unknown-field": (p: { path: string }) => `«\u00a0${p.path}\u00a0» n’est pas un champ connu`,
    "wrong-type": (p: { path: string; expected: string }) =>
      `«\u00a0${p.path}\u00a0» devrait être ${p.expected === "list" ? "une liste" : p.expected === "map" ? "un groupe de champs" : "un texte"}`,
    "wrong-choice": (p: { path: string; expected: string }) =>
      `«\u00a0${p.path}\u00a0» doit être l’un de\u00a0: ${p.expected}`,
    "wrong-form": (p: { path: string; expected: string }) =>
      `«\u00a0${p.path}\u00a0» n’a pas la bonne forme (${p.expected === "slug" ? "minuscules et tirets" : p.expected === "code" ? "MAJUSCULES_ET_SOULIGNÉS" : p.expected === "line" ? "une seule ligne" : "un texte sans caractères de contrôle"})`,
    "too-long": (p: { path: string; maximum: number }) =>
      `«\u00a0${p.path}\u00a0» est trop long (au plus ${p.maximum})`,
    "too-short": (p: { path: string; minimum: number }) =>
      `«\u00a0${p.path}\u00a0» est trop court (au moins ${p.minimum})`,
    "duplicate-id": (p: { id: string }) => `«\u00a0${p.id}\u00a0» est déjà pris plus haut`,
    "unknown-variable": (p: { name: string; expected: string }) =>
      `la variable {{${p.name}}} n’existe pas\u202f; variables connues\u00a0: ${p.expected}`,
    "misplaced-variable": (p: { name: string }) =>
      `la variable {{${p.name}}} ne peut être que dans le texte d’une clause`,
    "unsupported-official-claim": () =>
      "un principe dit officiel doit avoir un intitulé et dire d’où il a été recopié (sourceReference)",
  },
};

export const show = {
  scope: {
    MORAL: () => "charte (engagement moral)",
    CONTRACTUAL: () => "convention (engagement contractuel)",
    MIXED: () => "charte et convention annexée",
  },
  challenge: (p: { challenge: string }) => `Défi commun\u00a0: ${p.challenge}`,
  parties: (p: { count: number }) => `Partenaires\u00a0: ${p.count}`,
  articles: (p: { count: number }) => `Articles\u00a0: ${p.count}`,
  others: (p: { clauses: number; axes: number; filled: number; cells: number }) =>
    `Clauses\u00a0: ${p.clauses}. Matrice de trajectoire\u00a0: ${p.axes} axes, ${p.filled} cases remplies sur ${p.cells}.`,
  hash: (p: { hash: string }) => `Empreinte du contenu\u00a0: ${p.hash}`,
  decision: (p: { at: string; kind: string; subject: string; partner: string; id: string }) =>
    `${p.at} – ${p.kind}\u00a0: ${p.subject} (${p.partner}) [${p.id}]`,
  doubtful: (p: { line: string; why: string }) => `${p.line}\n– ne compte pas\u00a0: ${p.why}`,
  replaced: (p: { line: string }) => `${p.line}\n– remplacée depuis`,
};

export const finding = {
  /** One line of the list: what, then why. */
  item: (p: { label: string; what: string }) => `- ${p.label}\u00a0: ${p.what}`,
  field: (p: { label: string; field: string }) => `${p.label} (${p.field})`,
  title: (p: { count: number }) =>
    p.count === 0
      ? "Rien à relire\u00a0: les deux copies se complètent."
      : p.count === 1
        ? "1 point à relire après cette fusion\u00a0:"
        : `${p.count} points à relire après cette fusion\u00a0:`,
  "written-into-dropped": () => "écrit dans un élément que l’autre copie avait retiré",
  "written-into-deleted": () => "écrit dans un passage que l’autre copie avait supprimé",
  "rewritten-on-both-sides": () => "même passage réécrit des deux côtés",
  "written-at-same-place": () => "textes écrits au même endroit des deux côtés",
  "value-overwritten": () => "même champ rempli des deux côtés",
  "position-on-changed-wording": () => "position prise sur des mots que l’autre côté a changés",
  ours: (p: { text: string }) => `première copie\u00a0: ${p.text || "(retiré)"}`,
  theirs: (p: { text: string }) => `autre copie\u00a0: ${p.text || "(retiré)"}`,
  merged: (p: { text: string }) => `après fusion\u00a0: ${p.text || "(retiré)"}`,
};
