import type { Route } from "playwright-core";
import type { Messages } from "#shared/messages/fr.ts";
import { cellId } from "#shared/model/matrix.ts";
import type { Id } from "#shared/model/Id.ts";
import * as Y from "yjs";
import { createAlliance } from "#shared/doc/commands/alliance.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { choose, keptAllianceOf, openKept } from "./appRooms.ts";
import { testContext, value } from "./documents.ts";
import { historyAlliance } from "./historyAlliance.ts";
import { chooseFile, savedFile } from "./pageFiles.ts";
import { edit } from "./signature/editPackage.ts";
import { oneByteChanged } from "./signature/signingRoom.ts";
import { button, dialog, radio, type Screen, type Visit } from "./visit.ts";

const shown = historyAlliance("ecrans");
const empty = new Y.Doc();
value(createAlliance(empty, { id: "vide" as Id<string>, fields: { name: "Alliance vide" } }, testContext()));
const { articles, clauses, axes } = readAgreement(shown);
const firstCell = cellId(axes[0]?.id as Id<"axis">, "M18");

const finding = {
  kind: "value-overwritten",
  where: { collection: "alliance", id: "ecrans", field: "territory", label: "Alliance des Sources" },
  ours: "Cévennes",
  theirs: "Vallée de la Sourde",
  merged: "Cévennes",
  remedies: { ours: [], theirs: [{ command: "editAlliance", args: { changes: {} } }] },
};
const review = { id: "r", at: "2026-11-24T08:00:00.000Z", source: "relay", findings: [finding] };

/** A place of the application, and what shows that it is there. */
const at =
  (hash: string, sign: string): Screen["open"] =>
  async ({ page, url }) => {
    await page.goto(`${url}#/${hash}`);
    await page.locator(sign).first().waitFor();
  };
const room = (place: string, sign = "#main h1") => at(`a/ecrans/${place}`, sign);
/** Found in the palette by its name. */
const command =
  (name: (say: Messages) => string): Screen["open"] =>
  async (visit) => {
    await choose(visit.page, name(visit.say));
    await dialog(visit);
  };
const press =
  (name: (say: Messages) => string, sign: string): Screen["open"] =>
  async (visit) => {
    await button(visit, name(visit.say)).first().click();
    await visit.page.locator(sign).first().waitFor();
  };
/** What stands beside the articles. */
const aside =
  (name: (say: Messages) => string, sign: string): Screen["open"] =>
  async (visit) => {
    await room(`contract/${articles[0]?.id}`, ".rich-text")(visit);
    await press(name, sign)(visit);
  };
const verify =
  (name: string, bytes: (saved: Uint8Array) => Uint8Array, sign: string): Screen["open"] =>
  async (visit) => {
    const { page, say } = visit;
    const opener = button(visit, say.signing.file.choose()).or(button(visit, say.signing.verify.again()));
    await chooseFile(page, () => opener.click(), {
      name,
      bytes: bytes(visit.saved?.bytes ?? new Uint8Array()),
    });
    await page.locator("#main").getByText(name).first().waitFor();
    await page.locator(sign).waitFor();
  };

/** Every screen of the application, in an order in which a newcomer may see them. */
export const screens: readonly Screen[] = [
  { name: "home, nothing yet", open: at("", ".welcome") },
  {
    name: "home, a file refused",
    open: async (visit) => {
      const { page } = visit;
      const file = { name: "notes.alliance", bytes: new TextEncoder().encode("des notes") };
      await chooseFile(page, () => page.locator('[data-entry="file"]').click(), file);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "join",
    open: async (visit) => {
      await visit.page.locator('[data-entry="join"]').click();
      await dialog(visit);
    },
  },
  {
    name: "join, a link that is none",
    isWithin: true,
    open: async (visit) => {
      const { page, say } = visit;
      await page.getByLabel(say.home.join.link()).fill("https://exemple.org/");
      await page.keyboard.press("Enter");
      await page.locator(".field-error").waitFor();
    },
  },
  { name: "create: name", open: at("new", ".create-form input") },
  { name: "create: no name", open: press((say) => say.home.create.next(), ".field-error") },
  {
    name: "create: template",
    open: async (visit) => {
      await visit.page.locator(".create-form input").fill("Alliance");
      await press((say) => say.home.create.next(), ".preview-articles")(visit);
    },
  },
  { name: "create: partners", open: press((say) => say.home.create.next(), ".draft-partners") },
  { name: "verify, nothing yet", open: at("verify", ".drop-file") },
  { name: "verify, no document", open: verify("bruit.docx", () => Buffer.from("bruit"), "[role=alert]") },
  { name: "no such alliance", open: at("a/inconnue/overview", "#main button") },
  {
    name: "overview",
    open: async ({ page, url }) => {
      await openKept(page, url, keptAllianceOf(empty), "overview");
      await page.locator("#main h1").waitFor();
      await openKept(page, url, keptAllianceOf(shown), "overview");
      await page.locator(".overview-facts").first().waitFor();
    },
  },
  { name: "contract, an article", open: room(`contract/${articles[0]?.id}`, ".rich-text") },
  {
    name: "contract, writing and finding",
    open: async ({ page }) => {
      await page.locator(".sheet .rich-text").first().click();
      await page.keyboard.press("Control+f");
      await page.locator(".find-bar, [role=search]").first().waitFor();
    },
  },
  {
    name: "contract, a link",
    open: async (visit) => {
      await visit.page.locator(".sheet .rich-text").first().click();
      await visit.page.keyboard.press("Control+Shift+k");
      await dialog(visit);
    },
  },
  {
    name: "contract, positions on an article",
    open: async (visit) => {
      await room(`contract/${articles[0]?.id}`, ".debate-trigger")(visit);
      await visit.page.locator(".debate-trigger").first().click();
      await visit.page.locator(".debate-part").first().waitFor();
    },
  },
  { name: "contract, who speaks", open: press((say) => say.positions.own.express(), "[role=dialog]") },
  { name: "contract, comments", open: aside((say) => say.comments.show(), ".comments") },
  { name: "contract, suggestions", open: aside((say) => say.contract.suggestions.show(), ".suggestions") },
  { name: "debate, where everybody stands", open: room("debate", ".remaining") },
  { name: "debate, decisions", open: room("debate/decisions", ".debate-room h2, .debate-room .empty-state") },
  { name: "debate, the life of an article", open: room(`debate/${articles[0]?.id}`, ".life-entry") },
  { name: "clauses", open: room(`contract/${clauses[0]?.id}`, ".rich-text") },
  { name: "principles", open: room("contract/principle-1", "[data-principle]") },
  { name: "partners, one open", open: room("partners/mairie", ".partner-detail") },
  { name: "trajectory", open: room("trajectory", ".matrix, .listed-cell-open") },
  {
    name: "trajectory, a cell written",
    open: async (visit) => {
      await room(`trajectory/${firstCell}`, ".matrix, .listed-cell-open")(visit);
      await visit.page.locator("td.cell, .listed-cell-open").first().click();
      await visit.page.locator(".cell-dialog .rich-text").first().click();
      await visit.page.keyboard.type("Vingt foyers.");
    },
  },
  { name: "trajectory, a new axis", open: press((say) => say.trajectory.axes.add(), "[role=dialog]") },
  { name: "history", open: room("history", ".history-day") },
  { name: "history, wordings compared", open: room(`history/${articles[1]?.id}`, ".comparison") },
  {
    name: "history, moments compared",
    open: async (visit) => {
      await room("history", ".history-views")(visit);
      await radio(visit, visit.say.history.views.moments()).click();
      await visit.page.locator(".difference-group").first().waitFor();
    },
  },
  { name: "history, a moment named", open: press((say) => say.history.moments.name(), "[role=dialog]") },
  { name: "export, a draft", open: room("signature", ".sheet") },
  {
    name: "export, on paper",
    open: async (visit) => {
      const { export: words } = visit.say.signing;
      await visit.page.getByRole("radio", { name: words.purposes.signature() }).click();
      await visit.page.getByRole("radio", { name: words.modes.paper() }).click();
      await visit.page.getByLabel(words.readAndApproved()).waitFor();
    },
  },
  {
    name: "exported",
    open: async (visit) => {
      const { export: words } = visit.say.signing;
      await visit.page.getByRole("radio", { name: words.modes.electronic() }).click();
      await savedFile(visit.page, () => button(visit, words.run()).click());
      await button(visit, words.next()).waitFor();
    },
  },
  { name: "sign, no identity", open: press((say) => say.signing.export.next(), ".facts") },
  { name: "an identity imported", open: press((say) => say.signing.identity.import(), "[role=dialog]") },
  { name: "an identity created", open: press((say) => say.signing.identity.create(), "[role=dialog]") },
  {
    name: "sign",
    isWithin: true,
    open: async (visit) => {
      const { identity } = visit.say.signing;
      await visit.page.getByRole("dialog").getByRole("button", { name: identity.create() }).click();
      await visit.page.getByRole("radio", { name: "Anne Roux" }).waitFor();
    },
  },
  ...(["fingerprint", "export"] as const).map((what) => ({
    name: `an identity’s ${what}`,
    open: async (visit: Visit) => {
      const { fingerprint, identity } = visit.say.signing;
      await button(visit, identity.actions({ name: "Anne Roux" })).click();
      const name = what === "export" ? identity.export() : fingerprint.show();
      await visit.page.getByRole("menuitem", { name }).click();
      await dialog(visit);
    },
  })),
  {
    name: "signed",
    open: async (visit) => {
      const { sign } = visit.say.signing;
      visit.saved = await savedFile(visit.page, () => button(visit, sign.run()).click());
      await button(visit, sign.verify()).waitFor();
    },
  },
  { name: "verified", open: press((say) => say.signing.sign.verify(), ".verdict") },
  {
    name: "verified by somebody else",
    open: async (visit) => {
      const { page, url } = visit;
      await page.goto(`${url}healthz`);
      await page.evaluate(() => void indexedDB.deleteDatabase("alliage-identities"));
      await at("verify", ".drop-file")(visit);
      await verify("signé.docx", (bytes) => bytes, ".verdict")(visit);
    },
  },
  { name: "a fingerprint compared", open: press((say) => say.signing.verify.compare(), "[role=dialog]") },
  { name: "verified, one letter changed", open: verify("une lettre.docx", letterChanged, ".verdict") },
  { name: "verified, one byte changed", open: verify("un octet.docx", oneByteChanged, ".verdict") },
  {
    name: "a merge that waits for a look",
    open: async (visit) => {
      await visit.page.evaluate(
        (waiting) => localStorage.setItem("alliage:review:ecrans", waiting),
        JSON.stringify([review]),
      );
      await visit.page.goto(`${visit.url}healthz`);
      await room("overview")(visit);
      await visit.page.locator(".frame-banner").waitFor();
    },
  },
  { name: "the list of a merge", open: press((say) => say.merge.open(), ".finding") },
  { name: "sharing", open: command((say) => say.sharing.command()) },
  {
    name: "the links of sharing",
    isWithin: true,
    open: press((say) => say.sharing.choose.open(), ".share-link"),
  },
  { name: "where one’s words are", open: async ({ page }) => page.locator(".safety-button").click() },
  { name: "settings, version", open: command((say) => say.app.commands.settings()) },
  { name: "keyboard map", open: command((say) => say.app.commands.keyboard()) },
  {
    name: "palette",
    open: async ({ page }) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill("cap");
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  { name: "home, with alliances", open: at("", ".recents") },
  ...(["overview", "contract", "partners", "trajectory", "history", "signature"] as const).map((place) => ({
    name: `${place}, nothing yet`,
    open: at(`a/vide/${place}`, "#main h1"),
  })),
  withVerifier("a part that is missing", ".empty-state", (route) => route.abort()),
  withVerifier("a mistake of ours", "[role=alert]", (route) =>
    route.fulfill({ contentType: "text/javascript", body: 'throw new Error("planted")' }),
  ),
];

/** The verifier, whose code is answered for so. */
function withVerifier(name: string, sign: string, answer: (route: Route) => Promise<void>): Screen {
  const open = async (visit: Visit) => {
    await visit.page.route(/assets\/Verify-/, answer);
    await visit.page.goto(`${visit.url}healthz`);
    await at("verify", sign)(visit);
  };
  return { name, open };
}

/** The signed file with one letter of its text changed. */
function letterChanged(bytes: Uint8Array): Uint8Array {
  return edit(new Uint8Array(bytes), { "word/document.xml": (text) => text.replace("Sources", "Sourcet") });
}
