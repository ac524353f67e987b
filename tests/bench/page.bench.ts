import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { deleteText, insertText } from "#shared/doc/commands/texts.ts";
import { parseLink } from "#shared/sync/invitation.ts";
import { joinRoom } from "#shared/sync/client/joinRoom.ts";
import type { Id } from "#shared/model/Id.ts";
import { startApp, type App } from "#tests/kit/app.ts";
import { enterRoom, shareAlliance } from "#tests/kit/appRooms.ts";
import { testContext, value } from "#tests/kit/documents.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { clientOptions } from "#tests/kit/rooms.ts";
import { until } from "#tests/kit/until.ts";
import { percentile, report } from "./sideBySide.ts";

const text = (page: Page) => page.getByRole("textbox", { name: "Article 1, Texte", exact: true });

/** What each interaction took, as the page itself measures it (Event Timing), from here on. */
async function watchInteractions(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const durations = new Map<number, number>();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId === 0) continue;
        const known = durations.get(entry.interactionId) ?? 0;
        durations.set(entry.interactionId, Math.max(known, entry.duration));
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    Object.assign(globalThis, { interactions: durations });
  });
  return () =>
    page.evaluate(() => [
      ...(globalThis as unknown as { interactions: Map<number, number> }).interactions.values(),
    ]);
}

describe.skipIf(missingChromium !== undefined)("the page", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  test("its first screen: bytes, and time to it", async () => {
    const { page, close } = await app.person();
    await page.goto(`${app.url}healthz`);
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

  test("its rooms: the slowest of each interaction, as the page measures it", async () => {
    const alliance = await shareAlliance(app);
    const { page, close } = await enterRoom(app, alliance, "overview");
    const interactions = await watchInteractions(page);
    for (const key of ["2", "3", "4", "5", "6", "1", "2", "4", "3"]) {
      await page.keyboard.press(`Alt+${key}`);
      await page.locator("#main h1").first().waitFor();
      await page.waitForTimeout(300);
    }
    await page.keyboard.press("Alt+2");
    await text(page).click();
    await page.keyboard.type("Nous écrivons ensemble, et chacun voit ce que les autres écrivent.");
    await page.keyboard.press("Control+b");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Liste à puces" }).click();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("partager");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(500);
    const durations = await interactions();
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
    for (let quarter = 0; quarter < 4; quarter += 1) {
      for (let turn = 0; turn < 150; turn += 1) {
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
