import { frenchOf } from "#shared/model/frenchOf.ts";

/** Le rapport de vérification, pour des juristes : qui, quand, sur quoi, avec quel certificat, à quel niveau. */
export const signature = {
  verdict: {
    valid: () => "VALABLE\u00a0: toutes les signatures sont intactes et couvrent tout le document.",
    invalid: () => "NON VALABLE\u00a0: au moins une signature ne tient pas. Ne vous fiez pas à ce fichier.",
    incomplete: () =>
      "INCOMPLET\u00a0: les signatures sont intactes, mais il en manque ou quelque chose n’est pas signé.",
    damaged: () =>
      "NON VALABLE\u00a0: ce fichier a été abîmé ou modifié, aucune signature ne peut y être vérifiée.",
    unsigned: () => "NON SIGNÉ\u00a0: ce document ne porte aucune signature électronique.",
  },
  status: {
    valid: () => "valable",
    invalid: () => "non valable",
    incomplete: () => "incomplète",
  },
  heading: (p: { index: number; count: number; name: string; status: string }) =>
    `Signature ${p.index} sur ${p.count}\u00a0: ${p.name} — ${p.status}`,
  unknownSigner: () => "signataire inconnu",
  unknownIssuer: () => "un émetteur qui ne se nomme pas",
  role: (p: { role: string }) => `en qualité de\u00a0: ${p.role} (déclarée par le signataire)`,
  organisation: (p: { organisation: string }) => `pour ${p.organisation}`,
  claimedAt: (p: { at: string }) => `signé le ${p.at} (date déclarée par le signataire, sans témoin)`,
  place: (p: { place: string }) => `fait à ${p.place} (lieu déclaré par le signataire, sans témoin)`,
  certificate: (p: { issuer: string; algorithm: string; notBefore: string; notAfter: string }) =>
    `certificat délivré par ${p.issuer} (${p.algorithm}, du ${p.notBefore} au ${p.notAfter})`,
  fingerprint: (p: { fingerprint: string }) => `empreinte SHA-256 à comparer\u00a0: ${p.fingerprint}`,
  level: {
    simple: () => "niveau\u00a0: signature électronique simple (certificat émis par le signataire lui-même)",
    "aiming-at-advanced": () =>
      "niveau\u00a0: vise la signature électronique avancée (certificat délivré par un tiers)",
  },
  trust: {
    pinned: () => "confiance\u00a0: ce certificat est parmi ceux que vous avez donnés",
    issued: (p: { root: string }) =>
      `confiance\u00a0: certificat délivré sous ${p.root}, que vous avez donné`,
    untrusted: () =>
      "confiance\u00a0: non établie. Comparez l’empreinte avec le signataire, puis donnez son certificat (--trust).",
  },
  purpose: (p: { purpose: string }) => `objet\u00a0: ${p.purpose}`,
  unprotected: (p: { parts: string }) =>
    `Non signé, comme dans tout fichier Word (à ne pas prendre pour preuve)\u00a0: ${p.parts}`,
  alliance: {
    same: (p: { version: string }) =>
      `Texte\u00a0: c’est exactement celui de cette alliance, version ${p.version}.`,
    sameWords: (p: { version: string }) =>
      `Texte\u00a0: les mots sont ceux de cette alliance, version ${p.version}, dans une autre mise en page (celle d’une autre version d’Alliage, ou d’un traitement de texte)\u00a0: relisez-le.`,
    different: () =>
      "Texte\u00a0: ce N’EST PAS celui de cette alliance telle qu’elle est dans le fichier donné.",
    unknown: () =>
      "Texte\u00a0: ce document n’a pas été exporté par Alliage\u202f; il ne peut pas être comparé.",
  },
  finding: {
    "malformed-signature": () => "la signature est mal formée\u00a0: elle ne peut pas être lue",
    "duplicate-id": () => "la signature contient deux fois le même repère\u00a0: elle a été falsifiée",
    "unsigned-object": () => "la signature contient un élément qu’elle ne couvre pas",
    "foreign-reference": () => "la signature porte sur autre chose que ce document",
    "unsupported-transform": () => "la signature demande un traitement qui n’est pas permis",
    "unknown-algorithm": (p: { algorithm: string }) => `algorithme inconnu (${p.algorithm})`,
    "obsolete-algorithm": (p: { algorithm: string }) =>
      `algorithme périmé (${p.algorithm})\u00a0: il ne prouve plus rien aujourd’hui`,
    "digest-mismatch": (p: { uri: string }) => `le contenu a été modifié après la signature (${p.uri})`,
    "signature-mismatch": () => "la signature ne correspond pas au certificat",
    "no-certificate": () => "le certificat du signataire manque",
    "signing-certificate-unbound": () => "la signature ne dit pas avec quel certificat elle a été faite",
    "signing-certificate-mismatch": () => "le certificat a été remplacé après la signature",
    "certificate-not-for-signing": () => "ce certificat n’est pas fait pour signer",
    "certificate-not-valid-then": (p: { notBefore: string; notAfter: string }) =>
      `le certificat n’était pas valable à la date déclarée (du ${p.notBefore} au ${p.notAfter})`,
    "certificate-expired-since": (p: { notAfter: string }) =>
      `le certificat était valable à la date déclarée\u202f; il a expiré le ${p.notAfter}`,
    "no-signing-time": () => "la signature ne porte pas de date",
    "signing-time-in-the-future": (p: { claimedAt: string }) =>
      `la date déclarée est à venir (${p.claimedAt})`,
    "signing-times-differ": () => "la signature porte deux dates différentes",
    "line-of-another": (p: { signer: string }) =>
      `elle est sur la ligne ${frenchOf(p.signer)}\u00a0: assurez-vous que ce signataire pouvait signer à sa place`,
    "part-missing": (p: { part: string }) => `une partie signée manque (${p.part})`,
    "part-signed-twice": (p: { part: string }) => `une partie est signée deux fois (${p.part})`,
    "content-type-changed": (p: { part: string }) => `la nature d’une partie a été changée (${p.part})`,
    "part-not-signed": (p: { part: string }) => `une partie n’est pas signée (${p.part})`,
    "relationship-not-signed": (p: { part: string }) => `un lien interne n’est pas signé (${p.part})`,
  },
  packageFinding: {
    "malformed-signature-parts": () =>
      "les signatures de ce fichier sont mal rangées\u00a0: l’une a pu être retirée ou déplacée. Demandez le fichier d’origine",
    "signer-missing": (p: { fingerprint: string }) =>
      `un signataire attendu n’a pas signé (${p.fingerprint})`,
    "line-not-signed": (p: { setupId: string; signer: string }) =>
      `la ligne de signature ${frenchOf(p.signer || p.setupId)} est encore vide`,
  },
  notADocument: (p: { file: string; cause: string }) =>
    `${p.file}\u00a0: ce n’est pas un document Word utilisable (${p.cause}). Demandez à le recevoir de nouveau.`,
  cause: {
    other: () => "c’est un fichier d’une autre sorte",
    torn: () => "il est incomplet ou abîmé",
    ambiguous: () => "il est rangé de telle façon que deux programmes pourraient y lire deux textes",
  },
  cannotSign: {
    unsignable: (p: { file: string; kind: string }) =>
      `${p.file}\u00a0: ce document ne peut pas être signé en entier (cause technique\u00a0: ${p.kind}). Exportez-le de nouveau avec Alliage.`,
    "signature-does-not-hold": (p: { file: string }) =>
      `${p.file}\u00a0: une signature déjà présente ne tient pas. Regardez laquelle avec «\u00a0alliage verify\u00a0», puis repartez du document intact.`,
    "text-too-long": (p: { field: string; limit: number }) =>
      `L’option --${p.field} est trop longue (${p.limit} caractères au plus). Raccourcissez-la.`,
    "certificate-not-valid": (p: { notBefore: string; notAfter: string }) =>
      `Le certificat de cette identité n’est pas valable aujourd’hui (il l’est du ${p.notBefore} au ${p.notAfter}). Prenez une autre identité.`,
    "unusable-certificate": (p: { detail: string }) =>
      `Le certificat de cette identité ne permet pas de signer (cause technique\u00a0: ${p.detail}). Prenez une autre identité.`,
  },
  identity: {
    "not-an-identity": (p: { file: string }) =>
      `${p.file}\u00a0: ce n’est pas un fichier d’identité (PKCS#12, .p12 ou .pfx), ou il est abîmé. Prenez-en une autre copie.`,
    "wrong-passphrase": (p: { file: string }) =>
      `${p.file}\u00a0: la phrase secrète est fausse. Vérifiez la variable d’environnement qui la contient.`,
    "too-much-work": (p: { file: string }) =>
      `${p.file}\u00a0: ouvrir ce fichier demanderait trop de calculs, ce qui n’est pas normal. Méfiez-vous de sa provenance\u202f; s’il est à vous, exportez-le de nouveau avec moins d’itérations.`,
    "no-private-key": (p: { file: string }) =>
      `${p.file}\u00a0: ce fichier ne contient pas de clé privée. Demandez l’identité complète à qui l’a délivrée.`,
    "no-certificate-for-the-key": (p: { file: string }) =>
      `${p.file}\u00a0: ce fichier ne contient pas le certificat de sa clé. Demandez l’identité complète.`,
    "unusable-key": (p: { file: string }) =>
      `${p.file}\u00a0: cette clé n’est pas d’une sorte qu’Alliage sait utiliser (RSA 2048 ou plus, ECDSA P-256).`,
    "not-for-signing": (p: { file: string }) =>
      `${p.file}\u00a0: ce certificat n’est pas fait pour signer. Demandez-en un qui permet la signature.`,
    "names-nobody": (p: { file: string }) =>
      `${p.file}\u00a0: ce certificat ne nomme personne\u00a0: sa signature ne serait celle de personne. Demandez-en un à votre nom.`,
    "unusable-subject": (p: { field: string }) =>
      `L’option --${p.field} est vide, trop longue (64 caractères au plus) ou mal formée. Corrigez-la.`,
  },
  untrustedFile: (p: { file: string }) =>
    `${p.file}\u00a0: ce n’est pas un certificat (PEM ou DER). Demandez-le au signataire.`,
};
