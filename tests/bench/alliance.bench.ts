import * as Y from "yjs";
import { expect, test } from "vitest";
import { readAllianceFile, writeAllianceFile } from "#shared/doc/format/allianceFile.ts";
import { mergeFiles } from "#shared/doc/merge/mergeFiles.ts";
import { readAgreement } from "#shared/doc/queries/agreement.ts";
import { value } from "#tests/kit/documents.ts";
import { editedBy, largeAlliance } from "#tests/kit/largeAlliance.ts";
import { report, sideBySide } from "./sideBySide.ts";

test("an alliance of 120 articles and 20,000 updates: opening, reading, merging", async () => {
  const doc = largeAlliance(120, 20_000);
  const snapshot = Y.encodeStateAsUpdate(doc);
  const file = writeAllianceFile({ doc, attachments: [] });
  const applySnapshot = () => Y.applyUpdate(new Y.Doc(), snapshot);
  report({ name: "state of the alliance", unit: "KiB", ours: snapshot.length / 1024 });
  report({ name: "its .alliance file", unit: "KiB", ours: file.length / 1024 });

  const opening = await sideBySide(15, () => value(readAllianceFile(file)), applySnapshot);
  report({
    name: "opening from its file",
    ...opening,
    referenceName: "raw Y.applyUpdate of its snapshot",
    bar: 3,
  });

  const opened = value(readAllianceFile(file)).doc;
  const reading = await sideBySide(10, () => readAgreement(opened), applySnapshot);
  report({
    name: "reading the whole agreement",
    ...reading,
    referenceName: "raw Y.applyUpdate of its snapshot",
  });

  const [ours, theirs] = [editedBy(doc, 100, 2000), editedBy(doc, 200, 2000)];
  const files = [ours, theirs].map((each) => writeAllianceFile({ doc: each, attachments: [] }));
  const states = [ours, theirs].map((each) => Y.encodeStateAsUpdate(each));
  let findings = 0;
  const merging = await sideBySide(
    5,
    () => {
      const [a, b] = files.map((bytes) => value(readAllianceFile(bytes)));
      if (a && b) findings = value(mergeFiles([a, b])).findings.length;
    },
    () => {
      const merged = new Y.Doc();
      for (const state of states) Y.applyUpdate(merged, state);
    },
  );
  report({
    name: "merging two files that diverged by 2,000 updates each, with what deserves a look",
    ...merging,
    referenceName: "raw Y.applyUpdate of both states",
  });
  expect(findings).toBeGreaterThan(0);
});
