import { expect, test } from "vitest";
import type { Id } from "#shared/model/Id.ts";
import { statementsMap } from "#shared/doc/roots.ts";
import { readPositions } from "#shared/doc/statements/positions.ts";
import { verifyAhead, type PlatformVerify } from "#shared/doc/statements/verifyAhead.ts";
import { copyOf, runCommand, smallAlliance, value } from "#tests/kit/documents.ts";
import { speaker } from "#tests/kit/speaker.ts";

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
