import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { deleteText, insertText } from "#shared/doc/commands/texts.ts";
import { parseLink } from "#shared/sync/invitation.ts";
import { joinRoom } from "#shared/sync/client/joinRoom.ts";
import type { Id } from "#shared/model/Id.ts";
import { startApp, type App } from "#tests/kit/app.ts";
import { enterRoom, openKept, shareAlliance } from "#tests/kit/appRooms.ts";
import { testContext, value } from "#tests/kit/documents.ts";
import { stored } from "#tests/kit/editor/bench/stored.ts";
import { articleCount } from "#tests/kit/editor/bench/words.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { clientOptions } from "#tests/kit/rooms.ts";
import { until } from "#tests/kit/until.ts";
import { median, percentile, report, roundsOr } from "./sideBySide.ts";
import { held, watchInteractions } from "./watchInteractions.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Article 1, Texte", exact: true });

/** In the page: says when so many texts can be written in, and are on the screen, since the navigation began. */
function watchEditors(count: number): void {
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll(".sheet .rich-text[contenteditable=true]").length < count) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // oxlint-disable-next-line no-console -- read by the bench
      port1.addEventListener("message", () => console.info(`editors ready: ${performance.now()}`));
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

describe.skipIf(missingChromium !== undefined)("the page", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  test("its first screen: bytes, and time to it", async () => {
    // Nothing of the page in the profile's cache, which tells no bytes.
    const { page, close } = await app.person({ path: "healthz" });
    const bodies: Promise<number>[] = [];
    page.on("response", (response) => {
      const isPacked = /woff2/.test(response.url());
      bodies.push(
        response
          .body()
          .then((body) => (isPacked ? body.length : gzipSync(body).length))
          .catch(() => 0),
      );
    });
    await page.goto(app.url, { waitUntil: "networkidle" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    const bytes = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(0);
    report({ name: "first screen, compressed", unit: "KiB", ours: bytes / 1024, bar: 300 });
    const painted = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    );
    report({ name: "first screen, first contentful paint", ours: painted });
    await close();
  });

  test("a cold page, to 20 articles of 500 words that can be written in", async () => {
    const times: number[] = [];
    for (let round = 0; round < roundsOr(9); round += 1) {
      // A profile of its own: no script in its cache, the alliance in its database.
      const { page, close } = await app.person({ path: "healthz" });
      await page.addInitScript(watchEditors, articleCount);
      // The page says it: to ask would have it read the scripts of who asks, in the middle of what is measured.
      const said = page.waitForEvent("console", (message) => message.text().startsWith("editors ready"));
      await openKept(page, app.url, { id: "alliance", state: stored() }, "contract");
      times.push(Number((await said).text().split(" ").at(-1)));
      expect(await page.locator(".sheet .rich-text[contenteditable=true]").count()).toBe(articleCount);
      await close();
    }
    report({
      name: "cold page to 20 editors mounted and painted, scripts included",
      ours: median(times),
      bar: 500,
    });
  });

  test("its rooms: the slowest of each interaction, as the page measures it", async () => {
    const alliance = await shareAlliance(app);
    const { page, close } = await enterRoom(app, alliance, "overview");
    const watched = await watchInteractions(page);
    const doing = (name: string, act: () => Promise<unknown>) => watched.doing(name, act);
    // What is let go while a room comes waits for it as well.
    const press = (key: string) => doing(key, () => page.keyboard.press(key, held));
    for (const key of ["2", "3", "4", "5", "6", "1", "2", "4", "3", "2"]) {
      await press(`Alt+${key}`);
      await page.locator("#main h1").first().waitFor();
    }
    await doing("a click into an article", () => text(page).click(held));
    await doing("typing", () =>
      page.keyboard.type("Nous écrivons ensemble, et chacun voit ce que les autres écrivent."),
    );
    await press("Control+b");
    await press("Enter");
    await doing("a list", () => page.getByRole("button", { name: "Liste à puces" }).click(held));
    await press("Control+k");
    await doing("typing in the palette", () => page.keyboard.type("partager"));
    await press("Escape");
    const durations = await watched.durations();
    expect(durations.length).toBeGreaterThan(5);
    report({
      name: "interaction to next paint in the rooms, p98",
      ours: percentile(durations, 98),
      bar: 100,
    });
    report({ name: "interaction to next paint in the rooms, p75", ours: percentile(durations, 75) });
    await close();
  });

  test("its memory, while ten others write what an hour brings", async () => {
    const alliance = await shareAlliance(app);
    const { page, close } = await enterRoom(app, alliance, "contract");
    const session = await page.context().newCDPSession(page);
    const writers = Array.from({ length: 10 }, (_, index) => {
      const doc = new Y.Doc();
      return {
        doc,
        context: testContext(`w${index}`),
        room: joinRoom(doc, value(parseLink(alliance.link)), clientOptions),
      };
    });
    await until("all are in", () => writers.every(({ room }) => room.status.get().synced));
    const [first] = writers;
    const id = [...(first?.doc.getMap("articles").keys() ?? [])][0] as Id<string>;
    const place = { collection: "articles" as const, id, field: "text" };
    const heap: number[] = [];
    const turns = roundsOr(150);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      for (let turn = 0; turn < turns; turn += 1) {
        for (const { doc, context } of writers) {
          value(insertText(doc, { in: place, paragraph: 0, offset: 0, text: "mot " }, context));
          value(
            deleteText(
              doc,
              { in: place, from: { paragraph: 0, offset: 0 }, to: { paragraph: 0, offset: 4 } },
              context,
            ),
          );
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await Promise.all(writers.map(({ room }) => room.whenAcknowledged()));
      heap.push(await heapAfterCollection(session));
    }
    for (const { room } of writers) room.leave();
    expect(heap.every(Number.isFinite)).toBe(true);
    const [, second = Number.NaN, , last = Number.NaN] = heap;
    report({
      name: "memory of the page, end of the hour against its middle",
      unit: "MB",
      ours: last / 1e6,
      reference: second / 1e6,
      referenceName: "its middle",
      bar: 1.1,
    });
    await close();
  });
});

async function heapAfterCollection(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
}
