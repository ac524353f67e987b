import { expect, test } from "vitest";
import { expectRefusal, machine, plain } from "#tests/kit/commandLine.ts";
import { partsOf } from "#tests/kit/readWord.ts";

test("the same state gives the same bytes: twice, in other time zones and languages of the system, from a copy", async () => {
  const on = machine("fr");
  await on.ok(["new", "a.alliance", "--name", "Alliance des Sources"]);
  on.write("copie.alliance", on.read("a.alliance"));
  const first = await on.ok(["export", "a.alliance", "-o", "first.docx"]);
  const others = [
    { TZ: "Pacific/Auckland" },
    { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8" },
    { LANG: "C" },
  ];
  for (const [index, env] of others.entries()) {
    const file = index === 0 ? "copie.alliance" : "a.alliance";
    await on.ok(["export", file, "-o", `${index}.docx`], env);
    expect([env, on.read(`${index}.docx`).equals(on.read("first.docx"))]).toEqual([env, true]);
  }
  const hash = /[0-9a-f]{64}/.exec(first.out)?.[0];
  expect((await on.ok(["show", "a.alliance"])).out).toContain(hash);
  // What the parties must still fill in is told apart, on the other output.
  expect(plain(first.err)).toMatch(
    /^\d+ points à compléter avant de signer\n- Aucun partenaire n’est signataire\.\n- Des clauses attendent : .*défi commun/,
  );
  await on.ok(["export", "a.alliance", "-o", "first.docx", "--version", "1.2"]);
  expect(on.read("first.docx").equals(on.read("0.docx"))).toBe(false);
});

test("a version number that is none is refused", async () => {
  expect.hasAssertions();
  for (const version of ["one", "1.", "-1", ""]) {
    await expectRefusal(
      ["export", "a.alliance", "-o", "a.docx", `--version=${version}`],
      {
        fr: `« ${version} » n’est pas un numéro de version (exemple : 1.2).`,
        en: `“${version}” is not a version number (for example 1.2).`,
      },
      (on) => on.ok(["new", "a.alliance", "--name", "A", "--template", "contrat-de-confiance-3x3"]),
    );
  }
});

test("a draft carries the comments that are asked for; a version to be signed is refused with what belongs to a draft", async () => {
  const on = machine("fr");
  await on.ok(["new", "a.alliance", "--name", "Sources"]);
  const [from, to] = [0, 4].map((offset) => ({ paragraph: 0, offset }));
  await on.ok([
    "apply",
    "a.alliance",
    on.commands([
      {
        command: "addArticle",
        args: { id: "cap", fields: { title: "Un cap" }, texts: { text: "Nous disons un cap." } },
      },
      {
        command: "openThread",
        args: {
          in: { collection: "articles", id: "cap", field: "text" },
          from,
          to,
          message: { text: "Qui, nous\u00a0?" },
        },
      },
    ]),
  ]);
  const comments = (file: string) => partsOf(on.read(file)).get("word/comments.xml");
  await on.ok(["export", "a.alliance", "-o", "plain.docx"]);
  expect(comments("plain.docx")).toBeUndefined();
  await on.ok(["export", "a.alliance", "-o", "commented.docx", "--comments", "open"]);
  expect(comments("commented.docx")).toContain("Qui, nous\u00a0?");
  for (const [asked, said] of [
    [["--comments", "some"], "choisissez open"],
    [["--comments", "all", "--version", "1.0"], "ne porte pas de commentaires"],
    [["--debate", "--version", "1.0"], "ne porte pas le relevé"],
    [["--suggestions", "--version", "1.0"], "ne porte pas de suggestions"],
  ] as const) {
    const { code, err } = await on.run(["export", "a.alliance", "-o", "refused.docx", ...asked]);
    expect([asked, code, plain(err).includes(said)]).toEqual([asked, 2, true]);
  }
});

test("show: what stands in the alliance, for people and for programs", async () => {
  const on = machine("en");
  await on.ok(["new", "a.alliance", "--name", "Sources", "--challenge", "Water for all", "--scope", "mixed"]);
  await on.ok([
    "apply",
    "a.alliance",
    on.commands([
      {
        command: "addPartner",
        args: { id: "p", fields: { legalName: "Commune de Sauve", shortName: "Sauve" } },
      },
      {
        command: "addRepresentative",
        args: { fields: { partnerId: "p", fullName: "Anne Roux", role: "mayor" } },
      },
    ]),
  ]);
  const { out } = await on.ok(["show", "a.alliance"]);
  for (const words of [
    "Sources — charter with an annexed contract",
    "Common challenge: Water for all",
    "Sauve (Anne Roux, mayor)",
    "Articles: 14",
  ]) {
    expect(out).toContain(words);
  }
  const json = JSON.parse((await on.ok(["show", "a.alliance", "--json"])).out) as Record<string, unknown>;
  expect(Object.keys(json).sort()).toEqual(
    [
      "alliance",
      "articles",
      "axes",
      "clauses",
      "consent",
      "contentHash",
      "decisions",
      "keys",
      "objections",
      "parties",
      "positions",
      "principles",
      "registerProblems",
      "unknownFeatures",
    ].sort(),
  );
});
