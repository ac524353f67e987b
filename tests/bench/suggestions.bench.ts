import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type App } from "#tests/kit/app.ts";
import { enterRoom, shareAlliance } from "#tests/kit/appRooms.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";
import { percentile, report, roundsOr } from "./sideBySide.ts";

const suggestionCount = 400;
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

/** The people of the alliance write while suggestions wait for an answer: what a key takes to be seen. */
describe.skipIf(missingChromium !== undefined)(`an article with ${suggestionCount} open suggestions`, () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  test.each(["written outright", "suggested"])("what is typed is %s, the panel beside it", async (how) => {
    const alliance = await shareAlliance(app, [
      { command: "writeText", args: { in: place, text: paragraphs.join("\n\n") } },
      ...suggestions,
    ]);
    const person = await enterRoom(app, alliance, "contract", { fullName: "Anne Roux" });
    const { page } = person;
    await page.getByRole("button", { name: "Afficher les suggestions" }).click();
    await page.getByRole("heading", { name: `${suggestionCount} suggestions` }).waitFor();
    if (how === "suggested") await page.keyboard.press("Control+Shift+E");
    await page
      .getByRole("textbox", { name: "Article 1, Texte", exact: true })
      .getByText("les partenaires")
      .nth(4)
      .click();
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
    const name = `${suggestionCount} open suggestions, ${how}`;
    report({ name: `${name}: keydown to paint, p50`, ours: percentile(paints, 50) });
    report({ name: `${name}: keydown to paint, p95`, ours: percentile(paints, 95), bar: 100 });
    // Chromium tells of none shorter than 16 ms; the interaction to next paint of a page is the 98th percentile.
    report({ name: `${name}: INP`, ours: percentile([...interactions, 16], 98), bar: 100 });
    await person.close();
  });
});
