import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  killBrowser,
  launched,
  missingChromium,
  newProfile,
  removeProfile,
  servedPage,
} from "#tests/kit/persistence/chromium.ts";
import type { PersistencePage } from "#tests/kit/persistence/page.ts";

declare const persistence: PersistencePage;

describe.skipIf(missingChromium !== undefined)(
  `the fast copy in Chromium (${missingChromium ?? "present"})`,
  () => {
    let site: Awaited<ReturnType<typeof servedPage>>;
    let profile: string;
    let browser: BrowserContext;
    let page: Page;

    const newPage = async () => {
      const made = await browser.newPage();
      await made.goto(site.url);
      await made.waitForFunction(() => "persistence" in globalThis);
      return made;
    };
    /** A page of the same user that has loaded the document anew. */
    const reloaded = async () => {
      await page.close();
      page = await newPage();
      return page.evaluate(() => persistence.open("a1"));
    };
    const text = (of: Page = page) => of.evaluate(() => persistence.text());
    const waitForState = (state: string, of: Page = page) =>
      of.waitForFunction((wanted) => persistence.state() === wanted, state);
    const noRejections = async () => expect(await page.evaluate(() => persistence.rejections())).toEqual([]);

    beforeAll(async () => {
      site = await servedPage();
    });
    afterAll(() => site?.close());
    beforeEach(async () => {
      profile = newProfile();
      browser = await launched(profile);
      page = await newPage();
    });
    afterEach(async () => {
      await browser.close().catch(() => undefined);
      removeProfile(profile);
    });

    test("what was typed is there at the next opening, once it says saved", async () => {
      expect(await page.evaluate(() => persistence.open("a1"))).toEqual({ ok: true, value: { setAside: 0 } });
      await page.evaluate(() => persistence.type("Article premier."));
      await waitForState("saved");
      expect(await reloaded()).toMatchObject({ ok: true });
      expect(await text()).toBe("Article premier.");
      await noRejections();
    });

    test("what is typed while the copy is being opened is kept too", async () => {
      await page.evaluate(() => {
        const loaded = persistence.open("a1");
        persistence.type("tout de suite");
        return loaded;
      });
      await waitForState("saved");
      await reloaded();
      expect(await text()).toBe("tout de suite");
    });

    test("a browser killed once it says saved has everything, with nothing closed in order", async () => {
      await page.evaluate(() => persistence.open("a1"));
      await page.evaluate(() => persistence.typeLetters(120, "k"));
      await waitForState("saved");
      const closed = new Promise((resolve) => browser.once("close", resolve));
      killBrowser(profile);
      await closed;
      browser = await launched(profile);
      page = await newPage();
      await page.evaluate(() => persistence.open("a1"));
      expect(await text()).toBe("k".repeat(120));
    });

    test("unreadable rows are set aside and kept; the rest is loaded, and writing goes on", async () => {
      await page.evaluate(() => persistence.open("a1"));
      await page.evaluate(() => persistence.type("avant "));
      await waitForState("saved");
      await page.evaluate(async () => {
        await persistence.close();
        await persistence.addRow("a1", [250, 250, 250, 1]);
        await persistence.addRow("a1", [1, 1, 0xff, 0xff, 0xff]);
        await persistence.addRow("a1", []);
        await persistence.addRow("a1", "no bytes at all");
      });
      expect(await reloaded()).toEqual({ ok: true, value: { setAside: 4 } });
      expect(await text()).toBe("avant ");
      await page.evaluate(() => persistence.type("après"));
      await waitForState("saved");
      expect(await reloaded()).toEqual({ ok: true, value: { setAside: 0 } });
      expect(await text()).toBe("avant après");
      expect(await page.evaluate(() => persistence.rows("a1"))).toMatchObject({ aside: 4 });
      await noRejections();
    });

    test("without room it says so; what was refused is written, in order, when there is room again", async () => {
      const session = await browser.newCDPSession(page);
      const { origin } = new URL(site.url);
      // Before the first write: Chromium believes for half a minute what it last knew of the room there is.
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 300_000 });
      await page.evaluate(() => persistence.open("a1", { retryMs: 100 }));
      await page.waitForFunction(() => {
        if (persistence.state() === "saved") persistence.typeNoise(50_000);
        return persistence.state() === "failing: quota";
      });
      const written = await text();
      await page.evaluate(() => persistence.type(" après"));
      expect(await page.evaluate(() => persistence.state())).toBe("failing: quota");
      await session.send("Storage.overrideQuotaForOrigin", { origin });
      await waitForState("saved");
      await reloaded();
      expect((await text()) === `${written} après`).toBe(true);
      await noRejections();
    });

    test("a database that answers nobody does not keep the application waiting", async () => {
      await page.evaluate(() => persistence.open("a1"));
      await page.evaluate(() => persistence.close());
      await page.evaluate(() => persistence.block("a1"));
      const second = await newPage();
      expect(await second.evaluate(() => persistence.open("a1", { loadMs: 300 }))).toEqual({
        ok: false,
        failure: { kind: "too-slow" },
      });
      await second.evaluate(() => persistence.type("quand même"));
      expect(await second.evaluate(() => persistence.state())).toBe("failing: unavailable");
      // The other one goes away: the copy is used after all.
      await page.close();
      await waitForState("saved", second);
      page = second;
      await reloaded();
      expect(await text()).toBe("quand même");
    });

    test("a browser that gives no database is a failure with its name, and nothing is thrown", async () => {
      const refused = await page.evaluate(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("no", "SecurityError");
        };
        return persistence.open("a1");
      });
      expect(refused).toEqual({ ok: false, failure: { kind: "unavailable", reason: "SecurityError" } });
      await page.evaluate(() => persistence.type("reste lisible"));
      expect(await page.evaluate(() => persistence.state())).toBe("failing: unavailable");
      expect(await text()).toBe("reste lisible");
      await noRejections();
    });

    test("two windows that write at once lose nothing, through compactions", async () => {
      const second = await newPage();
      for (const each of [page, second]) await each.evaluate(() => persistence.open("a1", { compactMs: 20 }));
      await Promise.all([
        page.evaluate(() => persistence.typeLetters(800, "a")),
        second.evaluate(() => persistence.typeLetters(800, "b")),
      ]);
      for (const each of [page, second]) await waitForState("saved", each);
      await page.waitForFunction(() => persistence.rows("a1").then(({ updates }) => updates < 900));
      await second.close();
      await reloaded();
      const all = await text();
      expect([all.split("a").length - 1, all.split("b").length - 1]).toEqual([800, 800]);
    });

    test("20,000 updates that are brought in together are one row; typed one by one they are no cliff", async () => {
      await page.evaluate(() => persistence.open("a1", { compactMs: 60_000 }));
      const before = (await page.evaluate(() => persistence.rows("a1"))).updates;
      expect(await page.evaluate(() => persistence.uniteMany(20_000))).toBe(0);
      await waitForState("saved");
      expect((await page.evaluate(() => persistence.rows("a1"))).updates).toBe(before + 1);
      const transactions = await page.evaluate(() => persistence.transactions());
      await page.evaluate(() => persistence.typeLetters(20_000, "t"));
      await waitForState("saved");
      // The library alone opens 20,000, which took it 16 s.
      expect((await page.evaluate(() => persistence.transactions())) - transactions).toBeLessThan(1_000);
      await reloaded();
      expect(await text()).toHaveLength(40_000);
    });

    test("an update that cannot be read keeps no other out of the union", async () => {
      expect(await page.evaluate(() => persistence.uniteAGarbledOne())).toBe(1);
      expect(await text()).toBe("bon");
    });
  },
);
