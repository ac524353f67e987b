import type { Page, WebSocketRoute } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { parseLink, writeLink } from "#shared/sync/invitation.ts";
import { startApp, type App, type PersonOptions } from "#tests/kit/app.ts";
import { axeViolations } from "#tests/kit/axe.ts";
import { chooseFile } from "#tests/kit/pageFiles.ts";
import { smallAlliance, value } from "#tests/kit/documents.ts";
import { missingChromium } from "#tests/kit/persistence/chromium.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 });
const territory = (page: Page) => page.getByLabel("Territoire", { exact: true });
const facts = (page: Page) => page.locator(".overview-facts");

describe.skipIf(missingChromium !== undefined)(`sharing (${missingChromium ?? "in Chromium"})`, () => {
  let app: App;
  const someone = async (options?: PersonOptions) => (await app.person(options)).page;
  /** Somebody who has the alliance open, and its two links. */
  async function sharer() {
    const page = await someone({ fullName: "Anne Roux", organisation: "Commune de Sauve" });
    const bytes = writeAllianceFile({ doc: smallAlliance(), attachments: [] });
    await chooseFile(page, () => page.getByRole("button", { name: /Ouvrir un fichier/ }).click(), {
      name: "sources.alliance",
      bytes,
    });
    await heading(page, "Alliance des Sources").waitFor();
    await page.getByRole("button", { name: /Partager l’alliance/ }).click();
    await button(page, "Créer les liens d’invitation").click();
    return { page, ...(await linksOf(page)) };
  }
  async function linksOf(page: Page) {
    const write = await page.getByRole("textbox", { name: "Lien d’invitation pour écrire" }).inputValue();
    await page.getByRole("radio", { name: "Lire seulement" }).click();
    const read = await page.getByRole("textbox", { name: "Lien d’invitation pour lire" }).inputValue();
    await page.getByRole("radio", { name: "Écrire" }).click();
    return { write, read };
  }
  /** A network of this page alone, which can go and come back. */
  async function cuttable(page: Page) {
    let isCut = false;
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket(/\/sync/, (socket) => {
      if (isCut) {
        void socket.close();
        return;
      }
      socket.connectToServer();
      sockets.push(socket);
    });
    return {
      async cut() {
        isCut = true;
        for (const socket of sockets.splice(0)) await socket.close();
      },
      restore() {
        isCut = false;
      },
    };
  }
  async function paste(page: Page, link: string) {
    await page.getByRole("button", { name: /Rejoindre par un lien/ }).click();
    await page.getByLabel("Lien d’invitation").fill(link);
    await button(page, "Rejoindre").click();
  }

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());
  afterEach(() => app.everybodyLeaves());

  test("links for writing and for reading are shown with their QR codes, and no accessibility fault", async () => {
    const { page, write, read } = await sharer();
    expect(value(parseLink(write)).access.role).toBe("write");
    expect(value(parseLink(read)).access.role).toBe("read");
    await page.getByRole("img", { name: "Code QR du lien d’invitation pour écrire" }).waitFor();
    await page.getByText("Ce relais n’est joignable que depuis cet appareil").waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test("a link opens the alliance in another browser; what one writes the other reads, and each sees who is here", async () => {
    const { page, write } = await sharer();
    await page.keyboard.press("Escape");
    const other = await someone({ fullName: "Léo Vidal", size: { width: 390, height: 844 } });
    await other.evaluate((link) => location.assign(link), write);
    await other.getByText("Vous êtes invité·e dans une alliance").waitFor();
    expect(other.url()).not.toContain("alliage=");
    expect(await axeViolations(other)).toEqual([]);
    await button(other, "Rejoindre").click();
    await heading(other, "Alliance des Sources").waitFor();
    await territory(other).fill("Vallée de la Sourde");
    await territory(other).press("Enter");
    await facts(page).getByText("Vallée de la Sourde").waitFor();
    await page.locator(".present").getByText("Léo Vidal").waitFor();
    await other.locator(".present").getByText("Anne Roux").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await other.goto(app.url);
    await other.locator(".recent").getByText("Partagée").waitFor();
  });

  test("whoever comes by a link is asked for a name with it, and enters under it, as under one typed at home", async () => {
    const { page, write } = await sharer();
    await page.keyboard.press("Escape");
    const [leo, mina, ines] = [await someone(), await someone(), await someone()];
    await leo.evaluate((link) => location.assign(link), write);
    await leo.getByLabel("Votre nom").fill("Léo Vidal");
    expect(await axeViolations(leo)).toEqual([]);
    await leo.keyboard.press("Enter");
    await mina.getByRole("button", { name: /Rejoindre par un lien/ }).click();
    await mina.getByLabel("Lien d’invitation").fill(`Bonjour, voici le lien : ${write} À bientôt !`);
    await mina.getByLabel("Votre nom").last().fill("Mina Haddad");
    expect(await axeViolations(mina)).toEqual([]);
    await mina.keyboard.press("Enter");
    await ines.getByLabel("Votre nom").fill("Inès Faure");
    await ines.getByRole("button", { name: /Rejoindre par un lien/ }).click();
    await ines.getByLabel("Lien d’invitation").fill(write);
    await button(ines, "Rejoindre").click();
    for (const name of ["Léo Vidal", "Mina Haddad", "Inès Faure"])
      await page.locator(".present").getByText(name).waitFor();
  });

  test("a reading link shows everything and changes nothing", async () => {
    const { read } = await sharer();
    const reader = await someone();
    await paste(reader, read);
    await heading(reader, "Alliance des Sources").waitFor();
    await reader.getByText("Lecture seule").waitFor();
    expect(await territory(reader).isDisabled()).toBe(true);
    await reader.getByRole("button", { name: /inviter/ }).click();
    await reader.getByText("Vous êtes en lecture seule").waitFor();
    expect(await reader.getByLabel("Lien d’invitation pour écrire").count()).toBe(0);
    expect(await button(reader, "Renouveler les liens").count()).toBe(0);
    expect(await axeViolations(reader)).toEqual([]);
  });

  test("once the links are renewed, the old one shows nothing of what follows, and one press takes it back", async () => {
    const { page, write } = await sharer();
    const old = await someone();
    await paste(old, write);
    await heading(old, "Alliance des Sources").waitFor();
    const renew = async () => {
      await button(page, "Renouveler les liens").click();
      await page.getByText("Nouveaux liens prêts").waitFor();
    };
    await renew();
    await button(page, "Annuler").click();
    await expect.poll(async () => (await linksOf(page)).write).toBe(write);
    await renew();
    await expect.poll(async () => (await linksOf(page)).write).not.toBe(write);
    const renewed = (await linksOf(page)).write;
    await page.keyboard.press("Escape");
    await territory(page).fill("Secret");
    await territory(page).press("Enter");
    const invited = await someone();
    await paste(invited, renewed);
    await facts(invited).getByText("Secret").waitFor();
    expect(await facts(old).getByText("Secret").count()).toBe(0);
  });

  test("what two people wrote apart in one field waits for a look with the one who comes back", async () => {
    const { page, write } = await sharer();
    await page.keyboard.press("Escape");
    const witness = await someone({ fullName: "Mina Haddad" });
    await paste(witness, write);
    await heading(witness, "Alliance des Sources").waitFor();
    const other = await someone({ fullName: "Léo Vidal" });
    const network = await cuttable(other);
    await other.reload();
    await paste(other, write);
    await heading(other, "Alliance des Sources").waitFor();
    await other.getByText("Synchronisé").waitFor();
    await network.cut();
    await other
      .getByText(/Hors ligne|Connexion/)
      .first()
      .waitFor();
    await territory(other).fill("Plaine");
    await territory(other).press("Enter");
    await territory(page).fill("Vallée");
    await territory(page).press("Enter");
    // The others have it from the relay: what is shown as synchronised may be what was before.
    await facts(witness).getByText("Vallée").waitFor();
    network.restore();
    await button(other, "Regarder").click();
    await other.getByText(/les autres partenaires, après une coupure/).waitFor();
    expect(await axeViolations(other)).toEqual([]);
    expect(await button(page, "Regarder").count()).toBe(0);
  });

  test("an alliance that is here already is joined only after one has agreed", async () => {
    const { page, write } = await sharer();
    await button(page, "Arrêter le partage").click();
    await page.getByText("n’est plus partagée depuis cet appareil").waitFor();
    await page.goto(app.url);
    await paste(page, write);
    await page.getByText(/est déjà sur cet appareil/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await button(page, "Réunir et rejoindre").click();
    await heading(page, "Alliance des Sources").waitFor();
  });

  test("a link that is cut, of another relay, or of a room where nothing is yet, is told in a sentence", async () => {
    const { write } = await sharer();
    const page = await someone();
    await paste(page, write.slice(0, -5));
    await page.getByText("Ce lien est incomplet ou abîmé").waitFor();
    await page.getByLabel("Lien d’invitation").fill("https://exemple.org/");
    await button(page, "Rejoindre").click();
    await page.getByText("Ce lien a perdu sa fin").waitFor();
    const invitation = value(parseLink(write));
    await page
      .getByLabel("Lien d’invitation")
      .fill(writeLink({ ...invitation, relay: "https://relais.exemple/" }));
    await button(page, "Rejoindre").click();
    await page.getByText(/passe par un autre relais \(relais\.exemple\)/).waitFor();
    await button(page, "Fermer").click();
    const access = { role: "write", secret: new Uint8Array(32).fill(7) } as const;
    await paste(page, writeLink({ relay: invitation.relay, access }));
    await page.getByText("Ce lien ne mène encore à aucune alliance").waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
