import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { articleText, machine, serve, shareLink, show, type Machine } from "#tests/kit/commandLine.ts";
import { until } from "#tests/kit/until.ts";

const addsArticle = (id: string) => ({ command: "addArticle", args: { id, fields: { title: id } } });

const titles = async (on: Machine, file: string) => (await show(on, file)).articles.map(({ title }) => title);

test("many apply at the same instant: each finds what the others wrote, and no lock is left behind", async () => {
  const on = machine("en");
  await on.ok(["new", "a.alliance", "--name", "Alliance", "--template", "contrat-de-confiance-3x3"]);
  const before = (await titles(on, "a.alliance")).length;
  const ids = Array.from({ length: 12 }, (_, index) => `article-${index}`);
  await Promise.all(
    ids.map((id) => on.ok(["apply", "a.alliance", on.commands([addsArticle(id)], `${id}.jsonl`)])),
  );
  const after = await titles(on, "a.alliance");
  expect(ids.filter((id) => !after.includes(id))).toEqual([]);
  expect(after.length).toBe(before + ids.length);
  expect(readdirSync(on.folder).filter((name) => name.includes(".lock") || name.endsWith(".tmp"))).toEqual(
    [],
  );
});

test("apply, merge and sync --watch on both sides write to the same files at once: nobody's words are lost", async () => {
  const [a, b] = [machine(), machine()];
  const relay = await serve(a);
  await a.ok(["new", "a.alliance", "--name", "Alliance", "--template", "contrat-de-confiance-3x3"]);
  const link = await shareLink(a, "a.alliance", relay.url);
  a.write("mail.alliance", a.read("a.alliance"));
  const sides = [
    [a, "a.alliance"],
    [b, "b.alliance"],
  ] as const;
  const watching = sides.map(([on, file]) => on.start(["sync", file, "--link", link, "--watch"]));
  await until("both watch", () => watching.every(({ out }) => out().includes("Ctrl+C")));

  const ids: string[] = [];
  const write = async ([on, file]: (typeof sides)[number], side: string) => {
    for (let round = 0; round < 6; round += 1) {
      const pair = [`${side}-${round}-x`, `${side}-${round}-y`];
      ids.push(...pair);
      await Promise.all(
        pair.map((id) => on.ok(["apply", file, on.commands([addsArticle(id)], `${id}.jsonl`)])),
      );
    }
  };
  const merging = async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = `mail-${round}`;
      ids.push(id);
      await a.ok(["apply", "mail.alliance", a.commands([addsArticle(id)], `${id}.jsonl`)]);
      await a.ok(["merge", "a.alliance", "mail.alliance", "-o", "a.alliance"]);
    }
  };
  await Promise.all([write(sides[0], "a"), write(sides[1], "b"), merging()]);
  for (const [on, file] of sides) {
    await until(`every article is in ${file}`, async () => {
      const present = new Set(await titles(on, file));
      return ids.every((id) => present.has(id));
    });
  }
  const ended = await Promise.all(watching.map(({ end }) => end("SIGTERM")));
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  const hashes = await Promise.all(sides.map(async ([on, file]) => (await show(on, file)).contentHash));
  expect(hashes[0]).toBe(hashes[1]);
  expect(ids.length).toBe(27);
});

test("whoever writes the same paragraph while watch saves finds both versions in the words", async () => {
  const [a, b] = [machine(), machine()];
  const relay = await serve(a);
  await a.ok(["new", "a.alliance", "--name", "Alliance", "--template", "contrat-de-confiance-3x3"]);
  const place = { collection: "articles", id: "common-course", field: "text" };
  const link = await shareLink(a, "a.alliance", relay.url);
  await a.ok(["sync", "a.alliance", "--link", link]);
  const watching = b.start(["sync", "b.alliance", "--link", link, "--watch"]);
  await until("b watches", () => watching.out().includes("Ctrl+C"));
  const typed: string[] = [];
  const type = async (on: Machine, file: string, words: readonly string[], isSynced: boolean) => {
    for (const word of words) {
      typed.push(word);
      const args = { in: place, paragraph: 0, offset: 0, text: `${word} ` };
      await on.ok(["apply", file, on.commands([{ command: "insertText", args }], `${word}.jsonl`)]);
      if (isSynced) await on.ok(["sync", file, "--link", link]);
    }
  };
  await Promise.all([
    type(a, "a.alliance", ["alpha", "amer", "azur"], true),
    type(b, "b.alliance", ["bleu", "brun", "blanc", "bref", "bon"], false),
  ]);
  await until("b has every word", async () => {
    const text = (await articleText(b, "b.alliance", place.id)) ?? "";
    return typed.every((word) => text.includes(word));
  });
  expect((await watching.end("SIGINT")).code).toBe(0);
  await a.ok(["sync", "a.alliance", "--link", link]);
  expect(await articleText(a, "a.alliance", place.id)).toBe(await articleText(b, "b.alliance", place.id));
});
