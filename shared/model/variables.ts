/**
 * The variables that the body of a clause may hold, written `{{name}}`: what each one is. The template reader
 * refuses any other; whoever shows or exports the agreement fills them.
 */
export const templateVariables = {
  "alliance.name": { labelFr: "nom de l’alliance", labelEn: "name of the alliance" },
  "alliance.challenge": { labelFr: "défi commun", labelEn: "shared challenge" },
  "alliance.territory": { labelFr: "territoire", labelEn: "territory" },
  "parties.names": { labelFr: "noms des parties", labelEn: "names of the parties" },
  "parties.count": { labelFr: "nombre de parties", labelEn: "number of parties" },
  "version.number": { labelFr: "numéro de version", labelEn: "version number" },
  "version.date": { labelFr: "date de la version", labelEn: "date of the version" },
  effectiveOn: { labelFr: "date d’effet", labelEn: "effective date" },
  durationMonths: { labelFr: "durée en mois", labelEn: "duration in months" },
} as const;

export type VariableName = keyof typeof templateVariables;
