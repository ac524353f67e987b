import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";

const folder = new URL("./", import.meta.url);
const releases = readdirSync(folder).flatMap((name) =>
  name.endsWith(".alliance") ? [name.slice(0, -9)] : [],
);

/** One document per release, never edited: what people saved with an old version must read the same for ever. */
describe("the pinned document of every release", () => {
  test("are all there", () => expect(releases).toContain("0.1.0"));

  test.each(releases)("%s reads as it did then", (release) => {
    const read = readAllianceFile(readFileSync(new URL(`${release}.alliance`, folder)));
    const agreement: unknown = read.ok && JSON.parse(JSON.stringify(readAgreement(read.value.doc)));
    expect(agreement).toEqual(JSON.parse(readFileSync(new URL(`${release}.json`, folder), "utf8")));
  });
});
