import { mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  expectRefusal,
  machine,
  plain,
  serve,
  shareLink,
  show,
  type Machine,
} from "#tests/kit/commandLine.ts";
import { until } from "#tests/kit/until.ts";

const create = (on: Machine, name = "Sources") =>
  on.ok(["new", "a.alliance", "--name", name, "--template", "contrat-de-confiance-3x3"]);
const rename = (title: string) => ({
  command: "editArticle",
  args: { id: "common-course", changes: { title } },
});
const firstTitle = async (on: Machine, file: string) => (await show(on, file)).articles[0]?.title;

/** A port where nobody listens: the discard service's. */
const nobody = "http://127.0.0.1:9/";

test("share gives the same link again, alone on the last line, and its secret is for its owner's eyes", async () => {
  const on = machine("en");
  await create(on);
  const shared = await on.ok(["share", "a.alliance", "--relay", "https://relay.example.org"]);
  expect(shared.out).toMatch(/^https:\/\/relay\.example\.org\/#alliage=[\w-]+\n$/);
  expect(shared.err).toContain("pass it on as a secret");
  const again = await Promise.all(
    [1, 2, 3].map(() => on.ok(["share", "a.alliance", "--relay", "https://relay.example.org"])),
  );
  expect(again.map(({ out }) => out)).toEqual([shared.out, shared.out, shared.out]);
  const read = await shareLink(on, "a.alliance", "https://relay.example.org", "read");
  expect(read).not.toBe(shared.out.trim());
  expect(read.length).toBeGreaterThan(shared.out.length);
  expect(statSync(on.path(".data/secrets.json")).mode & 0o077).toBe(0);
  expect(on.read("a.alliance").includes(shared.out.trim().split("=")[1] ?? "?")).toBe(false);
});

test("two alliances shared at the same instant both keep their links", async () => {
  const on = machine("en");
  await create(on);
  await on.ok(["new", "b.alliance", "--name", "Vallée", "--template", "contrat-de-confiance-3x3"]);
  const share = (file: string) => shareLink(on, file, nobody);
  const links = await Promise.all([share("a.alliance"), share("b.alliance")]);
  expect(await Promise.all([share("a.alliance"), share("b.alliance")])).toEqual(links);
});

test("share and sync refuse what cannot be: a relay, a role, a link, secrets that were damaged", async () => {
  await expectRefusal(
    ["share", "a.alliance", "--relay", "relais"],
    {
      fr: "« relais » n’est pas l’adresse d’un relais (exemple : https://relais.exemple.org).",
      en: "“relais” is not the address of a relay (for example https://relay.example.org).",
    },
    create,
  );
  await expectRefusal(
    ["share", "a.alliance", "--relay", nobody, "--role", "owner"],
    {
      fr: "Le rôle « owner » n’existe pas : choisissez write ou read.",
      en: "There is no role “owner”: choose write or read.",
    },
    create,
  );
  const links = {
    "not a link": {
      fr: "Ceci n’est pas un lien d’invitation. Copiez-le de nouveau en entier.",
      en: "This is not an invitation link. Copy all of it again.",
    },
    [nobody]: {
      fr: "Ce lien a perdu sa fin (la partie après le signe #). Copiez-le de nouveau en entier.",
      en: "This link has lost its end (what follows the # sign). Copy all of it again.",
    },
    [`${nobody}#alliage=AQEB`]: {
      fr: "Ce lien est incomplet ou abîmé. Copiez-le de nouveau en entier.",
      en: "This link is incomplete or damaged. Copy all of it again.",
    },
  };
  for (const [link, sentences] of Object.entries(links)) {
    await expectRefusal(["sync", "a.alliance", "--link", link], sentences);
  }
  const on = machine("fr");
  await create(on);
  const link = await shareLink(on, "a.alliance", nobody);
  on.write(".data/secrets.json", "{ torn");
  const { code, err } = await on.run(["share", "a.alliance", "--relay", nobody]);
  expect([code, plain(err)]).toEqual([
    2,
    `${on.path(".data/secrets.json")} : le fichier des liens d’invitation est abîmé. Réparez-le ou mettez-le de côté ; rien n’a été modifié.\n`,
  ]);
  expect(on.read(".data/secrets.json").toString()).toBe("{ torn");
  // A file that is no alliance is refused before anything goes over the network.
  on.write("a.alliance", "torn");
  const torn = await on.run(["sync", "a.alliance", "--link", link]);
  expect([torn.code, plain(torn.err)]).toEqual([
    2,
    "a.alliance : ce n’est pas un fichier d’alliance (.alliance).\n",
  ]);
});

test("sync makes the file, and what it says is stored is stored: it survives the relay's kill -9", async () => {
  const [a, b] = [machine("en"), machine("fr")];
  const data = a.path("relay");
  const relay = await serve(a, { data });
  await create(a);
  const link = await shareLink(a, "a.alliance", relay.url);
  const empty = await b.run(["sync", "b.alliance", "--link", link]);
  expect([empty.code, empty.out, b.has("b.alliance")]).toEqual([2, "", false]);
  expect(plain(empty.err)).toBe(
    "Ce lien ne mène encore à aucune alliance : la personne qui vous l’a donné doit d’abord synchroniser son fichier.\n",
  );
  const sent = await a.ok(["sync", "a.alliance", "--link", link]);
  expect(sent.out).toMatch(
    /^a\.alliance: synchronised; all that this file holds is stored by the relay \(\d+ sent\)\.\n$/,
  );
  const killed = await relay.end("SIGKILL");
  await serve(a, { data, port: relay.port });
  expect(plain((await b.ok(["sync", "b.alliance", "--link", link])).out)).toMatch(
    /^b\.alliance : synchronisé ; /,
  );
  expect((await show(b, "b.alliance")).contentHash).toBe((await show(a, "a.alliance")).contentHash);
  // Whoever came by the link invites to the same room.
  expect(await shareLink(b, "b.alliance", relay.url)).toBe(link);
  const token = link.split("=")[1] ?? "?";
  const said = sent.out + sent.err + killed.out + killed.err;
  expect(said).not.toContain(token);
  for (const name of readdirSync(join(data, "rooms"))) {
    expect(readFileSync(join(data, "rooms", name)).includes(token)).toBe(false);
  }
});

test("a reader is kept up to date; what a reader wrote stays in the file, is not sent, and that is said", async () => {
  const [a, reader] = [machine("en"), machine("en")];
  const relay = await serve(a);
  await create(a);
  const [write, read] = [
    await shareLink(a, "a.alliance", relay.url),
    await shareLink(a, "a.alliance", relay.url, "read"),
  ];
  await a.ok(["sync", "a.alliance", "--link", write]);
  expect((await reader.ok(["sync", "r.alliance", "--link", read])).out).toBe("r.alliance: up to date.\n");
  await reader.ok(["apply", "r.alliance", reader.commands([rename("A reader's wish")])]);
  const refused = await reader.run(["sync", "r.alliance", "--link", read]);
  expect([refused.code, refused.out, refused.err]).toEqual([
    1,
    "",
    "r.alliance: up to date, but what you wrote in it was not sent, for this link is for reading only. Ask for a link to write, or send your file.\n",
  ]);
  await a.ok(["sync", "a.alliance", "--link", write]);
  expect(await firstTitle(a, "a.alliance")).not.toBe("A reader's wish");
  expect(await firstTitle(reader, "r.alliance")).toBe("A reader's wish");
  // The reader's link does not make a writer of who shares in turn.
  expect(reader.has(".data/secrets.json")).toBe(false);
});

test("a file of another alliance is refused before anything is mixed", async () => {
  const [a, b] = [machine("fr"), machine("fr")];
  const relay = await serve(a);
  await create(a);
  await create(b, "Vallée");
  const link = await shareLink(a, "a.alliance", relay.url);
  await a.ok(["sync", "a.alliance", "--link", link]);
  const [hash, before] = [(await show(a, "a.alliance")).contentHash, b.read("a.alliance")];
  const refused = await b.run(["sync", "a.alliance", "--link", link]);
  expect([refused.code, refused.out, plain(refused.err)]).toEqual([
    2,
    "",
    "a.alliance : cette alliance (« Vallée ») n’est pas celle du lien (« Sources »). Rien n’a été mélangé ; donnez un autre fichier ou un autre lien.\n",
  ]);
  expect(b.read("a.alliance").equals(before)).toBe(true);
  await a.ok(["sync", "a.alliance", "--link", link]);
  expect((await show(a, "a.alliance")).contentHash).toBe(hash);
});

test("a relay that is not there: a clear sentence, the file as it was; Ctrl+C does not have to wait for it", async () => {
  const on = machine("en");
  await create(on);
  const before = on.read("a.alliance");
  const link = await shareLink(on, "a.alliance", nobody);
  const failed = on.run(["sync", "a.alliance", "--link", link]);
  const interrupted = on.start(["sync", "a.alliance", "--link", link, "--watch"]);
  const { code, out, err } = await failed;
  expect([code, out, err]).toEqual([
    2,
    "",
    "The relay does not answer. Nothing is lost: your file is intact; try again when the network is back.\n",
  ]);
  // Whoever watches has waited all that time, and goes on waiting.
  expect(interrupted.isRunning()).toBe(true);
  const ended = await interrupted.end("SIGINT");
  expect([ended.code, ended.err]).toEqual([
    2,
    "Interrupted before the relay answered. Nothing is lost: your file is intact; try again when you like.\n",
  ]);
  expect(on.read("a.alliance").equals(before)).toBe(true);
});

test("serve says where it is, ends well when asked to, and what it cannot do", async () => {
  const on = machine("en");
  const relay = await serve(on);
  await expect.poll(relay.out).toBe(`Relay open at ${relay.url}\nData: ${on.path("relay")}\n`);
  const busy = await on.run(["serve", "--port", String(relay.port), "--data", on.path("other")]);
  expect([busy.code, busy.out]).toEqual([2, ""]);
  expect(busy.err).toContain(
    `Port ${relay.port} is in use on 127.0.0.1 already. Stop the program that uses it, or choose another port (--port).\n`,
  );
  const locked = await on.run(["serve", "--port", "0", "--data", on.path("relay")]);
  expect([locked.code, locked.err]).toEqual([
    2,
    `${on.path("relay")}: another relay holds this folder. Stop it, or choose another folder (--data).\n`,
  ]);
  expect((await relay.end("SIGTERM")).code).toBe(0);
  const again = await serve(on, { port: relay.port });
  expect((await again.end("SIGINT")).code).toBe(0);
});

test("serve refuses a port, an address and a folder that cannot be", async () => {
  expect.hasAssertions();
  await expectRefusal(["serve", "--port", "70000"], {
    fr: "« 70000 » n’est pas un port (0 à 65535).",
    en: "“70000” is not a port (0 to 65535).",
  });
  await expectRefusal(
    ["serve", "--port", "0", "--host", "203.0.113.7", "--data", "data"],
    {
      fr: "Le relais ne peut pas écouter sur 203.0.113.7, port 0. Choisissez une adresse de cette machine (--host) et un port permis (--port).",
      en: "The relay cannot listen on 203.0.113.7, port 0. Choose an address of this machine (--host) and a permitted port (--port).",
    },
    (on) => mkdirSync(on.path("data")),
  );
  await expectRefusal(
    ["serve", "--port", "0", "--data", "file/data"],
    {
      fr: "file/data : ce dossier ne peut pas servir au relais. Vérifiez vos droits d’accès, ou choisissez-en un autre (--data).",
      en: "file/data: this folder cannot serve the relay. Check your access rights, or choose another (--data).",
    },
    (on) => on.write("file", ""),
  );
  if (process.platform !== "linux") return;
  await expectRefusal(["serve", "--port", "0", "--data", "/proc/alliage"], {
    fr: "/proc/alliage : ce dossier ne peut pas servir au relais. Vérifiez vos droits d’accès, ou choisissez-en un autre (--data).",
    en: "/proc/alliage: this folder cannot serve the relay. Check your access rights, or choose another (--data).",
  });
});

test("a watched file that another program copies over is taken in once it is whole", async () => {
  const on = machine("en");
  const relay = await serve(on);
  await create(on);
  const link = await shareLink(on, "a.alliance", relay.url);
  const whole = on.read("a.alliance");
  const watching = on.start(["sync", "a.alliance", "--link", link, "--watch"]);
  await until("it watches", () => watching.out().includes("Ctrl+C"));
  on.write("copy.alliance", whole);
  await on.ok(["apply", "copy.alliance", on.commands([rename("From the copy")])]);
  const copy = on.read("copy.alliance");
  on.write("a.alliance", copy.subarray(0, copy.length >> 1));
  await on.ok(["show", "copy.alliance"]);
  expect(watching.isRunning()).toBe(true);
  on.write("a.alliance", copy);
  await on.ok(["sync", "b.alliance", "--link", link]);
  await until("the room has it", async () => {
    await on.ok(["sync", "b.alliance", "--link", link]);
    return (await firstTitle(on, "b.alliance")) === "From the copy";
  });
  expect((await watching.end("SIGTERM")).code).toBe(0);
});
