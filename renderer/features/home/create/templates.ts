import type { Language } from "#shared/model/alliance.ts";
import { fetchPart } from "#renderer/platform/MissingPart.ts";

/** The shipped templates: the whole one, and its 3×3 variant for a first workshop. */
export const shippedKinds = ["full", "short"] as const;
export type ShippedKind = (typeof shippedKinds)[number];

const shipped = {
  fr: {
    full: () => import("#resources/templates/fr/contrat-de-confiance.yaml?raw"),
    short: () => import("#resources/templates/fr/contrat-de-confiance-3x3.yaml?raw"),
  },
  en: {
    full: () => import("#resources/templates/en/contrat-de-confiance.yaml?raw"),
    short: () => import("#resources/templates/en/contrat-de-confiance-3x3.yaml?raw"),
  },
} as const satisfies Record<Language, unknown>;

/** The text of a shipped template, fetched when it is asked for. */
export const shippedTemplate = (language: Language, kind: ShippedKind): Promise<string> =>
  fetchPart(shipped[language][kind]()).then(({ default: text }) => text);
