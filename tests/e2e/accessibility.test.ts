import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messagesFor } from "#shared/messages/messages.ts";
import { startApp, type App } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { screens } from "#tests/kit/screens.ts";
import { openScreen, type Visit } from "#tests/kit/visit.ts";

const narrow = { width: 390, height: 844 };
const wide = { width: 1280, height: 800 };
/** As the system of a person wishes it: the page follows at once, whatever is open. */
const looks = [
  { name: "dark", media: { colorScheme: "dark", contrast: "no-preference" } },
  { name: "high contrast", media: { colorScheme: "light", contrast: "more" } },
  { name: "light", media: { colorScheme: "light", contrast: "no-preference" } },
] as const;

/** One walk in each language unless `EVERY_LOOK` asks for all of them: they take a minute or two each. */
const crossings = (
  [
    ["fr", wide],
    ["en", narrow],
    ["en", wide],
    ["fr", narrow],
  ] as const
).slice(0, process.env["EVERY_LOOK"] === undefined ? 2 : 4);

describe.skipIf(missingChromium !== undefined)(
  `no screen has a fault that axe-core knows (${missingChromium ?? "in Chromium"})`,
  () => {
    let app: App;
    beforeAll(async () => {
      app = await startApp();
    });
    afterAll(() => app?.stop());

    test.for(crossings)("in « %s », %o", async ([language, size]) => {
      const { page, close } = await app.person({
        fullName: "Anne Roux",
        organisation: "Commune de Sauve",
        settings: { language, theme: "system" },
        size,
      });
      const visit: Visit = { page, url: app.url, say: messagesFor(language) };
      const faults: Record<string, readonly string[]> = {};
      for (const screen of screens) {
        await openScreen(screen, visit);
        for (const { name, media } of size === wide ? looks : looks.slice(-1)) {
          await page.emulateMedia(media);
          const [theme, contrast] = [media.colorScheme, media.contrast === "more" ? "more" : "normal"];
          await page.locator(`html[data-theme=${theme}][data-contrast=${contrast}]`).waitFor();
          const found = await axeViolations(page, { isColourOnly: name !== "light" });
          if (found.length > 0) faults[`${screen.name}, ${name}`] = found;
        }
      }
      expect(faults).toEqual({});
      await close();
    });
  },
);
