import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { sha256 } from "@noble/hashes/sha2.js";
import { exportWord } from "#shared/word/exportWord.ts";
import { bundle } from "#tests/kit/bundle.ts";
import { exportOptions } from "#tests/kit/exportOptions.ts";
import { sampleAgreement } from "#tests/kit/sampleAgreement.ts";
import { inFolder } from "#tests/kit/wordTools.ts";

test("the same agreement has the same bytes in any process, time zone and locale, after any number of exports", async () => {
  await inFolder(async (folder) => {
    const program = await bundle("tests/kit/exportSample.ts", folder);
    const runIn = (TZ: string, LANG: string, before: number) =>
      execFileSync(process.execPath, [program, String(before)], {
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        encoding: "utf8",
      });
    const here = Buffer.from(sha256(await exportWord(sampleAgreement(), exportOptions()))).toString("hex");
    const elsewhere = [
      runIn("UTC", "C", 0),
      runIn("Pacific/Kiritimati", "fr_FR.UTF-8", 3),
      runIn("America/Adak", "tr_TR.UTF-8", 1),
    ];
    expect(elsewhere).toEqual([here, here, here]);
  });
});
