import { assert } from "#shared/base/Bug.ts";
import type { Language } from "#shared/model/alliance.ts";
import type { Messages } from "#shared/messages/fr.ts";
import { preferredLanguage } from "#shared/messages/preferredLanguage.ts";
import { request } from "./bridge.ts";
import { currentSettings, useSettings } from "./settings.ts";
import { createStore, useStore } from "./store.ts";

/** The language of the system, as the shell tells it: on the desktop the page's engine may believe in another one. */
let systemLocale = navigator.language;

const chosen = (language: Language | null): Language => language ?? preferredLanguage(systemLocale);

export const useLanguage = (): Language => chosen(useSettings().language);
export const currentLanguage = (): Language => chosen(currentSettings().language);

type Catalogues = Readonly<Partial<Record<Language, Messages>>>;
const catalogues = createStore<Catalogues>({});

/** Fetches the sentences of a language; those of the other one stay in sight until they are there. */
export async function loadMessages(language: Language): Promise<void> {
  if (catalogues.get()[language] !== undefined) return;
  const messages =
    language === "fr"
      ? (await import("#shared/messages/fr.ts")).fr
      : (await import("#shared/messages/en.ts")).en;
  catalogues.set({ ...catalogues.get(), [language]: messages });
}

/** To be awaited before anything is shown. */
export async function loadLanguage(): Promise<void> {
  systemLocale = (await request("app:describe", {})).locale;
  await loadMessages(currentLanguage());
}

function messagesIn(loaded: Catalogues, language: Language): Messages {
  const messages = loaded[language] ?? loaded.fr ?? loaded.en;
  assert(messages !== undefined, "a language was loaded before anything was said");
  return messages;
}

/** Every sentence of the interface, in the language of this person. */
export const useMessages = (): Messages => messagesIn(useStore(catalogues), useLanguage());

/** The same, for what happens outside a component. */
export const currentMessages = (): Messages => messagesIn(catalogues.get(), currentLanguage());

/** The locale of dates and numbers. */
export const localeOf = (language: Language): string => (language === "fr" ? "fr-FR" : "en-GB");
