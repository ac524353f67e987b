import { beforeAll, describe, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { issueCertificate } from "#shared/signature/certificates/issueCertificate.ts";
import { verifyPackage, type VerifyOptions } from "#shared/signature/verifying/verifyPackage.ts";
import { agreementDocx } from "#tests/kit/signature/agreementDocx.ts";
import { signUnchecked } from "#tests/kit/signature/editPackage.ts";
import { crypto, selfIssued, signedAt, testAuthority } from "#tests/kit/signature/identities.ts";

let frozen: Bytes;
beforeAll(async () => {
  frozen = await agreementDocx();
});

async function judge(docx: Bytes, options: Partial<VerifyOptions> = {}) {
  const report = await verifyPackage(docx, { now: signedAt, ...options }, crypto);
  assert(report.ok, `the package is sound: ${JSON.stringify(report)}`);
  return report.value;
}

describe("trust", () => {
  const trustIn = async (docx: Bytes, ...trusted: readonly Bytes[]) =>
    (await judge(docx, { trusted })).signatures[0]?.trust.kind;
  const signedBy = (identity: Awaited<ReturnType<typeof selfIssued>>) =>
    signUnchecked(frozen, identity, { signingTime: signedAt });

  test("comes from the right root alone, through the embedded authority", async () => {
    const [authority, other] = [await testAuthority(), await testAuthority("RSA-2048")];
    const leaf = await authority.issue("Bob");
    const docx = await signedBy(leaf);
    const report = await judge(docx, { trusted: [other.root, authority.root] });
    expect(report.signatures[0]).toMatchObject({
      level: "aiming-at-advanced",
      trust: { kind: "issued", root: { name: "Racine d'essai" } },
    });
    expect(await trustIn(docx, other.root)).toBe("untrusted");
    expect(await trustIn(docx)).toBe("untrusted");
    expect(await trustIn(docx, leaf.chain[0])).toBe("pinned");
    const [, middle] = leaf.chain;
    expect(await trustIn(docx, middle ?? new Uint8Array())).toBe("issued");
    const bare = await signedBy({ chain: [leaf.chain[0]], privateKey: leaf.privateKey });
    expect(await trustIn(bare, authority.root)).toBe("untrusted");
  });

  test("does not pass through a certificate that is no authority's", async () => {
    const authority = await testAuthority("ECDSA-P-256", { isIntermediateAuthority: false });
    expect(await trustIn(await signedBy(await authority.issue("Bob")), authority.root)).toBe("untrusted");
  });

  test("comes from a given certificate that is no authority's for itself alone", async () => {
    const alice = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
      "sign",
      "verify",
    ]);
    const bob = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
      "sign",
      "verify",
    ]);
    const dates = { notBefore: new Date("2026-01-01T00:00:00Z"), notAfter: new Date("2028-01-01T00:00:00Z") };
    const issue = (name: string, publicKey: CryptoKey, issuer: Bytes | undefined) =>
      issueCertificate(
        {
          subject: { name },
          publicKey,
          ...dates,
          isAuthority: false,
          issuer,
          issuerKey: alice.privateKey,
        },
        crypto,
      );
    const hers = await issue("Alice", alice.publicKey, undefined);
    const his = await issue("Bob", bob.publicKey, hers);
    expect(await trustIn(await signedBy({ chain: [hers], privateKey: alice.privateKey }), hers)).toBe(
      "pinned",
    );
    expect(await trustIn(await signedBy({ chain: [his], privateKey: bob.privateKey }), hers)).toBe(
      "untrusted",
    );
  });

  test("is not to be had by the name of a root", async () => {
    const [authority, impostor] = [await testAuthority(), await testAuthority()];
    expect(await trustIn(await signedBy(await impostor.issue("Bob")), authority.root)).toBe("untrusted");
  });

  test("is refused, not sought for ever, when authorities issue each other", async () => {
    const keys = await Promise.all(
      [0, 1].map(() =>
        crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]),
      ),
    );
    const [a, b] = keys;
    const leafOf = await selfIssued("Bob");
    assert(a !== undefined && b !== undefined, "two pairs of keys");
    const dates = { notBefore: new Date("2026-01-01T00:00:00Z"), notAfter: new Date("2028-01-01T00:00:00Z") };
    const issue = (name: string, publicKey: CryptoKey, issuer: Bytes | undefined, issuerKey: CryptoKey) =>
      issueCertificate(
        { subject: { name }, publicKey, ...dates, isAuthority: true, issuer, issuerKey },
        crypto,
      );
    const aRoot = await issue("A", a.publicKey, undefined, a.privateKey);
    const bByA = await issue("B", b.publicKey, aRoot, a.privateKey);
    const aByB = await issue("A", a.publicKey, bByA, b.privateKey);
    const pair = { ...leafOf, chain: [leafOf.chain[0], aByB, bByA] as const };
    const leafKeys = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
      "sign",
      "verify",
    ]);
    const leaf = await issueCertificate(
      {
        subject: { name: "Leaf" },
        publicKey: leafKeys.publicKey,
        ...dates,
        isAuthority: false,
        issuer: bByA,
        issuerKey: b.privateKey,
      },
      crypto,
    );
    const other = await testAuthority();
    const docx = await signedBy({ chain: [leaf, ...pair.chain.slice(1)], privateKey: leafKeys.privateKey });
    expect(await trustIn(docx, other.root)).toBe("untrusted");
    expect(await trustIn(docx, aRoot)).toBe("issued");
  });
});
