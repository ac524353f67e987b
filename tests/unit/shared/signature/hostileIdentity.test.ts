import { createPrivateKey } from "node:crypto";
import forge from "node-forge";
import { PFX } from "pkijs";
import { beforeAll, describe, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { writePem } from "#shared/signature/certificates/pem.ts";
import { DerivationBudget, TooMuchWork } from "#shared/signature/identities/derivationBudget.ts";
import { exportIdentity } from "#shared/signature/identities/exportIdentity.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { importIdentity } from "#shared/signature/identities/importIdentity.ts";
import { processorSeconds } from "#tests/kit/processorSeconds.ts";
import { crypto, selfIssued } from "#tests/kit/signature/identities.ts";

let identity: Identity;
beforeAll(async () => {
  identity = await selfIssued("Alice", "RSA-2048");
});

/** The file with the numbers of iterations that are `from` made `to`: all, or the one of that index. */
function withIterations(file: Uint8Array, from: number, to: number, index?: number): Bytes {
  const [before, after] = [from, to].map((value) => forge.asn1.integerToDer(value).getBytes());
  let count = 0;
  const change = (asn1: forge.asn1.Asn1): void => {
    if (typeof asn1.value !== "string") return asn1.value.forEach(change);
    if (asn1.type === forge.asn1.Type.OCTETSTRING) asn1.value = changed(asn1.value) ?? asn1.value;
    if (asn1.type !== forge.asn1.Type.INTEGER || asn1.value !== before) return;
    if (index === undefined || index === count) asn1.value = after as string;
    count += 1;
  };
  const changed = (der: string): string | undefined => {
    try {
      const asn1 = forge.asn1.fromDer(der);
      change(asn1);
      return forge.asn1.toDer(asn1).getBytes();
    } catch {
      return undefined;
    }
  };
  const der = changed(Buffer.from(file).toString("latin1"));
  assert(der !== undefined && count > (index ?? 0), "the number stands in the file");
  return Uint8Array.from(Buffer.from(der, "latin1"));
}

async function modernFile(change: (pfx: PFX) => void): Promise<Bytes> {
  const pfx = PFX.fromBER(await exportIdentity(identity, "p", crypto));
  change(pfx);
  return new Uint8Array(pfx.toSchema().toBER());
}
const withoutMac = (pfx: PFX) => void delete (pfx as { macData?: unknown }).macData;

async function legacyFile(
  options: { count: number; useMac: boolean },
  change?: (asn1: forge.asn1.Asn1) => void,
) {
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey("pkcs8", identity.privateKey as CryptoKey));
  const pem = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" }).export({
    format: "pem",
    type: "pkcs8",
  });
  const chain = [forge.pki.certificateFromPem(writePem(identity.chain[0]))];
  const key = forge.pki.privateKeyFromPem(pem.toString());
  const asn1 = forge.pkcs12.toPkcs12Asn1(key, chain, "p", { algorithm: "3des", ...options });
  change?.(asn1);
  return Uint8Array.from(Buffer.from(forge.asn1.toDer(asn1).getBytes(), "latin1"));
}

/** What comes of it, and how long it took. */
async function timed(file: Bytes) {
  let kind: string = "";
  const seconds = await processorSeconds(async () => {
    const back = await importIdentity(file, "p", crypto);
    kind = back.ok ? "read" : back.failure.kind;
  });
  return { kind, seconds };
}

describe("a file that asks for too much work", () => {
  const most = 0x7fffff;

  test("is refused at once, whichever of its keys would take it", async () => {
    const open = await modernFile(withoutMac);
    expect(await timed(open)).toMatchObject({ kind: "read" });
    const refused = await timed(withIterations(open, 600_000, most));
    expect(refused.kind).toBe("too-much-work");
    expect(refused.seconds).toBeLessThan(1);
    for (const which of [0, 1]) {
      expect(await timed(withIterations(open, 600_000, most, which))).toMatchObject({
        kind: "too-much-work",
      });
    }
  });

  test.for([2_000_000, most])("is refused for a checksum of %i iterations", async (iterations) => {
    const file = await modernFile((pfx) => {
      assert(pfx.macData !== undefined, "the file has a checksum");
      pfx.macData.iterations = iterations;
    });
    const refused = await timed(file);
    expect(refused.kind).toBe("too-much-work");
    expect(refused.seconds).toBeLessThan(1);
  });

  test("is refused in the old encryption too", async () => {
    const file = await legacyFile({ count: 2_048, useMac: false });
    expect(await timed(file)).toMatchObject({ kind: "read" });
    const refused = await timed(withIterations(file, 2_048, most));
    expect(refused.kind).toBe("too-much-work");
    expect(refused.seconds).toBeLessThan(1);
    expect(await timed(file)).toMatchObject({ kind: "read" });
  });

  test("is refused for a checksum that only the old reader knows", async () => {
    const file = await legacyFile({ count: 2_048, useMac: true }, (asn1) => {
      const [, , mac] = asn1.value as [unknown, unknown, forge.asn1.Asn1];
      const [digest, , iterations] = mac.value as [forge.asn1.Asn1, unknown, forge.asn1.Asn1];
      const [algorithm] = digest.value as [forge.asn1.Asn1];
      const [name] = algorithm.value as [forge.asn1.Asn1];
      name.value = forge.asn1.oidToDer(forge.pki.oids["md5"] as string).getBytes();
      iterations.value = "\u007f\u00ff\u00ff\u00ff\u00ff";
    });
    const refused = await timed(file);
    expect(refused.kind).toBe("too-much-work");
    expect(refused.seconds).toBeLessThan(1);
  });
});

describe("a budget of work", () => {
  test("is spent whatever the numbers", () => {
    for (const iterations of [4_000_001, 2 ** 40, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(() => new DerivationBudget().spend(iterations, 1)).toThrow(TooMuchWork);
    }
    const budget = new DerivationBudget();
    budget.spend(-(2 ** 31), 1);
    budget.spend(1_000_000, 4);
    expect(() => budget.spend(1, 1)).toThrow(TooMuchWork);
  });
});
