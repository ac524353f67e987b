import { describe, expect, test } from "vitest";
import { isSameFingerprint, readKeys, shortFingerprint } from "#shared/doc/keys.ts";
import { readKeyHolders, withNewKeys } from "#shared/doc/queries/keys.ts";
import { createUndo } from "#shared/doc/undo.ts";
import { runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { testKey } from "#tests/kit/speaker.ts";

const [hers, another] = [testKey("anne"), testKey("mallory")];
const publish = (doc: ReturnType<typeof smallAlliance>, key = hers) =>
  value(runCommand(doc, "addKey", { representativeId: "maire", publicKey: key.publicKey }));

describe("a short fingerprint", () => {
  test("is the whole SHA-256 modulo 10^24, in six groups of four digits", () => {
    expect(shortFingerprint("0".repeat(63) + "a")).toBe("0000 0000 0000 0000 0000 0010");
    expect(shortFingerprint("f".repeat(64))).toBe(
      ((2n ** 256n - 1n) % 10n ** 24n)
        .toString()
        .padStart(24, "0")
        .replaceAll(/(\d{4})(?=\d)/g, "$1 "),
    );
    expect(shortFingerprint(`1${"0".repeat(63)}`)).not.toBe(shortFingerprint("0".repeat(64)));
  });

  test("is recognised however it is typed, short or whole, and nothing else is", () => {
    const short = shortFingerprint(hers.fingerprint);
    for (const typed of [short, short.replaceAll(" ", "-"), hers.fingerprint.toUpperCase()]) {
      expect(isSameFingerprint(typed, hers.fingerprint)).toBe(true);
      expect(isSameFingerprint(typed, another.fingerprint)).toBe(false);
    }
    for (const typed of ["", short.slice(1), `${short}0`, "g".repeat(64)]) {
      expect(isSameFingerprint(typed, hers.fingerprint)).toBeNull();
    }
  });
});

describe("a published key", () => {
  test("is no part of undo, neither published nor withdrawn", () => {
    const doc = smallAlliance();
    const undo = createUndo(doc);
    publish(doc);
    value(runCommand(doc, "revokeKey", { fingerprint: hers.fingerprint }));
    undo.undo();
    expect(readKeys(doc)).toMatchObject([{ fingerprint: hers.fingerprint, revokedAt: expect.any(String) }]);
  });

  test("is announced when it is a person’s second, until it is known, compared, or withdrawn", () => {
    const doc = smallAlliance();
    publish(doc);
    const news = (...known: string[]) =>
      withNewKeys(readKeyHolders(doc), new Set(known)).map(({ fullName }) => fullName);
    expect(news()).toEqual([]);
    publish(doc, another);
    expect(news()).toEqual(["Anne Roux"]);
    expect(news(hers.fingerprint)).toEqual(["Anne Roux"]);
    expect(news(hers.fingerprint, another.fingerprint)).toEqual([]);
    value(runCommand(doc, "revokeKey", { fingerprint: another.fingerprint }));
    expect(news(hers.fingerprint)).toEqual([]);
  });
});
