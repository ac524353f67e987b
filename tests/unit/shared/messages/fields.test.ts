import { expect, test } from "vitest";
import { allianceRecord, allianceTexts } from "#shared/model/alliance.ts";
import { collections } from "#shared/doc/roots.ts";
import { findingLabel } from "#shared/messages/describeFindings.ts";
import { messagesFor } from "#shared/messages/messages.ts";
import type { Finding } from "#shared/model/finding.ts";

test("every field that people can write has a name that people use", () => {
  const stored = [
    ...Object.keys(allianceRecord.fields),
    ...allianceTexts,
    ...Object.values(collections).flatMap(({ record, texts }) => [...Object.keys(record.fields), ...texts]),
  ];
  const { fields } = messagesFor("fr");
  expect(stored.filter((name) => !Object.hasOwn(fields, name))).toEqual([]);
});

test("a finding is named in the reader's language, and by its stored name when nobody knows it", () => {
  const finding = (field: string) => ({ where: { label: "Un cap commun", field } }) as Finding;
  expect(findingLabel(messagesFor("fr"), finding("weWillNot"))).toBe(
    "Un cap commun (ce que nous ne ferons pas)",
  );
  expect(findingLabel(messagesFor("en"), finding("title"))).toBe("Un cap commun (title)");
  expect(findingLabel(messagesFor("en"), finding("fromTomorrow"))).toBe("Un cap commun (fromTomorrow)");
});
