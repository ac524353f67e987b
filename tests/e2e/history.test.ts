import { createServer, type Server, type ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { historyAlliance } from "#tests/kit/historyAlliance.ts";
import { launched, missingChromium, newProfile, removeProfile } from "#tests/kit/persistence/chromium.ts";

const built = fileURLToPath(new URL("../../out/renderer/", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const allianceId = "histoire";
const doc = historyAlliance(allianceId);
const article = readAgreement(doc).articles[0]?.id ?? "";

/** The built page, as it is. */
async function serve(address: string, response: ServerResponse): Promise<void> {
  const path = new URL(address, "http://local").pathname;
  const file = path === "/" ? "index.html" : path.slice(1);
  try {
    const bytes = await readFile(join(built, file));
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.end(bytes);
  } catch {
    response.statusCode = file === "favicon.ico" ? 204 : 404;
    response.end();
  }
}

/** Puts an alliance where the browser shell keeps its own, before the application starts. */
async function seed(page: Page, doc: Y.Doc): Promise<void> {
  await page.evaluate(
    ({ name, update }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("upgradeneeded", () => {
          opening.result.createObjectStore("updates", { autoIncrement: true });
          opening.result.createObjectStore("custom");
        });
        opening.addEventListener("error", () => reject(opening.error ?? new Error(name)));
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("updates", "readwrite");
          writing.objectStore("updates").add(Uint8Array.from(update));
          writing.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    { name: `alliage-${allianceId}`, update: [...Y.encodeStateAsUpdate(doc)] },
  );
}

async function setProfile(page: Page, change: object): Promise<void> {
  await page.evaluate((change) => {
    const settings = { language: "fr", theme: "light", textSize: 100, ...change };
    const profile = { fullName: "Dora Petit", organisation: "Réseau Eau" };
    localStorage.setItem("alliage:settings", JSON.stringify({ ...settings, profile }));
  }, change);
}

describe.skipIf(missingChromium !== undefined)("the history room", () => {
  let server: Server;
  let browser: BrowserContext;
  let profile: string;
  let url: string;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => void serve(request.url ?? "/", response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    profile = newProfile();
    browser = await launched(profile);
    page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`${url}mark.svg`);
    await seed(page, doc);
    await setProfile(page, {});
  });
  afterAll(async () => {
    await browser?.close();
    removeProfile(profile);
    server?.close();
  });

  const open = async (item = "") => {
    await page.goto(`${url}mark.svg`);
    await page.goto(`${url}#/a/${allianceId}/history${item}`);
    await page.waitForSelector("h1");
  };
  const axe = createRequire(import.meta.url).resolve("axe-core");
  const violations = async () => {
    await page.evaluate(await readFile(axe, "utf8"));
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run: (within: string) => Promise<{
            violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
          }>;
        };
      };
      const found = await axe.run("#main");
      return found.violations.map(({ id, nodes }) => [
        id,
        nodes.map((node) => `${node.html} ${node.failureSummary}`),
      ]);
    });
  };

  test("tells who did what, day by day, and lets through what one asks for", async () => {
    await open();
    await page.getByRole("heading", { name: /Bruno Mas/ }).waitFor();
    const days = await page.locator(".history-day > h2").allTextContents();
    expect(days).toEqual(["23 novembre 2026", "21 novembre 2026", "20 novembre 2026"]);
    await page.getByRole("button", { name: /Tout le monde/ }).click();
    await page.getByRole("option", { name: "Anne Roux" }).click();
    expect(await page.locator(".history-person h3").allTextContents()).toEqual([
      "Anne Roux Commune de Sauve",
    ]);
  });

  test("compares two wordings word by word, knows a paragraph that moved, and goes from difference to difference by keys", async () => {
    await open();
    await page
      .getByRole("button", { name: /Voir les formulations : article 2/ })
      .first()
      .click();
    await page.locator(".comparison").first().waitFor();
    await page
      .getByRole("button", { name: /Bruno Mas/ })
      .first()
      .click();
    await page.locator(".compared-row[data-kind=moved]").waitFor();
    expect(await page.locator("ins.compared-added").count()).toBeGreaterThan(1);
    await page.locator("h1").click();
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    expect(await page.locator(".compared-count").textContent()).toMatch(/^2 sur \d+$/);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-difference"))).toBe(true);
  });

  test("takes up an earlier wording as a new edit, which the message takes back", async () => {
    const pressRestore = () => page.getByRole("button", { name: /^Rétablir celle/ }).click();
    await page
      .getByRole("button", { name: /Anne Roux/ })
      .first()
      .click();
    await pressRestore();
    await page.getByText("La formulation est rétablie.").waitFor();
    await page
      .getByRole("navigation", { name: "Formulations" })
      .getByText("Dora Petit")
      .waitFor({ timeout: 20_000 });
    await page.getByRole("button", { name: "Défaire" }).last().click();
    await page.getByText("pas encore parmi les formulations").waitFor();
    expect(await page.locator(".wording").first().textContent()).toContain("pas encore");
  });

  test("names a moment and compares it with now, record by record", async () => {
    await page.getByRole("button", { name: "Nommer ce moment" }).click();
    await page.getByLabel("Nom du moment").fill("Après l’atelier");
    await page.keyboard.press("Enter");
    await page.getByText("Le moment « Après l’atelier » est gardé.").waitFor();
    await page.getByText("Rien n’a changé entre ces deux moments.").waitFor();
    await page
      .getByRole("button", { name: /^Après l’atelier/ })
      .first()
      .click();
    await page.getByRole("option", { name: /Avant l’atelier/ }).click();
    await page.getByRole("heading", { name: "Partenaires" }).waitFor();
    await page
      .getByRole("button", { name: /Un cap|modifié/ })
      .first()
      .click();
    await page.locator(".difference ins.compared-added").first().waitFor();
    expect(await page.locator(".difference").count()).toBe(4);
  });

  test("gains a wording when somebody who wrote in an article goes elsewhere, and none for who only reads", async () => {
    const contract = `${url}#/a/${allianceId}/contract/${article}`;
    const wordings = async () => {
      await page.keyboard.press("Alt+6");
      await page.getByRole("heading", { name: "Historique" }).waitFor();
      await open(`/${article}`);
      await page.locator(".wording").nth(1).waitFor();
      return page.locator(".wording").count();
    };
    await open();
    const before = await wordings();
    await page.goto(contract);
    await page.getByRole("textbox").first().waitFor();
    expect(await wordings()).toBe(before);
    await page.goto(contract);
    const text = page.locator("[role=textbox][contenteditable=true]").first();
    await text.click();
    await page.keyboard.type("Nous écrivons ensemble. ");
    await text.getByText("Nous écrivons ensemble.").waitFor();
    expect(await wordings()).toBe(before + 1);
  });

  test("has nothing that the rules of accessibility refuse, in both languages and every theme", async () => {
    for (const [language, theme] of [
      ["fr", "light"],
      ["en", "dark"],
      ["fr", "contrast"],
    ]) {
      await page.goto(`${url}mark.svg`);
      await setProfile(page, { language, theme });
      for (const [width, height] of [
        [1024, 640],
        [1600, 1000],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const view of ["activity", "articles", "side", "moments"]) {
          await open();
          await page.locator(".history-day").first().waitFor();
          if (view === "articles" || view === "side") {
            await page.locator(".history-line button").first().click();
            await page.locator(".compared-bar").waitFor();
            await page.locator(".wording").nth(1).click();
            if (view === "side") await page.getByRole("radio", { name: /Côte|Side/ }).click();
          }
          if (view === "moments") {
            await page.getByRole("radio", { name: "Moments" }).click();
            await page.locator(".wording-choice button").first().click();
            await page.getByRole("option", { name: /Avant l’atelier/ }).click();
            await page.locator(".difference button").nth(1).click();
          }
          const shots = process.env["SHOTS"];
          if (shots !== undefined) {
            await page.screenshot({ path: join(shots, `${view}-${language}-${theme}-${width}.png`) });
          }
          expect([view, language, theme, await violations()]).toEqual([view, language, theme, []]);
        }
      }
    }
    expect(errors).toEqual([]);
  });
});
