import { useEffect, useSyncExternalStore } from "react";
import { useLanguage } from "#renderer/platform/language.ts";
import { useSettings } from "#renderer/platform/settings.ts";

const media = (query: string) => {
  const list = matchMedia(query);
  return {
    get: () => list.matches,
    subscribe: (listener: () => void) => {
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
  };
};
const darkSystem = media("(prefers-color-scheme: dark)");
const contrastSystem = media("(prefers-contrast: more)");
const useMedia = ({ get, subscribe }: ReturnType<typeof media>) => useSyncExternalStore(subscribe, get);

/** Puts this person's theme, contrast, text size and language on the page itself. */
export function useAppearance(): void {
  const { theme, textSize } = useSettings();
  const language = useLanguage();
  const isSystemDark = useMedia(darkSystem);
  const isSystemContrast = useMedia(contrastSystem);
  const isDark = theme === "dark" || (theme !== "light" && isSystemDark);
  const hasContrast = theme === "contrast" || (theme === "system" && isSystemContrast);
  useEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.dataset["theme"] = isDark ? "dark" : "light";
    page.dataset["contrast"] = hasContrast ? "more" : "normal";
    page.style.setProperty("--reading", String(textSize / 100));
  }, [language, isDark, hasContrast, textSize]);
}
