import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { utf8 } from "#shared/base/bytes.ts";
import { readAllianceFile, writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { entryBytes, openZip } from "#shared/zip/openZip.ts";
import { writeZip } from "#shared/zip/writeZip.ts";
import { unite } from "#shared/doc/merge/unite.ts";
import { reservedRoots } from "#shared/doc/roots.ts";
import { copyOf, smallAlliance, value } from "#tests/kit/documents.ts";

const bytes = () => writeAllianceFile({ doc: smallAlliance(), attachments: [] });
const verdict = (file: Uint8Array) => {
  const read = readAllianceFile(file);
  return read.ok ? "read" : read.failure.kind;
};

/** The same archive with some of its entries replaced, or left out when `undefined`. */
function tampered(changes: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const opened = openZip(bytes());
  const kept = opened.ok ? opened.value.filter(({ name }) => !(name in changes)) : [];
  const replaced = Object.entries(changes).flatMap(([name, content]) =>
    content ? [{ name, bytes: content }] : [],
  );
  return writeZip([...replaced, ...kept]);
}

function manifest(change: object): Uint8Array {
  const opened = openZip(bytes());
  const entry = opened.ok ? opened.value.find(({ name }) => name === "manifest.json") : undefined;
  const content = entry && entryBytes(entry);
  return utf8(
    JSON.stringify({
      ...JSON.parse(new TextDecoder().decode(content?.ok ? content.value : undefined)),
      ...change,
    }),
  );
}

describe("an alliance file", () => {
  test("gives back the alliance, and the same bytes when written again", () => {
    const read = readAllianceFile(bytes());
    expect(read.ok && readAgreement(read.value.doc)).toEqual(readAgreement(smallAlliance()));
    expect(read.ok && writeAllianceFile(read.value)).toEqual(bytes());
  });

  test("is never changed by being opened", () => {
    const read = readAllianceFile(bytes());
    expect(read.ok && Y.encodeStateAsUpdate(read.value.doc)).toEqual(Y.encodeStateAsUpdate(smallAlliance()));
  });

  test("keeps what stands beside the document", () => {
    const frozen = { name: "frozen/1.docx", bytes: utf8("word") };
    const opened = openZip(writeZip([frozen]));
    const attachments = opened.ok ? opened.value : [];
    const read = readAllianceFile(writeAllianceFile({ doc: smallAlliance(), attachments }));
    expect(read.ok && read.value.attachments.map(({ name }) => name)).toEqual(["frozen/1.docx"]);
  });

  test("keeps what a newer application stores, through a merge as well", () => {
    const docs = reservedRoots.map((root, index) => {
      const doc = copyOf(smallAlliance(), 100 + index);
      doc.getMap(root).set("from", root);
      return value(readAllianceFile(writeAllianceFile({ doc, attachments: [] }))).doc;
    });
    const united = value(unite(docs));
    expect(reservedRoots.map((root) => united.getMap(root).get("from"))).toEqual(reservedRoots);
  });

  test("that is torn, foreign, newer or hostile is refused for what it is", () => {
    const good = bytes();
    expect(verdict(utf8("hello"))).toBe("not-an-alliance-file");
    expect(verdict(new Uint8Array(0))).toBe("not-an-alliance-file");
    expect(verdict(writeZip([{ name: "word/document.xml", bytes: utf8("<w/>") }]))).toBe(
      "not-an-alliance-file",
    );
    expect(verdict(tampered({ "manifest.json": utf8("{") }))).toBe("not-an-alliance-file");
    expect(verdict(good.subarray(0, good.length - 100))).toBe("torn-file");
    expect(verdict(tampered({ "document.yjs": undefined }))).toBe("torn-file");
    expect(verdict(tampered({ "document.yjs": utf8("garbage") }))).toBe("torn-file");
    expect(verdict(tampered({ "manifest.json": manifest({ formatVersion: 2 }) }))).toBe("format-too-new");
    expect(verdict(tampered({ "manifest.json": manifest({ allianceId: "another" }) }))).toBe("hostile-file");
  });

  test("cut anywhere is refused, never half read", () => {
    const good = bytes();
    for (let length = 0; length < good.length; length += 97) {
      expect(verdict(good.subarray(0, length))).not.toBe("read");
    }
  });
});
