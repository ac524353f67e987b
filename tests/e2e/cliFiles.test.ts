import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { utf8 } from "#shared/base/bytes.ts";
import { writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { entryBytes, openZip } from "#shared/zip/openZip.ts";
import { writeZip } from "#shared/zip/writeZip.ts";
import { expectRefusal, machine, show, type Machine } from "#tests/kit/commandLine.ts";
import { smallAlliance } from "#tests/kit/documents.ts";
import { changedTemplate } from "#tests/kit/smallTemplate.ts";

const sound = (): Uint8Array => writeAllianceFile({ doc: smallAlliance(), attachments: [] });

/** The small alliance's file with its manifest changed. */
function withManifest(change: Readonly<Record<string, unknown>>): Uint8Array {
  const opened = openZip(sound());
  const entries = (opened.ok ? opened.value : []).map((entry) => {
    const bytes = entryBytes(entry);
    if (!bytes.ok || entry.name !== "manifest.json") return entry;
    const manifest = JSON.parse(Buffer.from(bytes.value).toString()) as object;
    return { name: entry.name, bytes: utf8(JSON.stringify({ ...manifest, ...change })), store: true };
  });
  return writeZip(entries);
}

/** Every subcommand that reads an alliance reads it alike. */
const readers: readonly (readonly string[])[] = [
  ["show", "a.alliance"],
  ["apply", "a.alliance", "c.jsonl"],
  ["merge", "a.alliance", "a.alliance", "-o", "out.alliance"],
  ["export", "a.alliance", "-o", "out.docx"],
  ["share", "a.alliance", "--relay", "http://127.0.0.1:9"],
];

const cases: readonly {
  readonly what: string;
  readonly content: () => Uint8Array | undefined;
  readonly fr: string;
  readonly en: string;
}[] = [
  {
    what: "missing",
    content: () => undefined,
    fr: "a.alliance : ce fichier n’existe pas.",
    en: "a.alliance: this file does not exist.",
  },
  {
    what: "foreign",
    content: () => utf8("Bonjour"),
    fr: "a.alliance : ce n’est pas un fichier d’alliance (.alliance).",
    en: "a.alliance: this is not an alliance file (.alliance).",
  },
  {
    what: "empty",
    content: () => new Uint8Array(),
    fr: "a.alliance : ce n’est pas un fichier d’alliance (.alliance).",
    en: "a.alliance: this is not an alliance file (.alliance).",
  },
  {
    what: "torn",
    content: () => withManifest({ document: { sha256: "0".repeat(64), bytes: 1 } }),
    fr: "a.alliance : ce fichier est incomplet ou abîmé (cause technique : document.yjs). Demandez à le recevoir de nouveau ; rien n’a été modifié.",
    en: "a.alliance: this file is incomplete or damaged (technical cause: document.yjs). Ask for it again; nothing was changed.",
  },
  {
    what: "newer",
    content: () => withManifest({ formatVersion: 7 }),
    fr: "a.alliance : ce fichier vient d’une version plus récente d’Alliage (format 7). Mettez Alliage à jour pour l’ouvrir.",
    en: "a.alliance: this file comes from a newer version of Alliage (format 7). Update Alliage to open it.",
  },
  {
    what: "hostile",
    content: () => withManifest({ allianceId: "another" }),
    fr: "a.alliance : ce fichier a été refusé car il n’a pas été fait par Alliage (cause technique : manifest.json). Demandez à son auteur de l’exporter de nouveau.",
    en: "a.alliance: this file was refused because Alliage did not make it (technical cause: manifest.json). Ask its author to export it again.",
  },
];

for (const { what, content, fr, en } of cases) {
  test(`an alliance file that is ${what}: every subcommand says so, and writes nothing`, async () => {
    for (const language of ["fr", "en"] as const) {
      const on = machine(language);
      const bytes = content();
      if (bytes !== undefined) on.write("a.alliance", bytes);
      on.commands([], "c.jsonl");
      const before = readdirSync(on.folder);
      for (const args of readers) {
        const { code, out, err } = await on.run(args);
        expect([args[0], code, out, err.replace(/[\u00a0\u202f]/g, " ")]).toEqual([
          args[0],
          2,
          "",
          `${{ fr, en }[language]}\n`,
        ]);
      }
      expect(readdirSync(on.folder)).toEqual(before);
      if (bytes !== undefined) expect(on.read("a.alliance").equals(bytes)).toBe(true);
    }
  });
}

test("a file cut in the middle is refused wherever it is cut", async () => {
  const on = machine("en");
  const whole = sound();
  for (const part of [0.1, 0.5, 0.9, 0.999]) {
    on.write("a.alliance", whole.subarray(0, Math.floor(whole.length * part)));
    const { code, err } = await on.run(["show", "a.alliance"]);
    expect([code, err.trimEnd().split("\n").length]).toEqual([2, 1]);
    expect(err).toMatch(/not an alliance file|incomplete or damaged/);
  }
});

test("a folder in the place of a file, a file in the place of a folder, a folder that is not there", async () => {
  expect.hasAssertions();
  const folder = (on: Machine) => mkdirSync(on.path("a.alliance"));
  await expectRefusal(
    ["show", "a.alliance"],
    {
      fr: "a.alliance : c’est un dossier. Donnez le chemin d’un fichier.",
      en: "a.alliance: this is a folder. Give the path of a file.",
    },
    folder,
  );
  if (existsSync("/dev/zero"))
    await expectRefusal(["verify", "/dev/zero"], {
      fr: "/dev/zero : ce n’est pas un fichier. Donnez le chemin d’un fichier.",
      en: "/dev/zero: this is no file. Give the path of a file.",
    });
  const cannot = (file: string) => ({
    fr: `${file} : impossible d’écrire ici. Vérifiez le dossier et vos droits d’accès ; rien n’a été modifié.`,
    en: `${file}: cannot write here. Check the folder and your access rights; nothing was changed.`,
  });
  const make = (on: Machine) => {
    on.write("a.alliance", sound());
    on.write("file", "words");
  };
  await expectRefusal(["new", "not/there.alliance", "--name", "A"], cannot("not/there.alliance"));
  await expectRefusal(["new", "/proc/a.alliance", "--name", "A"], cannot("/proc/a.alliance"));
  await expectRefusal(["export", "a.alliance", "-o", "file/x"], cannot("file/x"), make);
  await expectRefusal(["merge", "a.alliance", "a.alliance", "-o", "not/there"], cannot("not/there"), make);
  const identity = ["--name", "N", "--organisation", "O", "--passphrase-env", "V"];
  await expectRefusal(["identity", "new", ...identity, "--out", "no/x"], cannot("no/x"), make, { V: "v" });
  await expectRefusal(
    ["apply", "not/there.alliance", "file"],
    {
      fr: "not/there.alliance : ce fichier n’existe pas.",
      en: "not/there.alliance: this file does not exist.",
    },
    make,
  );
});

test("a file that is there is not replaced by a new alliance", async () => {
  expect.hasAssertions();
  await expectRefusal(
    ["new", "a.alliance", "--name", "A"],
    {
      fr: "a.alliance : ce fichier existe déjà. Choisissez un autre nom.",
      en: "a.alliance: this file exists already. Choose another name.",
    },
    (on) => on.write("a.alliance", "mine"),
  );
});

test("new: a name, a scope, a template that cannot be", async () => {
  expect.hasAssertions();
  await expectRefusal(["new", "a.alliance", "--name", "two\nlines"], {
    fr: "--name : il faut une seule ligne de texte, sans caractère de contrôle.",
    en: "--name: expected one line of text, without control characters.",
  });
  await expectRefusal(["new", "a.alliance", "--name", "x".repeat(201)], {
    fr: "--name : c’est trop long ou trop grand (au plus 200).",
    en: "--name: this is too long or too large (at most 200).",
  });
  await expectRefusal(["new", "a.alliance", "--name", "A", "--scope", "vague"], {
    fr: "La portée « vague » n’existe pas : choisissez moral, contractual ou mixed.",
    en: "There is no scope “vague”: choose moral, contractual or mixed.",
  });
  await expectRefusal(["new", "a.alliance", "--name", "A", "--template", "charte"], {
    fr: "La trame « charte » n’existe pas. Trames livrées : contrat-de-confiance-3x3, contrat-de-confiance ; ou donnez le chemin d’un fichier .yaml.",
    en: "There is no template “charte”. Shipped templates: contrat-de-confiance-3x3, contrat-de-confiance; or give the path of a .yaml file.",
  });
  await expectRefusal(
    ["new", "a.alliance", "--name", "A", "--template", "mine.yaml"],
    {
      fr: "mine.yaml, ligne 5 : « titel » n’est pas un champ connu. La trame n’a pas été utilisée.",
      en: "mine.yaml, line 5: “titel” is no known field. The template was not used.",
    },
    (on) => on.write("mine.yaml", changedTemplate("title: Small", "title: Small\ntitel: Mine")),
  );
  await expectRefusal(
    ["new", "a.alliance", "--name", "A", "--template", "latin1.yaml"],
    {
      fr: "latin1.yaml : ce fichier n’est pas du texte en UTF-8. Enregistrez-le de nouveau dans cet encodage.",
      en: "latin1.yaml: this file is not text in UTF-8. Save it again in that encoding.",
    },
    (on) => on.write("latin1.yaml", Buffer.from("title: d\u00e9j\u00e0", "latin1")),
  );
});

test("a document that asks for a feature of a newer application is read, and takes no command", async () => {
  const doc = smallAlliance();
  doc.getMap("requires").set("holograms", true);
  const newer = writeAllianceFile({ doc, attachments: [] });
  const on = machine("en");
  on.write("a.alliance", newer);
  const said = "This alliance uses newer features (holograms): it can be read, not changed. Update Alliage.";
  const shown = await on.ok(["show", "a.alliance"]);
  expect(shown.err).toBe(`${said}\n`);
  expect(shown.out).toContain("Alliance des Sources");
  expect((await show(on, "a.alliance")).unknownFeatures).toEqual(["holograms"]);
  expect((await on.ok(["export", "a.alliance", "-o", "a.docx"])).err).toContain("holograms");
  on.commands([{ command: "dropArticle", args: { id: "cap" } }]);
  const applied = await on.run(["apply", "a.alliance", "commands.jsonl"]);
  expect([applied.code, applied.err]).toEqual([2, `commands.jsonl, line 1: ${said} Nothing was changed.\n`]);
  expect(on.read("a.alliance").equals(newer)).toBe(true);
  // A copy of ours that learns of the newer one keeps what it asks for.
  on.write("b.alliance", sound());
  expect(Y.encodeStateAsUpdate(doc).length).toBeGreaterThan(0);
  await on.ok(["merge", "b.alliance", "a.alliance", "-o", "c.alliance"]);
  expect((await show(on, "c.alliance")).unknownFeatures).toEqual(["holograms"]);
});
