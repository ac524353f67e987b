import { assert } from "#shared/base/Bug.ts";
import type { Language } from "#shared/model/alliance.ts";
import type { FirstMessages, PageMessages } from "#shared/messages/fr.ts";
import { preferredLanguage } from "#shared/messages/preferredLanguage.ts";
import { request } from "./bridge.ts";
import { fetchFirst, fetchRooms } from "./catalogues.ts";
import { currentSettings, useSettings } from "./settings.ts";
import { createStore, useStore } from "./store.ts";

/** The language of the system, as the shell tells it: on the desktop the page's engine may believe in another one. */
let systemLocale = navigator.language;

const chosen = (language: Language | null): Language => language ?? preferredLanguage(systemLocale);

export const useLanguage = (): Language => chosen(useSettings().language);
export const currentLanguage = (): Language => chosen(currentSettings().language);

type Catalogues<M> = Readonly<Partial<Record<Language, M>>>;
const first = createStore<Catalogues<FirstMessages>>({});
const all = createStore<Catalogues<PageMessages>>({});

/** Whether a room was, or is to be, shown: from then on a language is fetched whole. */
let hasRooms = false;

/** Fetches the sentences of a language; those of the other one stay in sight until they are there. */
export async function loadMessages(language: Language): Promise<void> {
  const [firstOnes, ofRooms] = await Promise.all([
    first.get()[language] ?? fetchFirst(language),
    hasRooms ? (all.get()[language] ?? fetchRooms(language)) : undefined,
  ]);
  if (ofRooms !== undefined) all.set({ ...all.get(), [language]: { ...firstOnes, ...ofRooms } });
  first.set({ ...first.get(), [language]: firstOnes });
}

let tellLanguage: () => void;
/** Resolves when `loadLanguage` has learnt what this person chose, and what the system speaks. */
export const languageKnown = new Promise<void>((resolve) => {
  tellLanguage = resolve;
});

/** To be awaited before anything is shown. */
export async function loadLanguage(): Promise<void> {
  systemLocale = (await request("app:describe", {})).locale;
  tellLanguage();
  await loadMessages(currentLanguage());
}

/** To be awaited before a room is shown, or anything else that says more than home does. */
export async function loadRoomMessages(): Promise<void> {
  hasRooms = true;
  await loadMessages(currentLanguage());
}

function messagesIn<M>(loaded: Catalogues<M>, language: Language): M {
  const messages = loaded[language] ?? loaded.fr ?? loaded.en;
  assert(messages !== undefined, "sentences are fetched before anything is said");
  return messages;
}

/** What the first screen says, in the language of this person, and whatever stands over every page. */
export const useFirstMessages = (): FirstMessages => messagesIn(useStore(first), useLanguage());

/** The same, for what happens outside a component. */
export const currentFirstMessages = (): FirstMessages => messagesIn(first.get(), currentLanguage());

/** Every sentence of the interface, where they were awaited: in the rooms. */
export const useMessages = (): PageMessages => messagesIn(useStore(all), useLanguage());

/** The same, for what happens outside a component. */
export const currentMessages = (): PageMessages => messagesIn(all.get(), currentLanguage());

/** The locale of dates and numbers. */
export const localeOf = (language: Language): string => (language === "fr" ? "fr-FR" : "en-GB");
