import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as Y from "yjs";
import { startApp, type App } from "#tests/kit/app.ts";
import { allianceAfter, enterRoom, shareDocument } from "#tests/kit/appRooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { percentile, report, roundsOr } from "./sideBySide.ts";

const [suggestionCount, threadCount] = [400, 200];
const keysPerRound = 60 * roundsOr(2);
const keyMs = 120;

const place = { collection: "articles", id: "common-course", field: "text" };
const paragraphs = Array.from(
  { length: suggestionCount / 4 },
  (_, index) => `${index} ${"les partenaires conviennent de se parler ".repeat(4).trim()}.`,
);

/** Four in each paragraph: words put in, taken out, replaced and made bold. */
const suggestions = Array.from({ length: suggestionCount }, (_, index) => {
  const [paragraph, kind] = [Math.floor(index / 4), index % 4];
  const start = String(paragraph).length + 5 + 41 * kind;
  const [from, to] = [start, start + 11].map((offset) => ({ paragraph, offset }));
  const id = `s${index}`;
  if (kind === 3)
    return { command: "suggestFormat", args: { id, in: place, from, to, marks: { bold: true } } };
  const text = kind === 0 ? "" : "alliés";
  return { command: "suggestText", args: { id, in: place, from, to: kind === 1 ? from : to, text } };
}).toReversed();

/** Two in each paragraph, over words that suggestions are about; each second one answered, each fifth resolved. */
const threads = Array.from({ length: threadCount }, (_, index) => {
  const [paragraph, which] = [Math.floor(index / 2), index % 2];
  const start = String(paragraph).length + 9 + 60 * which;
  const id = `t${index}`;
  const said = { text: `Est-ce assez clair pour tous, au point ${index}\u00a0?` };
  const [from, to] = [start, start + 24].map((offset) => ({ paragraph, offset }));
  return [
    {
      command: "openThread",
      args: { id, in: place, from, to, message: said },
    },
    ...(which === 1
      ? [{ command: "replyInThread", args: { id, message: { text: "Pour nous, oui." } } }]
      : []),
    ...(index % 5 === 0 ? [{ command: "resolveThread", args: { id } }] : []),
  ];
}).flat();
const openCount = threadCount - threadCount / 5;

const panels = {
  suggestions: { show: "Afficher les suggestions", title: `${suggestionCount} suggestions` },
  comments: { show: "Afficher les commentaires", title: `${openCount} commentaires ouverts` },
} as const;
const ways = (["written outright", "suggested"] as const).flatMap((how) =>
  (["suggestions", "comments"] as const).map((beside) => ({ how, beside })),
);

/** The people of the alliance write while much waits for an answer: what a key takes to be seen. */
const what = `${suggestionCount} open suggestions and ${threadCount} comments`;
describe.skipIf(missingChromium !== undefined)(`an article with ${what}`, () => {
  let app: App;
  let doc: Y.Doc;
  beforeAll(async () => {
    app = await startApp();
    doc = allianceAfter([
      { command: "writeText", args: { in: place, text: paragraphs.join("\n\n") } },
      ...threads,
      ...suggestions,
    ]);
  });
  afterAll(() => app?.stop());

  test.each(ways)("what is typed is $how, the $beside beside it", async ({ how, beside }) => {
    const alliance = await shareDocument(app, doc);
    const person = await enterRoom(app, alliance, "contract", { fullName: "Anne Roux" });
    const { page } = person;
    await page.getByRole("button", { name: panels[beside].show }).click();
    await page.getByText(panels[beside].title, { exact: true }).waitFor();
    if (how === "suggested") await page.keyboard.press("Control+Shift+E");
    await page.getByRole("textbox", { name: "Article 1, Texte", exact: true }).locator("p").nth(4).click();
    await page.keyboard.press("End");
    await page.evaluate(() => {
      const measured = { paints: [] as number[], interactions: [] as number[] };
      Object.assign(globalThis, { measured });
      addEventListener(
        "keydown",
        ({ timeStamp }) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener("message", () => measured.paints.push(performance.now() - timeStamp));
            port1.start();
            port2.postMessage(null);
          }),
        { capture: true },
      );
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (entry.name === "keydown") measured.interactions.push(entry.duration);
      }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    });
    for (let key = 0; key < keysPerRound; key += 1) {
      await page.keyboard.press("abcde "[key % 6] ?? "a");
      await page.waitForTimeout(keyMs);
    }
    const { paints, interactions } = await page.evaluate(
      () => (globalThis as unknown as { measured: { paints: number[]; interactions: number[] } }).measured,
    );
    expect(paints.length).toBeGreaterThanOrEqual(keysPerRound);
    const name = `${what}, ${how}, the ${beside} beside`;
    report({ name: `${name}: keydown to paint, p50`, ours: percentile(paints, 50) });
    report({ name: `${name}: keydown to paint, p95`, ours: percentile(paints, 95), bar: 100 });
    // Chromium tells of none shorter than 16 ms; the interaction to next paint of a page is the 98th percentile.
    report({ name: `${name}: INP`, ours: percentile([...interactions, 16], 98), bar: 100 });
    await person.close();
  });
});
