import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { utf8 } from "#shared/base/bytes.ts";
import { entryBytes, openZip } from "#shared/zip/openZip.ts";
import { writeZip } from "#shared/zip/writeZip.ts";
import { fc } from "#tests/kit/fc.ts";

const archive = () =>
  writeZip([
    { name: "a.txt", bytes: utf8("a".repeat(500)) },
    { name: "b/c.bin", bytes: utf8("é") },
  ]);
const refusal = (bytes: Uint8Array) => {
  const opened = openZip(bytes);
  if (!opened.ok) return opened.failure.kind;
  for (const entry of opened.value) {
    const content = entryBytes(entry);
    if (!content.ok) return content.failure.kind;
  }
  return "accepted";
};
const contents = (bytes: Uint8Array) => {
  const opened = openZip(bytes);
  return opened.ok && opened.value.map((entry) => [entry.name, entryBytes(entry)]);
};

describe("a zip archive", () => {
  test("gives back what was written, whoever wrote it", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 })),
        (files) => {
          const names = Object.keys(files);
          fc.pre(names.length > 0);
          const ours = writeZip(names.map((name) => ({ name, bytes: files[name] as Uint8Array })));
          for (const bytes of [ours, zipSync(files)]) {
            const opened = openZip(bytes);
            expect(opened.ok && opened.value.map((entry) => entry.name)).toEqual(names);
            if (opened.ok) {
              expect(opened.value.map((entry) => entryBytes(entry))).toEqual(
                names.map((name) => ({ ok: true, value: files[name] })),
              );
              expect(refusal(writeZip(opened.value))).toBe("accepted");
            }
          }
        },
      ),
    );
  });

  test("has bytes that do not depend on the day", () => {
    expect(archive()).toEqual(archive());
  });

  test("is refused when any byte of its structure or content is changed or cut", () => {
    const good = archive();
    expect(refusal(good)).toBe("accepted");
    for (let length = 0; length < good.length; length += 1) {
      expect(refusal(good.subarray(0, length))).not.toBe("accepted");
    }
    for (let at = 0; at < good.length; at += 1) {
      const changed = good.slice();
      changed[at] = (changed[at] as number) ^ 0x41;
      // Times, versions and attributes carry no meaning: what is accepted reads as before.
      if (refusal(changed) === "accepted") expect(contents(changed)).toEqual(contents(good));
    }
  });

  test("is refused when two programs could read two different documents in it", () => {
    const good = archive();
    const trailing = new Uint8Array([...good, 0]);
    const prefixed = new Uint8Array([0, ...good]);
    const twice = writeZip([
      { name: "a.txt", bytes: utf8("1") },
      { name: "A.TXT", bytes: utf8("2") },
    ]);
    expect([trailing, prefixed, twice].map(refusal)).toEqual(["torn-zip", "not-a-zip", "hostile-zip"]);
    for (const name of ["../up", "/abs", "a\\b", "c:d", "a//b", "x\u0000"]) {
      expect(refusal(writeZip([{ name, bytes: utf8("1") }]))).toBe("hostile-zip");
    }
  });

  test("that would unpack to too much is refused before anything is unpacked", () => {
    const bomb = writeZip([{ name: "zeros", bytes: new Uint8Array(1024 * 1024) }]);
    expect(openZip(bomb, { maxEntries: 10, maxTotalBytes: 1024 })).toMatchObject({
      failure: { kind: "hostile-zip" },
    });
  });

  test("nonsense is no zip", () => {
    expect(refusal(readFileSync(new URL(import.meta.url)))).toBe("not-a-zip");
    expect(refusal(new Uint8Array(0))).toBe("not-a-zip");
  });
});
