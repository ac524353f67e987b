import { expect, test } from "vitest";
import type { CommandCall, Finding } from "#shared/model/finding.ts";
import { articleText, expectRefusal, machine, plain, show, type Machine } from "#tests/kit/commandLine.ts";

const place = { collection: "articles", id: "common-course", field: "text" };
const says = (text: string): CommandCall => ({ command: "writeText", args: { in: place, text } });
const titled = (title: string): CommandCall => ({
  command: "editArticle",
  args: { id: "balanced-voice", changes: { title } },
});

/** One alliance in two copies that were written to apart. */
async function apart(
  on: Machine,
  ours: readonly CommandCall[],
  theirs: readonly CommandCall[],
): Promise<void> {
  await on.ok(["new", "a.alliance", "--name", "Sources", "--template", "contrat-de-confiance-3x3"]);
  await on.ok(["apply", "a.alliance", on.commands([says("Nous tenons ce cap ensemble.")])]);
  on.write("b.alliance", on.read("a.alliance"));
  if (ours.length > 0) await on.ok(["apply", "a.alliance", on.commands(ours)]);
  if (theirs.length > 0) await on.ok(["apply", "b.alliance", on.commands(theirs)]);
}

test("what both sides touched is told with both versions, and each remedy brings its version back", async () => {
  const on = machine("fr");
  await apart(
    on,
    [says("Nous tenons ce projet ensemble."), titled("Une voix chacun")],
    [says("Nous tenons ce dessein ensemble."), titled("Une voix, un vote")],
  );
  const merged = await on.ok(["merge", "a.alliance", "b.alliance", "-o", "m.alliance", "--json"]);
  const { findings } = JSON.parse(merged.out) as { findings: Finding[] };
  expect(findings.map(({ kind }) => kind).sort()).toEqual(["rewritten-on-both-sides", "value-overwritten"]);
  for (const side of ["ours", "theirs"] as const) {
    on.write("r.alliance", on.read("m.alliance"));
    const remedies = findings.flatMap((finding) => finding.remedies[side]);
    await on.ok(["apply", "r.alliance", on.commands(remedies)]);
    const copy = { ours: "a.alliance", theirs: "b.alliance" }[side];
    expect(await articleText(on, "r.alliance", place.id)).toBe(await articleText(on, copy, place.id));
    const title = async (file: string) =>
      (await show(on, file)).articles.find(({ id }) => id === "balanced-voice")?.title;
    expect(await title("r.alliance")).toBe(await title(copy));
  }
  const { out } = await on.ok(["merge", "a.alliance", "b.alliance", "-o", "n.alliance"]);
  expect(plain(out)).toContain("n.alliance : 2 fichiers réunis.\n2 points à relire après cette fusion :\n");
  expect(plain(out)).toContain("première copie : Une voix chacun");
  expect(plain(out)).toContain("autre copie : Une voix, un vote");
});

test("an article dropped on one side and written on the other: the remedies drop it, or bring it back with the words", async () => {
  const on = machine("en");
  await apart(
    on,
    [{ command: "dropArticle", args: { id: place.id } }],
    [says("Nous tenons ce cap bien ensemble.")],
  );
  const merged = await on.ok(["merge", "a.alliance", "b.alliance", "-o", "m.alliance", "--json"]);
  const { findings } = JSON.parse(merged.out) as { findings: Finding[] };
  expect(findings.map(({ kind }) => kind)).toEqual(["written-into-dropped"]);
  expect(await articleText(on, "m.alliance", place.id)).toBeUndefined();
  await on.ok(["apply", "m.alliance", on.commands(findings[0]?.remedies.theirs ?? [])]);
  expect(await articleText(on, "m.alliance", place.id)).toBe("Nous tenons ce cap bien ensemble.");
  await on.ok(["apply", "m.alliance", on.commands(findings[0]?.remedies.ours ?? [])]);
  expect(await articleText(on, "m.alliance", place.id)).toBeUndefined();
});

test("the order of the copies changes neither the text nor the document's bytes; the copies stay as they were", async () => {
  const on = machine("fr");
  await apart(on, [says("Nous tenons ce cap ensemble, toujours.")], [titled("Une voix")]);
  on.write("c.alliance", on.read("a.alliance"));
  await on.ok([
    "apply",
    "c.alliance",
    on.commands([{ command: "dropArticle", args: { id: "evaluate-along" } }]),
  ]);
  const copies = ["a.alliance", "b.alliance", "c.alliance"];
  const before = copies.map((name) => on.read(name));
  await on.ok(["merge", ...copies, "-o", "forth.alliance"]);
  const back = await on.ok(["merge", ...copies.toReversed(), "-o", "back.alliance"]);
  expect(plain(back.out)).toContain("Rien à relire : les deux copies se complètent.");
  copies.forEach((name, index) => expect(on.read(name).equals(before[index] ?? Buffer.of())).toBe(true));
  await on.ok(["export", "forth.alliance", "-o", "forth.docx"]);
  await on.ok(["export", "back.alliance", "-o", "back.docx"]);
  expect(on.read("forth.docx").equals(on.read("back.docx"))).toBe(true);
});

test("copies of two alliances are refused by name, and nothing is written", async () => {
  expect.hasAssertions();
  await expectRefusal(
    ["merge", "a.alliance", "b.alliance", "-o", "m.alliance"],
    {
      fr: "b.alliance : cette alliance (« Vallée ») n’est pas celle de a.alliance (« Sources ») ; elles ne peuvent pas être fusionnées. Donnez des copies d’une même alliance.",
      en: "b.alliance: this alliance (“Vallée”) is not that of a.alliance (“Sources”); they cannot be merged. Give copies of one alliance.",
    },
    async (on) => {
      await on.ok(["new", "a.alliance", "--name", "Sources"]);
      await on.ok(["new", "b.alliance", "--name", "Vallée"]);
    },
  );
});

test("a file in the way is replaced only if none of its words would be lost", async () => {
  const on = machine("fr");
  await apart(on, [says("Nous tenons ce cap ensemble, ici.")], [titled("Une voix")]);
  await on.ok(["merge", "a.alliance", "b.alliance", "-o", "m.alliance"]);
  await on.ok(["merge", "b.alliance", "a.alliance", "-o", "m.alliance"]);
  await on.ok(["apply", "m.alliance", on.commands([titled("Des mots en plus")])]);
  const before = on.read("m.alliance");
  const { code, err } = await on.run(["merge", "a.alliance", "b.alliance", "-o", "m.alliance"]);
  expect([code, plain(err)]).toEqual([
    2,
    "m.alliance : ce fichier contient des mots qui ne sont dans aucune des copies à réunir. Nommez-le parmi elles, ou choisissez un autre nom.\n",
  ]);
  expect(on.read("m.alliance").equals(before)).toBe(true);
  await on.ok(["merge", "m.alliance", "a.alliance", "b.alliance", "-o", "m.alliance"]);
  expect((await show(on, "m.alliance")).articles.map(({ title }) => title)).toContain("Des mots en plus");
});
