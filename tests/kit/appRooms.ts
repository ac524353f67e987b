import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import * as Y from "yjs";
import type { App, Person, PersonOptions } from "./app.ts";
import { machine, show, type Machine } from "./commandLine.ts";
import { createAlliance } from "#shared/doc/commands/alliance.ts";
import type { CommandName } from "#shared/doc/commands/registry.ts";
import { readAllianceFile, writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { readAlliance } from "#shared/doc/queries/agreement.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import type { Language } from "#shared/model/alliance.ts";
import { joinRoom } from "#shared/sync/client/joinRoom.ts";
import { writeLink } from "#shared/sync/invitation.ts";
import { runCommand, shippedTemplate, value } from "./documents.ts";
import { looks } from "./looks.ts";
import { clientOptions, forReaders, newInvitation } from "./rooms.ts";

/** An alliance on the relay that serves the application, with the command line of somebody who has joined it. */
export type SharedAlliance = {
  readonly on: Machine;
  readonly id: string;
  /** For whoever writes. */
  readonly link: string;
  readonly readLink: string;
};

const file = "essai.alliance";

type Line = { readonly command: string; readonly args: object };

/** An alliance begun from the template, after these commands. */
export function allianceAfter(lines: readonly Line[]): Y.Doc {
  const doc = new Y.Doc();
  const now = new Date().toISOString();
  const context = { now, newId: () => crypto.randomUUID() };
  const fields = {
    name: "Alliance de la Sourde",
    scope: "MORAL",
    language: "fr",
    startedOn: now.slice(0, 10),
  } as const;
  value(createAlliance(doc, { fields, template: shippedTemplate("fr") }, context));
  for (const { command, args } of lines) value(runCommand(doc, command as CommandName, args, context));
  return doc;
}

/** Begins an alliance from the template, applies the commands, and puts it on the relay. */
export const shareAlliance = (app: App, lines: readonly Line[] = []): Promise<SharedAlliance> =>
  shareDocument(app, allianceAfter(lines));

/** Puts a document that was made some other way on the relay. */
export async function shareDocument({ url }: App, doc: Y.Doc): Promise<SharedAlliance> {
  const on = machine();
  on.write(file, writeAllianceFile({ doc, attachments: [] }));
  const invitation = newInvitation(url);
  const room = joinRoom(doc, invitation, clientOptions);
  value(await room.whenAcknowledged(AbortSignal.timeout(90_000)));
  room.leave();
  const readLink = writeLink(forReaders(invitation));
  return { on, id: readAlliance(doc).id, link: writeLink(invitation), readLink };
}

/** What somebody who has the writing link does to the document with tools of their own. */
export async function tamper({ on, link }: SharedAlliance, change: (doc: Y.Doc) => void): Promise<void> {
  await on.ok(["sync", file, "--link", link]);
  const { doc, ...rest } = value(readAllianceFile(new Uint8Array(on.read(file))));
  change(doc);
  on.write(file, writeAllianceFile({ doc, ...rest }));
  await on.ok(["sync", file, "--link", link]);
}

/** What the relay holds now, as `show --json` tells it. */
export async function readShared<T>({ on, link }: SharedAlliance): Promise<T> {
  await on.ok(["sync", file, "--link", link]);
  return (await show(on, file)) as unknown as T;
}

/** Somebody whose browser has joined the alliance, in a room of it: `partners/commune`. */
export async function enterRoom(
  app: App,
  { id, link }: SharedAlliance,
  place: string,
  options: PersonOptions = {},
): Promise<Person> {
  // From an address that is no page: home is not read on the way.
  const person = await app.person({ fullName: "Anne Roux", path: "healthz", ...options });
  await person.page.evaluate(([name, value]) => localStorage.setItem(name, value), [
    `alliage:invitation:${id}`,
    JSON.stringify(link),
  ] as const);
  await person.page.goto(`${app.url}#/a/${id}/${place}`);
  await person.page.locator("#main h1").first().waitFor();
  return person;
}

/** An alliance as a page keeps it: its id, and the document's whole state. */
export type KeptAlliance = { readonly id: string; readonly state: Uint8Array };

const exampleCommands = new URL("../../docs/example/commands.jsonl", import.meta.url);

/** The alliance of docs/example, made by the command line as file `name`; `more` commands come after. */
export async function exampleAlliance(
  on: Machine,
  name = "exemple.alliance",
  more: readonly unknown[] = [],
): Promise<KeptAlliance> {
  await on.ok(["new", name, "--name", "Alliance de la Sourde", "--scope", "contractual"]);
  const example = readFileSync(exampleCommands, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  await on.ok(["apply", name, on.commands([...example, ...more])]);
  return keptAlliance(on.read(name));
}

export function keptAlliance(file: Uint8Array): KeptAlliance {
  return keptAllianceOf(value(readAllianceFile(new Uint8Array(file))).doc);
}

export const keptAllianceOf = (doc: Y.Doc): KeptAlliance => ({
  id: readAlliance(doc).id,
  state: Y.encodeStateAsUpdate(doc),
});

/** Puts the alliance where the page looks for it, as another visit would have left it, and opens a room of it. */
export async function openKept(
  page: Page,
  url: string,
  { id, state }: KeptAlliance,
  room: string,
): Promise<void> {
  await page.goto(`${url}healthz`);
  await page.evaluate(
    async ([database, bytes]) => {
      const opening = indexedDB.open(database);
      opening.addEventListener("upgradeneeded", () => {
        opening.result.createObjectStore("updates", { autoIncrement: true });
        opening.result.createObjectStore("custom");
      });
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const transaction = opening.result.transaction("updates", "readwrite");
      transaction.objectStore("updates").add(new Uint8Array(bytes));
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      opening.result.close();
    },
    [`alliage-${id}`, [...state]] as const,
  );
  await page.goto(`${url}#/a/${id}/${room}`);
}

/** Chooses something of the palette by its name, as one does without a mouse. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("menuitem", { name }).first().click();
  await page.getByRole("searchbox").waitFor({ state: "detached" });
}

/** What axe-core finds in each look, switched without a restart; `look` opens what is to be seen. */
export async function faultsEverywhere(
  page: Page,
  look: () => Promise<readonly string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  let now: Language = "fr";
  for (const [language, theme] of looks) {
    if (language !== now)
      await choose(page, messagesFor(now).app.commands.language({ name: languageName(now, language) }));
    now = language;
    const say = messagesFor(language).app;
    await choose(page, say.commands.theme({ name: say.settings.themes[theme]() }));
    const found = await look();
    faults.push(...found.map((fault) => `${language}, ${theme}: ${fault}`));
  }
  return faults;
}

const languageName = (spoken: Language, wanted: Language): string =>
  messagesFor(spoken).app.settings.languages[wanted]();
