import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SideName, TypingPage } from "#tests/kit/editor/bench/page.ts";
import {
  launched,
  missingChromium,
  newProfile,
  removeProfile,
  servedPage,
} from "#tests/kit/persistence/chromium.ts";
import { median, percentile, report, roundsOr } from "./sideBySide.ts";

declare const typing: TypingPage;

const rounds = roundsOr(6);
const keysPerRound = 80;
const keyMs = 90;

type Round = {
  readonly opened: number;
  readonly latencies: readonly number[];
  readonly longTasks: readonly number[];
  /** What the page's main thread computed meanwhile, however often it was interrupted. */
  readonly busyMs: number;
};

describe.skipIf(missingChromium !== undefined)(
  "typing in one of 20 articles of 500 words while 10 others type",
  () => {
    let site: Awaited<ReturnType<typeof servedPage>>;
    let browser: BrowserContext;
    let profile: string;

    beforeAll(async () => {
      site = await servedPage(new URL("../kit/editor/bench/page.ts", import.meta.url));
      profile = newProfile();
      browser = await launched(profile);
    });
    afterAll(async () => {
      await browser?.close();
      removeProfile(profile);
      site?.close();
    });

    async function round(side: SideName, slowdown: number): Promise<Round> {
      const page = await browser.newPage();
      page.setDefaultTimeout(120_000);
      await page.goto(site.url);
      await page.waitForFunction(() => "typing" in globalThis);
      const bytes = await page.evaluate((side) => typing.stored(side), side);
      const opened = await page.evaluate(([side, bytes]) => typing.open(side, bytes), [side, bytes] as const);
      const session = await browser.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      await session.send("Performance.enable", { timeDomain: "threadTicks" });
      const busy = async (): Promise<number> => {
        const { metrics } = await session.send("Performance.getMetrics");
        return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
      };
      await page.evaluate(() => {
        typing.startCrowd();
        typing.focus(3);
      });
      let before = 0;
      for (let key = 0; key < keysPerRound + 20; key += 1) {
        if (key === 20) {
          await page.evaluate(() => typing.forget());
          before = await busy();
        }
        await page.keyboard.press("abcde "[key % 6] ?? "a");
        await page.waitForTimeout(keyMs);
      }
      const busyMs = (await busy()) - before;
      await page.evaluate(() => typing.stopCrowd());
      const { latencies, longTasks } = await page.evaluate(() => typing.measured());
      expect(latencies.length).toBeGreaterThanOrEqual(keysPerRound);
      expect(await page.evaluate(() => typing.words(3))).toContain("bcde");
      await page.close();
      return { opened, latencies, longTasks, busyMs };
    }

    test.each([1, 4])("with a processor %i times as slow", async (slowdown) => {
      const all = { ours: [] as Round[], reference: [] as Round[] };
      // Each goes first in turn, and the median of the rounds is told: what else the machine does troubles a few of them.
      for (let turn = 0; turn < rounds; turn += 1) {
        const order = ["ours", "reference"] as const;
        for (const side of turn % 2 === 0 ? order : order.toReversed())
          all[side].push(await round(side, slowdown));
      }
      const latency = (side: SideName, p: number) =>
        median(all[side].map(({ latencies }) => percentile(latencies, p)));
      const longTasks = (side: SideName) => median(all[side].map((one) => one.longTasks.length));
      const name = `typing, processor / ${slowdown}: keydown to paint`;
      const referenceName = "ProseMirror + y-prosemirror 1.3.7";
      for (const p of [50, 95])
        report({
          name: `${name}, p${p}`,
          ours: latency("ours", p),
          reference: latency("reference", p),
          referenceName,
          ...(p === 95 && { bar: 1.2 }),
        });
      report({
        name: `typing, processor / ${slowdown}: tasks above 50 ms in ${keysPerRound} keys (reference: ${longTasks("reference")})`,
        unit: "tasks",
        ours: longTasks("ours"),
        bar: 0,
      });
      report({
        name: `typing, processor / ${slowdown}: main thread busy during ${keysPerRound} keys`,
        ours: median(all.ours.map(({ busyMs }) => busyMs)),
        reference: median(all.reference.map(({ busyMs }) => busyMs)),
        referenceName,
      });
      expect(latency("ours", 95)).toBeGreaterThan(0);
      if (slowdown > 1) return;
      report({
        name: "20 editors ready and painted, from the stored state",
        ours: median(all.ours.map(({ opened }) => opened)),
        reference: median(all.reference.map(({ opened }) => opened)),
        referenceName,
      });
      report({
        name: "20 editors ready and painted",
        ours: median(all.ours.map(({ opened }) => opened)),
        bar: 500,
      });
    });
  },
);
