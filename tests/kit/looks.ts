import { themes, type Settings } from "#shared/ipc/settings.ts";
import { languages, type Language } from "#shared/model/alliance.ts";

/** Whether every crossing of language, theme and size is looked at, and not only each of them. */
export const isEveryLook = process.env["EVERY_LOOK"] !== undefined;

/** What a screen may look like: both languages, every theme. */
export const looks: readonly (readonly [Language, Settings["theme"]])[] = isEveryLook
  ? languages.flatMap((language) => themes.map((theme) => [language, theme] as const))
  : [
      ["fr", "light"],
      ["fr", "contrast"],
      ["en", "dark"],
    ];
