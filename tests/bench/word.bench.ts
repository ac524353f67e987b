import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportWord } from "#shared/word/exportWord.ts";
import { bigAgreement } from "#tests/kit/bigAgreement.ts";
import { bundle } from "#tests/kit/bundle.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { partsOf } from "#tests/kit/readWord.ts";
import { inFolder } from "#tests/kit/wordTools.ts";
import { contentOf, packWithDocx } from "./docxReference.ts";
import { report, sideBySide } from "./sideBySide.ts";

const bar = 2;

test.for([
  ["50 pages", 9, 7],
  ["600 pages", 128, 3],
] as const)(
  "exporting an agreement of %s takes at most twice what docx takes for its content alone",
  async ([size, copies, rounds]) => {
    const agreement = bigAgreement(copies);
    const bytes = await exportWord(agreement, exportOptions());
    const content = contentOf(partsOf(bytes).get("word/document.xml") ?? "");
    const theirs = await packWithDocx(content);
    const times = await sideBySide(
      rounds,
      () => exportWord(agreement, exportOptions()),
      () => packWithDocx(content),
    );
    const referenceName = "docx, same content";
    report({
      name: `word export, ${size}`,
      ours: times.ours,
      reference: times.reference,
      referenceName,
      bar,
    });
    report({
      name: `word export, ${size}, size`,
      unit: "kB",
      ours: bytes.length / 1024,
      reference: theirs.length / 1024,
      referenceName,
    });
    expect(times.ours).toBeLessThan(times.reference * bar);
  },
);

test("exporting 600 pages takes no more memory than twice docx's", async () => {
  const copies = 128;
  await inFolder(async (folder) => {
    const program = await bundle("tests/bench/exportOnce.ts", folder);
    const contentFile = join(folder, "content.json");
    const document = partsOf(await exportWord(bigAgreement(copies), exportOptions())).get(
      "word/document.xml",
    );
    await writeFile(contentFile, JSON.stringify(contentOf(document ?? "")));
    const peak = (...input: readonly string[]) =>
      Number(execFileSync(process.execPath, [program, ...input], { encoding: "utf8" }));
    const [ours, reference] = [peak("ours", String(copies)), peak("docx", contentFile)];
    report({
      name: "word export, 600 pages, peak memory of the process",
      unit: "MB",
      ours,
      reference,
      referenceName: "docx, same content",
      bar,
    });
    expect(ours).toBeLessThan(reference * bar);
  });
});
