import { toBase64 } from "lib0/buffer";
import { expect, test } from "vitest";
import { concatBytes } from "#shared/base/bytes.ts";
import type { Id } from "#shared/model/Id.ts";
import { keyFingerprint } from "#shared/doc/keys.ts";
import { statementsMap } from "#shared/doc/roots.ts";
import { readPositions } from "#shared/doc/statements/positions.ts";
import { verifyAhead, type PlatformVerify } from "#shared/doc/statements/verifyAhead.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { speaker, testKey } from "#tests/kit/speaker.ts";

const cap = "cap" as Id<"article">;
const { subtle } = globalThis.crypto;
const ecdsa = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const platform: PlatformVerify = async (point, signature, data) =>
  subtle.verify(ecdsa, await subtle.importKey("raw", point, ecdsa, false, ["verify"]), signature, data);

test.each([
  ["by the platform", platform],
  ["without it", undefined],
])("signatures are verified ahead %s, and judged alike", async (_name, verify) => {
  const doc = smallAlliance();
  value(runCommand(doc, "editRepresentative", { id: "maire", changes: { canDecide: true } }));
  const town = speaker(doc, "mairie", "maire");
  town.publish();
  value(town.position({ articleId: cap, kind: "CONSENT" }));
  const { id = "" } = value(town.position({ articleId: cap, kind: "STAND_ASIDE" }));
  const map = statementsMap(doc, "positions");
  const said = map.get(id) as { signature: string };
  map.set(id, {
    ...said,
    signature: `${said.signature.startsWith("A") ? "B" : "A"}${said.signature.slice(1)}`,
  });
  const asked: boolean[] = [];
  const counted: PlatformVerify | undefined =
    verify &&
    (async (...args) => {
      const isValid = await verify(...args);
      asked.push(isValid);
      return isValid;
    });
  const copy = copyOf(doc, 2);
  await verifyAhead(copy, counted, () => Promise.resolve());
  expect(readPositions(copy, new Set()).all.map(({ doubt }) => doubt)).toEqual([null, "altered"]);
  if (verify) {
    expect(new Set(asked)).toEqual(new Set([false, true]));
    await verifyAhead(copy, counted, () => Promise.resolve());
    expect(asked).toHaveLength(2);
  }
});

test("a key that is no point of the curve hides nobody's position", async () => {
  const doc = smallAlliance();
  value(runCommand(doc, "editRepresentative", { id: "maire", changes: { canDecide: true } }));
  const town = speaker(doc, "mairie", "maire");
  town.publish();
  const { id = "" } = value(town.position({ articleId: cap, kind: "CONSENT" }));
  const heading = Buffer.from(testKey("any").publicKey, "base64").subarray(0, 27);
  const publicKey = toBase64(concatBytes(heading, new Uint8Array(64).fill(7)));
  value(runCommand(doc, "addKey", { representativeId: "maire", publicKey }));
  const map = statementsMap(doc, "positions");
  const said = map.get(id) as object;
  map.set("a".repeat(64), { ...said, key: keyFingerprint(publicKey) });
  await verifyAhead(doc, platform, () => Promise.resolve());
  const compared = new Set([town.fingerprint]);
  expect(readPositions(doc, compared).all.map(({ doubt }) => doubt)).toContain(null);
});
