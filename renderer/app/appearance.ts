import { useEffect } from "react";
import { loadMessages, useLanguage } from "#renderer/platform/language.ts";
import { useMedia } from "#renderer/platform/media.ts";
import { useSettings } from "#renderer/platform/settings.ts";

/** Puts this person's theme, contrast, text size and language on the page itself. */
export function useAppearance(): void {
  const { theme, textSize } = useSettings();
  const language = useLanguage();
  const isSystemDark = useMedia("(prefers-color-scheme: dark)");
  const isSystemContrast = useMedia("(prefers-contrast: more)");
  const isDark = theme === "dark" || (theme !== "light" && isSystemDark);
  const hasContrast = theme === "contrast" || (theme === "system" && isSystemContrast);
  useEffect(() => {
    // Without a network the language that is there goes on; whoever needs this one asks again.
    loadMessages(language).catch(() => undefined);
  }, [language]);
  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dataset["theme"] = isDark ? "dark" : "light";
    page.dataset["contrast"] = hasContrast ? "more" : "normal";
    page.style.setProperty("--reading", String(textSize / 100));
  }, [language, isDark, hasContrast, textSize]);
}
