import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { defaultSettings, type Settings } from "#shared/ipc/settings.ts";
import { startRelay } from "#electron/relay/startRelay.ts";
import { startApp } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { smallAlliance, value } from "#tests/kit/documents.ts";
import { desktopMachines, type Desktop, type Machine } from "#tests/kit/electron/desktop.ts";
import { chromiumFlags, executablePath, missingChromium } from "#tests/kit/persistence/chromium.ts";

const built = fileURLToPath(new URL("../../out/renderer", import.meta.url));
const settings: Settings = {
  ...defaultSettings,
  language: "fr",
  profile: { fullName: "Anne Roux", organisation: "Commune de Sauve" },
};
const patience = { timeout: 20_000 };

/** This machine's own address, under which a guest reaches it; where it has none, another one of the loopback does. */
const reachable =
  Object.values(networkInterfaces())
    .flatMap((infos = []) => infos)
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.2";
/** An address of a network that exists nowhere (RFC 5737). */
const elsewhere = "203.0.113.7";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heading = (page: Page) => page.getByRole("heading", { name: "Alliance des Sources", level: 1 });
const territory = (page: Page) => page.getByLabel("Territoire", { exact: true });
const openDialog = (page: Page) =>
  page
    .getByRole("button", { name: /Partager l’alliance/ })
    .first()
    .click();
const link = (page: Page) =>
  page.getByRole("textbox", { name: "Lien d’invitation pour écrire" }).inputValue();
const hostOf = (address: string) => new URL(address).hostname;

describe.skipIf(missingChromium !== undefined)(
  `sharing from the desktop, under the stand-in (${missingChromium ?? "in Chromium"}),`,
  () => {
    const newMachine = desktopMachines(built);
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ["--headless=new", ...chromiumFlags] });
    });
    afterAll(() => browser?.close());

    /** A machine on the given networks, with an alliance open and its share dialog on screen. */
    async function sharer(addresses: readonly string[]): Promise<{ machine: Machine; desktop: Desktop }> {
      const machine = await newMachine();
      mkdirSync(machine.data, { recursive: true });
      writeFileSync(join(machine.data, "settings.json"), JSON.stringify(settings));
      const desktop = await machine.start();
      await desktop.ask("moveTo", addresses);
      const file = join(machine.folder, "sources.alliance");
      writeFileSync(file, writeAllianceFile({ doc: smallAlliance(), attachments: [] }));
      await desktop.ask("answerNext", file);
      await desktop.page.getByRole("button", { name: /Ouvrir un fichier/ }).click();
      await heading(desktop.page).waitFor();
      await openDialog(desktop.page);
      return { machine, desktop };
    }

    /** Somebody with nothing but a browser, who follows a link. */
    async function guest(invitation: string): Promise<Page> {
      const context = await browser.newContext({ locale: "fr-FR", reducedMotion: "reduce" });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(invitation);
      await button(page, "Rejoindre").click();
      await heading(page).waitFor();
      return page;
    }

    /** What one writes, the other reads. */
    async function writeTogether(desktop: Page, other: Page): Promise<void> {
      await desktop.keyboard.press("Escape");
      await territory(other).fill("Vallée de la Sourde");
      await territory(other).press("Enter");
      await desktop.locator(".overview-facts").getByText("Vallée de la Sourde").waitFor();
      await territory(desktop).fill("Plaine de la Sourde");
      await territory(desktop).press("Enter");
      await other.locator(".overview-facts").getByText("Plaine de la Sourde").waitFor();
    }

    test("through this machine: a guest follows the link with nothing installed, and both write", async () => {
      const { desktop } = await sharer([reachable]);
      const { page } = desktop;
      expect(await axeViolations(page)).toEqual([]);
      await button(page, "Créer les liens d’invitation").click();
      await page.getByText("Relié", { exact: true }).waitFor();
      expect(hostOf(await link(page))).toBe(reachable);
      expect(await page.getByText("Ce relais n’est joignable que depuis cet appareil").count()).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
      await writeTogether(page, await guest(await link(page)));
      expect(desktop.output()).not.toMatch(/alliage=|"refusal"|"bug"/);
    });

    test("on another network, new links are shown for the same room, and its own session never left it", async () => {
      const { machine, desktop } = await sharer([elsewhere]);
      const { page } = desktop;
      await button(page, "Créer les liens d’invitation").click();
      await page.getByText("Relié", { exact: true }).waitFor();
      const before = await link(page);
      expect(hostOf(before)).toBe(elsewhere);

      await desktop.ask("moveTo", []);
      await page.evaluate(() => window.dispatchEvent(new Event("online")));
      await page.getByText("Cet ordinateur n’est relié à aucun réseau").waitFor();
      await desktop.ask("moveTo", [reachable]);
      await page.evaluate(() => window.dispatchEvent(new Event("online")));
      const notice = page.getByText("Les liens déjà donnés ne mènent plus ici");
      await notice.waitFor();
      expect(await axeViolations(page)).toEqual([]);
      const after = await link(page);
      expect(hostOf(after)).toBe(reachable);
      expect(new URL(after).hash).toBe(new URL(before).hash);
      expect(await page.getByText("Relié", { exact: true }).count()).toBe(1);
      await page.keyboard.press("Escape");
      await openDialog(page);
      await notice.waitFor();
      await button(page, "C’est fait").click();
      await notice.waitFor({ state: "detached" });
      expect(await link(page)).toBe(after);
      const other = await guest(after);
      await writeTogether(page, other);

      await desktop.ask("closeWindow");
      expect(await desktop.ended()).toBe(0);
      const again = await machine.start();
      await again.ask("moveTo", [elsewhere, reachable]);
      await again.page.getByRole("link", { name: /Alliance des Sources/ }).click();
      await heading(again.page).waitFor();
      await openDialog(again.page);
      await again.page.getByText("Non relié").waitFor();
      expect(hostOf(await link(again.page))).toBe(reachable);
      await button(again.page, "Rouvrir le relais de cet ordinateur").click();
      await again.page.getByText("Relié", { exact: true }).waitFor();
      expect(await again.page.getByText("Les liens déjà donnés ne mènent plus ici").count()).toBe(0);
      await again.page.getByRole("button", { name: /Adresse du relais/ }).click();
      await again.page.getByRole("option", { name: elsewhere }).click();
      await expect.poll(async () => hostOf(await link(again.page))).toBe(elsewhere);
    });

    test("through a relay whose address is typed; what is no address and what is no relay are told in a sentence", async () => {
      const app = await startApp();
      onTestFinished(() => app.stop());
      const { desktop } = await sharer([reachable]);
      const { page } = desktop;
      await page.getByText("Un relais sur internet").click();
      const attempt = async (address: string) => {
        await page.getByLabel("Adresse du relais").fill(address);
        await button(page, "Créer les liens d’invitation").click();
      };
      await attempt("relais.exemple");
      await page.getByText("Ce n’est pas l’adresse d’un relais").waitFor();
      await attempt("http://127.0.0.1:9/");
      await page.getByText("Aucun relais ne répond à 127.0.0.1:9").waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await attempt(app.url);
      await page.getByText("Relié", { exact: true }).waitFor();
      expect(new URL(await link(page)).host).toBe(new URL(app.url).host);
      await writeTogether(page, await guest(await link(page)));
    });

    test("where the usual port is taken another one serves, and a relay that cannot start says why in a sentence", async () => {
      const occupant = createServer();
      await new Promise<void>((resolve) => {
        // Taken already, by whoever it is, is what is wanted.
        occupant.once("error", () => resolve());
        occupant.listen(4848, "0.0.0.0", () => resolve());
      });
      onTestFinished(() => void occupant.close());
      const { machine, desktop } = await sharer([reachable]);
      const { page } = desktop;
      const rival = value(await startRelay({ dataDir: join(machine.data, "relay") }));
      await button(page, "Créer les liens d’invitation").click();
      await page.getByRole("alert").getByText("Un autre programme tient déjà le relais").waitFor();
      await rival.close();
      await desktop.ask("moveTo", []);
      await button(page, "Créer les liens d’invitation").click();
      await page.getByRole("alert").getByText("Cet ordinateur n’est relié à aucun réseau").waitFor();
      await desktop.ask("moveTo", [reachable]);
      await button(page, "Créer les liens d’invitation").click();
      await expect.poll(() => page.getByText("Relié", { exact: true }).count(), patience).toBe(1);
      expect(new URL(await link(page)).port).not.toBe("4848");
      await writeTogether(page, await guest(await link(page)));
    });
  },
);
