import type { Language } from "#shared/model/alliance.ts";
import type { Messages } from "#shared/messages/fr.ts";
import { messagesFor, preferredLanguage } from "#shared/messages/messages.ts";
import { currentSettings, useSettings } from "./settings.ts";

const chosen = (language: Language | null): Language => language ?? preferredLanguage(navigator.language);

export const useLanguage = (): Language => chosen(useSettings().language);

/** Every sentence of the interface, in the language of this person. */
export const useMessages = (): Messages => messagesFor(useLanguage());

/** The same, for what happens outside a component. */
export const currentMessages = (): Messages => messagesFor(chosen(currentSettings().language));

/** The locale of dates and numbers. */
export const localeOf = (language: Language): string => (language === "fr" ? "fr-FR" : "en-GB");
