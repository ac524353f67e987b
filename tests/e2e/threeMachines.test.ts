import { expect, test } from "vitest";
import { articleText, machine, serve, shareLink, show, type Machine } from "#tests/kit/commandLine.ts";
import { until } from "#tests/kit/until.ts";

/**
 * The story of the product. Three folders stand for three machines: A begins the alliance and shares it, B comes
 * through the relay, C has the file by mail and is away for a month. The relay dies again and again meanwhile.
 */
const shared = { collection: "articles", id: "common-course", field: "text" };
const abandoned = { collection: "articles", id: "decide-together", field: "text" };
const firstWords = "Nous tenons le cap\u00a0: l’eau de la vallée est à tous.";

const says = (place: object, text: string) => ({ command: "writeText", args: { in: place, text } });
const adds = (place: object, text: string) => ({
  command: "insertText",
  args: { in: place, paragraph: 0, offset: 0, text },
});

test("three machines, offline and online, one of them away for a month, a relay that dies: all converge, and sign", async () => {
  const [a, b, c] = [machine(), machine(), machine("en")];
  const [fileA, fileB, fileC] = ["sources.alliance", "alliance-b.alliance", "recu-par-mail.alliance"];
  const typed: string[] = [];
  let count = 0;
  const apply = async (on: Machine, file: string, lines: readonly object[]) => {
    count += 1;
    return on.ok(["apply", file, on.commands(lines, `commands-${count}.jsonl`)]);
  };

  // A begins from the template, writes, shares; C receives the file as it is then.
  await a.ok(["new", fileA, "--name", "Alliance des Sources", "--template", "contrat-de-confiance-3x3"]);
  await apply(a, fileA, [
    says(shared, firstWords),
    says(abandoned, "Chacun avance à son rythme."),
    { command: "addPartner", args: { id: "sauve", fields: { legalName: "Commune de Sauve" } } },
  ]);
  c.write(fileC, a.read(fileA));
  const data = a.path("relay");
  let relay = await serve(a, { data });
  const { port } = relay;
  const link = await shareLink(a, fileA, relay.url);
  expect(await shareLink(a, fileA, relay.url)).toBe(link);

  const watching = [a.start(["sync", fileA, "--link", link, "--watch"])];
  watching.push(b.start(["sync", fileB, "--link", link, "--watch"]));
  await until("A and B are joined", () => watching.every(({ out }) => out().includes("Ctrl+C")));

  // While the relay is killed and comes back, scripts write to both files.
  const isDying = { now: true };
  const scripts = [
    [a, fileA, "amont"],
    [b, fileB, "aval"],
  ] as const;
  const writing = scripts.map(async ([on, file, name]) => {
    for (let round = 0; isDying.now || round < 4; round += 1) {
      const word = `${name}${round}`;
      typed.push(word);
      await apply(on, file, [adds(shared, `${word} `)]);
    }
  });
  for (let death = 0; death < 3; death += 1) {
    const before = typed.length;
    await until("more is written", () => typed.length > before);
    await relay.end("SIGKILL");
    await until("something is written while the relay is dead", () => typed.length > before + 1);
    relay = await serve(a, { port, data });
  }
  isDying.now = false;
  await Promise.all(writing);
  typed.push("saisons");
  await apply(b, fileB, [says(abandoned, "Chacun avance à son rythme, au fil des saisons.")]);

  // C knows nothing of all that: rewrites the first words that the others write before, drops what B writes in.
  typed.push("rivière");
  await apply(c, fileC, [
    says(shared, firstWords.replace("l’eau de la vallée", "l’eau de la rivière")),
    { command: "dropArticle", args: { id: abandoned.id } },
  ]);
  await apply(a, fileA, [
    { command: "editPartner", args: { id: "sauve", changes: { headOffice: "Sauve (Gard)" } } },
  ]);
  const settled = async () => {
    const texts = await Promise.all([articleText(a, fileA, shared.id), articleText(b, fileB, abandoned.id)]);
    const inA = await articleText(a, fileA, abandoned.id);
    return typed.every((word) => word === "rivière" || texts.join(" ").includes(word)) && inA === texts[1];
  };
  await until("A and B have each other's words", settled);

  // C is back: its file comes by mail and is merged while A still watches.
  a.write("retour.alliance", c.read(fileC));
  const merged = await a.ok(["merge", fileA, "retour.alliance", "-o", fileA, "--json"]);
  const { findings } = JSON.parse(merged.out) as {
    findings: { kind: string; where: { id: string }; theirs: string; remedies: { ours: object[] } }[];
  };
  // The article dropped while B wrote in it, and nothing else: C changed other words than A and B.
  expect(findings.map(({ kind, where }) => [kind, where.id])).toEqual([
    ["written-into-dropped", abandoned.id],
  ]);
  const titles = async (on: Machine, file: string) => (await show(on, file)).articles.map(({ id }) => id);
  await until(
    "B learns that C dropped the article",
    async () => !(await titles(b, fileB)).includes(abandoned.id),
  );

  // The remedy that the merge offers brings it back, with what B wrote in it.
  await apply(a, fileA, findings[0]?.remedies.ours ?? []);
  await until("B has it back", async () => (await titles(b, fileB)).includes(abandoned.id));
  const ended = await Promise.all(watching.map(({ end }) => end("SIGTERM")));
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  await c.ok(["sync", fileC, "--link", link]);

  const machines = [
    [a, fileA],
    [b, fileB],
    [c, fileC],
  ] as const;
  const shows = await Promise.all(machines.map(([on, file]) => show(on, file)));
  expect(new Set(shows.map(({ contentHash }) => contentHash)).size).toBe(1);
  const words = shows[0]?.articles.map(({ markup }) => markup.text).join("\n") ?? "";
  expect(typed.filter((word) => !words.includes(word))).toEqual([]);
  expect(words).toContain("l’eau de la rivière est à tous");
  expect(typed.length).toBeGreaterThan(10);

  // Two people sign the same bytes, one after the other, with keys of two kinds.
  await a.ok(["export", fileA, "-o", "contrat.docx"]);
  await c.ok(["export", fileC, "-o", "contrat.docx"]);
  expect(a.read("contrat.docx").equals(c.read("contrat.docx"))).toBe(true);
  const secret = { PHRASE: "une phrase que personne ne devine" };
  const identity = (name: string, more: readonly string[]) => [
    ..."identity new --out id.p12 --passphrase-env PHRASE --name".split(" "),
    name,
    "--organisation",
    name,
    ...more,
  ];
  const sign = (docx: string, out: string) => [
    ..."sign --p12 id.p12 --passphrase-env PHRASE".split(" "),
    docx,
    "-o",
    out,
  ];
  await Promise.all([
    a.ok(identity("Anne Roux", []), secret),
    b.ok(identity("Léo Vidal", ["--rsa"]), secret),
  ]);
  await a.ok(sign("contrat.docx", "signe-a.docx"), secret);
  b.write("recu.docx", a.read("signe-a.docx"));
  await b.ok(sign("recu.docx", "signe.docx"), secret);
  const verified = await b.run(["verify", "signe.docx", "--alliance", fileB]);
  expect([verified.code, verified.err]).toEqual([0, ""]);
  expect(verified.out).toContain("Signature 2 sur 2");
  const altered = b.read("signe.docx");
  const at = altered.indexOf("word/document.xml") + 60;
  altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
  b.write("altere.docx", altered);
  expect((await b.run(["verify", "altere.docx"])).code).toBe(1);
});
