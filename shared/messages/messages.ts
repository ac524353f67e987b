import type { Language } from "#shared/model/alliance.ts";
import { en } from "./en.ts";
import { fr, type Messages } from "./fr.ts";

const catalogues: Readonly<Record<Language, Messages>> = { fr, en };

export const messagesFor = (language: Language): Messages => catalogues[language];
