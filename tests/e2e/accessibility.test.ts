import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagesFor } from "#shared/messages/messages.ts";
import { startApp, type App } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { isEveryLook } from "#tests/kit/looks.ts";
import { screens } from "#tests/kit/screens.ts";
import { openScreen, type Visit } from "#tests/kit/visit.ts";

const narrow = { width: 390, height: 844 };
const wide = { width: 1280, height: 800 };
/** As the system of a person wishes it. */
const looks = {
  light: { theme: "light", contrast: "normal" },
  dark: { theme: "dark", contrast: "normal" },
  contrast: { theme: "light", contrast: "more" },
} as const;

/** Each is a walk through all screens, of a minute or two; `EVERY_LOOK` asks for more than the first two. */
const walks = (
  [
    ["fr", wide, "dark"],
    ["en", narrow, "light"],
    ["fr", wide, "light"],
    ["en", wide, "contrast"],
    ["en", wide, "dark"],
    ["fr", narrow, "light"],
    ["fr", wide, "contrast"],
    ["en", wide, "light"],
  ] as const
).slice(0, isEveryLook ? undefined : 2);

describe.skipIf(missingChromium !== undefined)(
  `no screen has a fault that axe-core knows (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    test.for(walks)("in « %s », %o, %s", async ([language, size, look]) => {
      const { page, close } = await app.person({
        fullName: "Anne Roux",
        organisation: "Commune de Sauve",
        settings: { language, theme: "system" },
        size,
      });
      const visit: Visit = { page, url: app.url, say: messagesFor(language) };
      const { theme, contrast } = looks[look];
      await page.emulateMedia({
        colorScheme: theme,
        contrast: contrast === "more" ? "more" : "no-preference",
      });
      const faults: Record<string, readonly string[]> = {};
      for (const screen of screens) {
        await openScreen(screen, visit);
        await page.locator(`html[data-theme=${theme}][data-contrast=${contrast}]`).waitFor();
        const found = await axeViolations(page);
        if (found.length > 0) faults[screen.name] = found;
      }
      expect(faults).toEqual({});
      await close();
    });
  },
);
