import { expect, test } from "vitest";
import { articleText, machine, plain, show, type Machine } from "#tests/kit/commandLine.ts";
import { changedTemplate } from "#tests/kit/smallTemplate.ts";

const make = async (language: "fr" | "en"): Promise<Machine> => {
  const on = machine(language);
  await on.ok(["new", "a.alliance", "--name", "A", "--template", "contrat-de-confiance-3x3"]);
  return on;
};
const good = { command: "dropArticle", args: { id: "common-course" } };
const place = { collection: "articles", id: "common-course", field: "text" };
const fields = { legalName: "Les Jardins" };

/** A line that cannot be, and what is said of it. */
const refusals: readonly (readonly [line: unknown, fr: string, en: string])[] = [
  [
    "{not json",
    'ce n’est pas un objet JSON de la forme {"command": …, "args": {…}}.',
    'this is no JSON object of the form {"command": …, "args": {…}}.',
  ],
  [
    "[1, 2]",
    'ce n’est pas un objet JSON de la forme {"command": …, "args": {…}}.',
    'this is no JSON object of the form {"command": …, "args": {…}}.',
  ],
  [{ command: "dropArticle" }, "args : ce champ manque.", "args: this field is missing."],
  [{ args: {} }, "command : ce champ manque.", "command: this field is missing."],
  [{ ...good, note: "x" }, "note : ce champ n’est pas connu.", "note: this field is not known."],
  [
    { command: "deleteEverything", args: {} },
    "« deleteEverything » n’est pas une commande connue.",
    "“deleteEverything” is no known command.",
  ],
  [
    { command: "constructor", args: {} },
    "« constructor » n’est pas une commande connue.",
    "“constructor” is no known command.",
  ],
  [
    { command: "dropArticle", args: { id: "nowhere" } },
    "« nowhere » n’existe pas dans articles.",
    "there is no “nowhere” in articles.",
  ],
  [
    { command: "addArticle", args: { id: "common-course", fields: { title: "T" } } },
    "« common-course » existe déjà dans articles.",
    "“common-course” is in articles already.",
  ],
  [
    { command: "addRepresentative", args: { fields: { partnerId: "ghost", fullName: "N" } } },
    "« ghost » n’existe pas dans partners.",
    "there is no “ghost” in partners.",
  ],
  [
    { command: "addArticle", args: { fields: {} } },
    "fields.title : ce champ manque.",
    "fields.title: this field is missing.",
  ],
  [
    { command: "addPartner", args: { fields: { ...fields, nickname: "J" } } },
    "fields.nickname : ce champ n’est pas connu.",
    "fields.nickname: this field is not known.",
  ],
  [
    { command: "addPartner", args: { fields: { legalName: 12 } } },
    "fields.legalName : ce n’est pas le bon type (attendu : string).",
    "fields.legalName: this is not of the right type (expected: string).",
  ],
  [
    { command: "addPartner", args: { fields: { ...fields, status: "GONE" } } },
    "fields.status : choisissez parmi PROSPECT, ACTIVE, WITHDRAWN.",
    "fields.status: choose one of PROSPECT, ACTIVE, WITHDRAWN.",
  ],
  [
    { command: "addPartner", args: { fields: { legalName: "x".repeat(201) } } },
    "fields.legalName : c’est trop long ou trop grand (au plus 200).",
    "fields.legalName: this is too long or too large (at most 200).",
  ],
  [
    { command: "addPartner", args: { fields: { legalName: "" } } },
    "fields.legalName : ce champ ne peut pas rester vide.",
    "fields.legalName: this field cannot stay empty.",
  ],
  [
    { command: "addPartner", args: { fields: { legalName: "two\nlines" } } },
    "fields.legalName : il faut une seule ligne de texte, sans caractère de contrôle.",
    "fields.legalName: expected one line of text, without control characters.",
  ],
  [
    { command: "addPartner", args: { fields: { ...fields, siren: "123456789" } } },
    "fields.siren : il faut un SIREN : 9 chiffres sans espace, dont la clé est juste.",
    "fields.siren: expected a SIREN: 9 digits without spaces and with a valid checksum.",
  ],
  [
    { command: "addPartner", args: { fields: { ...fields, rnaNumber: "W1" } } },
    "fields.rnaNumber : il faut un numéro RNA, comme W751234567.",
    "fields.rnaNumber: expected an RNA number such as W751234567.",
  ],
  [
    { command: "addPartner", args: { fields: { ...fields, joinedOn: "2027-02-29" } } },
    "fields.joinedOn : il faut une date qui existe, comme 2026-11-30.",
    "fields.joinedOn: expected a date that exists, such as 2026-11-30.",
  ],
  [
    { command: "dropArticle", args: { id: "no space allowed" } },
    "id : il faut un identifiant : 1 à 64 lettres, chiffres, - ou _.",
    "id: expected an identifier: 1 to 64 letters, digits, - or _.",
  ],
  [
    {
      command: "formatText",
      args: {
        in: place,
        from: { paragraph: 0, offset: 0 },
        to: { paragraph: 0, offset: 1 },
        marks: { link: "javascript:x" },
      },
    },
    "marks.link : il faut une adresse https ou mailto.",
    "marks.link: expected an https or mailto address.",
  ],
  [
    { command: "writeText", args: { in: { ...place, field: "poem" }, text: "" } },
    "il n’y a pas de texte « poem » dans articles/common-course.",
    "there is no text “poem” in articles/common-course.",
  ],
  [
    { command: "insertText", args: { in: place, paragraph: 999, offset: 3, text: "x" } },
    "cette position n’existe pas dans le texte (paragraphe 999, caractère 3).",
    "this position is not in the text (paragraph 999, character 3).",
  ],
  [
    { command: "createAlliance", args: { fields: { name: "B" } } },
    "Ce document contient déjà une alliance.",
    "This document holds an alliance already.",
  ],
  [
    {
      command: "importTemplate",
      args: { template: changedTemplate("title: Small", "title: Small\ntitel: Mine") },
    },
    "template, ligne 5 : « titel » n’est pas un champ connu. La trame n’a pas été utilisée.",
    "template, line 5: “titel” is no known field. The template was not used.",
  ],
];

for (const language of ["fr", "en"] as const) {
  test(`each kind of wrong line is named with its number, in words, and nothing is written (${language})`, async () => {
    const on = await make(language);
    const before = on.read("a.alliance");
    const end = { fr: "Rien n’a été modifié.", en: "Nothing was changed." }[language];
    for (const [line, fr, en] of refusals) {
      // The first line is good, the second blank: the whole is refused all the same.
      on.commands([good, "", line, good]);
      const { code, out, err } = await on.run(["apply", "a.alliance", "commands.jsonl"]);
      const where = { fr: "commands.jsonl, ligne 3 : ", en: "commands.jsonl, line 3: " }[language];
      expect([code, out, plain(err)]).toEqual([2, "", `${where}${{ fr, en }[language]} ${end}\n`]);
      expect(on.read("a.alliance").equals(before)).toBe(true);
    }
  });
}

test("good lines are all applied: blank lines, a byte order mark, Windows line ends and `at` included", async () => {
  const on = await make("en");
  on.write(
    "c.jsonl",
    `\ufeff${JSON.stringify({ command: "writeText", args: { in: place, text: "Ours." } })}\r\n\r\n` +
      JSON.stringify({ command: "addPartner", args: { id: "p", fields }, at: "2026-01-02T03:04:05.000Z" }),
  );
  expect((await on.ok(["apply", "a.alliance", "c.jsonl"])).out).toBe("a.alliance: 2 commands applied.\n");
  expect(await articleText(on, "a.alliance", "common-course")).toBe("Ours.");
  expect((await show(on, "a.alliance")).parties.map(({ partner }) => partner.id)).toEqual(["p"]);
  const { code, err } = await on.run(["apply", "a.alliance", on.commands([{ ...good, at: "yesterday" }])]);
  expect([code, err.startsWith("commands.jsonl, line 1: at: ")]).toEqual([2, true]);
});

test("no line at all changes not a byte; a file that is no text is refused", async () => {
  const on = await make("fr");
  const before = on.read("a.alliance");
  on.write("empty.jsonl", "\n\n");
  expect(plain((await on.ok(["apply", "a.alliance", "empty.jsonl"])).out)).toBe(
    "a.alliance : 0 commande appliquée.\n",
  );
  on.write("binary.jsonl", Buffer.of(0xff, 0xfe, 0));
  const { code, err } = await on.run(["apply", "a.alliance", "binary.jsonl"]);
  expect([code, plain(err)]).toEqual([
    2,
    "binary.jsonl : ce fichier n’est pas du texte en UTF-8. Enregistrez-le de nouveau dans cet encodage.\n",
  ]);
  expect(on.read("a.alliance").equals(before)).toBe(true);
});
