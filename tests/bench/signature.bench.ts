import { beforeAll, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { signPackage } from "#shared/signature/signing/signPackage.ts";
import { verifyPackage } from "#shared/signature/verifying/verifyPackage.ts";
import { agreementDocx } from "#tests/kit/signature/agreementDocx.ts";
import { crypto, selfIssued, signedAt } from "#tests/kit/signature/identities.ts";
import { median, report } from "./sideBySide.ts";

let people: readonly (readonly [string, Identity])[];
beforeAll(async () => {
  people = [
    ["ECDSA P-256", await selfIssued("Alice")],
    ["RSA-2048", await selfIssued("Bob", "RSA-2048")],
  ];
});

/** Twice as many rounds warm the engine as are counted. */
async function time(rounds: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds * 3; round += 1) {
    const start = performance.now();
    await run();
    if (round >= rounds * 2) times.push(performance.now() - start);
  }
  return median(times);
}

async function measure(docx: Bytes, size: string, rounds: number, bars?: { sign: number; verify: number }) {
  for (const [key, identity] of people) {
    const once = () => signPackage(docx, identity, { signingTime: signedAt }, crypto);
    const signed = await once();
    assert(signed.ok, "the file can be signed");
    const verify = () => verifyPackage(signed.value, { now: signedAt }, crypto);
    const checked = await verify();
    expect(checked.ok && checked.value.verdict).toBe("valid");
    report({
      name: `sign ${size}, ${key}, warm, verified before it is handed out`,
      ours: await time(rounds, once),
      ...(bars === undefined ? {} : { bar: bars.sign }),
    });
    report({
      name: `verify ${size}, ${key}, warm`,
      ours: await time(rounds, verify),
      ...(bars === undefined ? {} : { bar: bars.verify }),
    });
  }
}

test("a 50-page agreement", async () => {
  const docx = await agreementDocx({ pages: 50 });
  expect(docx.length).toBeGreaterThan(10_000);
  await measure(docx, `50 pages (${Math.round(docx.length / 1024)} KB docx)`, 60, { sign: 10, verify: 5 });
});

test("a 10 MB file", async () => {
  const docx = await agreementDocx({ ballast: 10_000_000 });
  expect(docx.length).toBeGreaterThan(10_000_000);
  await measure(docx, "10 MB", 8);
});
