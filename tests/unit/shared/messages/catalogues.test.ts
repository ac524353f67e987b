import { expect, test } from "vitest";
import { en } from "#shared/messages/en.ts";
import { fr } from "#shared/messages/fr.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import { preferredLanguage } from "#shared/messages/preferredLanguage.ts";

type Sentence = (parameters: unknown) => string;
type Entry = readonly [path: string, sentence: Sentence];

function sentencesOf(catalogue: object, path: readonly string[] = []): Entry[] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key];
    if (typeof value === "function") return [[here.join("."), value as Sentence] as const];
    return sentencesOf(value as object, here);
  });
}

/** What a sentence may be told: numbers that change its grammar, choices that change its words, plain words. */
const tellings: readonly unknown[] = [0, 1, 2, "x", "", "list", "map", "slug", "code", "line", "write"];

/** Every form of a sentence, and the parameters that it asked for. */
function formsOf(sentence: Sentence): {
  readonly forms: readonly string[];
  readonly asked: readonly string[];
} {
  const asked = new Set<string>();
  const forms = tellings.map((telling) =>
    sentence(
      new Proxy(
        {},
        {
          get: (_target, name) => {
            asked.add(String(name));
            return telling;
          },
        },
      ),
    ),
  );
  return { forms, asked: [...asked].sort() };
}

/** Without those that were told nothing, where two signs stand side by side: that is no fault of the sentence. */
const toldForms = (forms: readonly string[]) => forms.filter((_form, index) => tellings[index] !== "");

const french = sentencesOf(fr);
const english = sentencesOf(en);
/** These may say nothing: a subcommand whose options say all. */
const mayBeEmpty = /^cli\.details\.|^cli\.option\.|^debate\.table\.stand$|^debate\.register\.followUp$/;

test("both catalogues have the same sentences", () => {
  const paths = (entries: readonly Entry[]) => entries.map(([path]) => path).sort();
  expect(paths(english)).toEqual(paths(french));
  expect(french.length).toBeGreaterThan(200);
});

test("both tell the same things: no parameter is forgotten in one language", () => {
  const asked = (entries: readonly Entry[]) =>
    Object.fromEntries(entries.map(([path, sentence]) => [path, formsOf(sentence).asked]));
  expect(asked(english)).toEqual(asked(french));
});

test("no sentence is empty, ends in a space, holds two in a row, or a word of the program", () => {
  for (const [path, sentence] of [...french, ...english]) {
    const { forms } = formsOf(sentence);
    if (!mayBeEmpty.test(path))
      expect([path, forms.some((form) => form.trim() === "")]).toEqual([path, false]);
    const clean = expect.not.stringMatching(/\s$| {2}|undefined|NaN|\[object|\bnull\b/) as string;
    for (const form of toldForms(forms)) expect([path, form]).toEqual([path, clean]);
  }
});

/** Where French typography wants a space that does not break, and what must never be there. */
function frenchFaults(text: string): string[] {
  const faults: readonly (readonly [RegExp, string])[] = [
    [/ [:;!?»]/u, "an ordinary space before a high sign"],
    [/« /u, "an ordinary space after an opening quote"],
    [/[^\s\u00a0\u202f«][;!?](?=\s|$)/u, "no space before ; ! ?"],
    [/[\p{L}\p{N})»]:(?=[\s\u00a0]|$)/u, "no space before a colon"],
    [/«[^\u00a0\u202f]|[^\u00a0\u202f]»/u, "no space within quotes"],
    [/\u202f:|\u00a0[;!?]/u, "a wide space where a narrow one goes, or the reverse"],
    [/\p{L}'\p{L}/u, "a typewriter's apostrophe"],
    [/\.\.\./u, "three points"],
    [/[“”"](?![:}c,a])/u, "an English quote"],
  ];
  const withoutCode = text.replaceAll(/\{"command": [^}]*\}?\}/g, "{}");
  return faults.filter(([fault]) => fault.test(withoutCode)).map(([, name]) => name);
}

test("French sentences have French typography", () => {
  const faults = french.flatMap(([path, sentence]) =>
    toldForms(formsOf(sentence).forms).flatMap((form) =>
      frenchFaults(form).map((fault) => `${path}: ${fault}: ${form}`),
    ),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test("the check of typography finds what it looks for", () => {
  expect(
    frenchFaults("Bien\u202f! «\u00a0Oui\u00a0»\u202f; non\u00a0: l’un, puis https://exemple.org"),
  ).toEqual([]);
  for (const wrong of [
    "Voici : rien",
    "Voici: rien",
    "Quoi ?",
    "Quoi?",
    "« oui »",
    "«oui»",
    "Oui\u202f: non",
    "Oui\u00a0!",
    "l'un",
    "Attendez...",
    "dit “oui”",
  ]) {
    expect([wrong, frenchFaults(wrong).length > 0]).toEqual([wrong, true]);
  }
});

test("English sentences have English typography: no space before a sign, no French quotes", () => {
  const faults = english.flatMap(([path, sentence]) =>
    toldForms(formsOf(sentence).forms)
      .filter((form) => /[\s\u00a0\u202f][:;!?](\s|$)|[«»]/u.test(form))
      .map((form) => [path, form]),
  );
  expect(faults).toEqual([]);
});

test("a locale gives its language: English, or none at all, is English; all the others are French", () => {
  for (const locale of ["en", "en_US.UTF-8", "en-GB", "EN", "C", "C.UTF-8", "POSIX"]) {
    expect([locale, preferredLanguage(locale)]).toEqual([locale, "en"]);
  }
  for (const locale of ["fr_FR.UTF-8", "fr-CA", "de_DE", "ca_ES.UTF-8", "eng_XX", "", "Cx"]) {
    expect([locale, preferredLanguage(locale)]).toEqual([locale, "fr"]);
  }
  expect(messagesFor("en")).toBe(en);
  expect(messagesFor("fr")).toBe(fr);
});
