import { createPrivateKey, X509Certificate } from "node:crypto";
import forge from "node-forge";
import { describe, expect, test } from "vitest";
import { assert } from "#shared/base/Bug.ts";
import { createIdentity, type IdentityRequest } from "#shared/signature/identities/createIdentity.ts";
import { exportIdentity } from "#shared/signature/identities/exportIdentity.ts";
import {
  fingerprintOf,
  readFingerprint,
  spokenFingerprint,
} from "#shared/signature/certificates/fingerprint.ts";
import { importIdentity } from "#shared/signature/identities/importIdentity.ts";
import { readCertificate } from "#shared/signature/certificates/certificate.ts";
import { issueCertificate } from "#shared/signature/certificates/issueCertificate.ts";
import { certificateBytes } from "#shared/signature/identities/legacyIdentity.ts";
import { readCertificateFile, writePem } from "#shared/signature/certificates/pem.ts";
import { fc } from "#tests/kit/fc.ts";
import { crypto, selfIssued, testAuthority } from "#tests/kit/signature/identities.ts";

const request: IdentityRequest = {
  subject: { name: "Élodie Ça", organisation: "Ligue, « A + B »", country: "FR", email: "e@exemple.fr" },
  now: new Date("2026-11-22T09:30:00.700Z"),
  years: 3,
};

/** A file as Windows XP and old tools write them: RC2 or 3DES under SHA-1, passphrase in UTF-16. */
async function legacyFile(passphrase: string, algorithm: "3des" | "aes256", decoys: number) {
  const identity = await selfIssued("Ancien", "RSA-2048");
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey("pkcs8", identity.privateKey as CryptoKey));
  const key = forge.pki.privateKeyFromPem(
    createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" })
      .export({ format: "pem", type: "pkcs8" })
      .toString(),
  );
  const others = await Promise.all(
    Array.from({ length: decoys }, (_, i) => selfIssued(`Autre ${i}`, "RSA-2048")),
  );
  const chain = [...others, identity].map(({ chain: [leaf] }) =>
    forge.pki.certificateFromPem(writePem(leaf)),
  );
  const asn1 = forge.pkcs12.toPkcs12Asn1(key, chain, passphrase, { algorithm });
  const file = Uint8Array.from(Buffer.from(forge.asn1.toDer(asn1).getBytes(), "latin1"));
  return { file, identity };
}

describe("an identity", () => {
  test.for(["ECDSA-P-256", "RSA-2048"] as const)(
    "has a certificate that others read (%s)",
    async (keyType) => {
      const made = await createIdentity({ ...request, keyType }, crypto);
      assert(made.ok, "it is made");
      const certificate = new X509Certificate(made.value.chain[0]);
      expect(certificate.subject).toBe("C=FR\nO=Ligue\\, « A \\+ B »\nCN=Élodie Ça");
      expect(certificate.issuer).toBe(certificate.subject);
      expect(certificate.verify(certificate.publicKey)).toBe(true);
      expect(certificate.ca).toBe(false);
      expect(certificate.subjectAltName).toBe("email:e@exemple.fr");
      expect(new Date(certificate.validFrom).toISOString()).toBe("2026-11-22T09:30:00.000Z");
      expect(new Date(certificate.validTo).toISOString()).toBe("2029-11-22T09:30:00.000Z");
      expect(BigInt(`0x${certificate.serialNumber}`)).toBeGreaterThan(2n ** 100n);
      const read = await readCertificate(made.value.chain[0], crypto);
      expect(read?.facts).toMatchObject({
        name: "Élodie Ça",
        organisation: "Ligue, « A + B »",
        subject: "CN=Élodie Ça, O=Ligue\\, « A \\+ B », C=FR",
        keyAlgorithm: keyType,
        isSelfIssued: true,
        maySign: true,
        serialNumber: BigInt(`0x${certificate.serialNumber}`).toString(),
      });
      expect(read?.facts.fingerprint).toBe(certificate.fingerprint256.replaceAll(":", "").toLowerCase());
    },
  );

  test("is refused for a subject that no certificate can hold", async () => {
    const refusal = async (change: Partial<IdentityRequest["subject"]>, years = 3) => {
      const made = await createIdentity(
        { ...request, years, subject: { ...request.subject, ...change } },
        crypto,
      );
      return made.ok ? "made" : made.failure.field;
    };
    expect(await refusal({ name: " " })).toBe("name");
    expect(await refusal({ name: "x".repeat(65) })).toBe("name");
    expect(await refusal({ organisation: "a\u0000b" })).toBe("organisation");
    expect(await refusal({ country: "France" })).toBe("country");
    expect(await refusal({ email: "pas une adresse" })).toBe("email");
    expect(await refusal({}, 0)).toBe("years");
    expect(await refusal({}, 1.5)).toBe("years");
  });

  test.for([
    ["ECDSA-P-256", "une phrase de passe"],
    ["RSA-2048", "мир – œuf 🌻 é"],
    ["ECDSA-P-256", ""],
  ] as const)("comes back from its file (%s, passphrase %j)", async ([keyType, passphrase]) => {
    const identity = await selfIssued("Alice", keyType);
    const file = await exportIdentity(identity, passphrase, crypto);
    const back = await importIdentity(file, passphrase, crypto);
    assert(back.ok, "it is read");
    expect(back.value.chain).toEqual(identity.chain);
    expect(back.value.privateKey.extractable).toBe(false);
    expect(await importIdentity(file, `${passphrase}x`, crypto)).toEqual({
      ok: false,
      failure: { kind: "wrong-passphrase" },
    });
  });

  test("takes the same passphrase however its accents were typed", async () => {
    const file = await exportIdentity(await selfIssued("Alice"), "e\u0301te\u0301", crypto);
    expect(await importIdentity(file, "\u00e9t\u00e9", crypto)).toMatchObject({ ok: true });
  });

  test("keeps the chain of its authority", async () => {
    const identity = await (await testAuthority()).issue("Bob");
    const back = await importIdentity(await exportIdentity(identity, "p", crypto), "p", crypto);
    expect(back.ok && back.value.chain).toEqual(identity.chain);
  });

  test.for([
    ["3des", "ascii"],
    ["3des", "œuf é"],
    ["aes256", "ascii"],
  ] as const)(
    "is read from an old file (%s, passphrase %j), its leaf found by its key",
    async ([algorithm, passphrase]) => {
      const { file, identity } = await legacyFile(passphrase, algorithm, 2);
      const back = await importIdentity(file, passphrase, crypto);
      expect(back.ok && back.value.chain).toEqual(identity.chain);
      expect(await importIdentity(file, "faux", crypto)).toEqual({
        ok: false,
        failure: { kind: "wrong-passphrase" },
      });
    },
  );

  test("keeps the bytes of a certificate, whatever signed it, on its way through an old file", async () => {
    const rsa = await selfIssued("Alice", "RSA-2048");
    const { chain } = await (await testAuthority()).issue("Bob");
    const request = {
      subject: { name: "Carla" },
      publicKey: await crypto.subtle.importKey(
        "spki",
        new X509Certificate(rsa.chain[0]).publicKey.export({ format: "der", type: "spki" }),
        { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
        true,
        ["verify"],
      ),
      notBefore: new Date("2026-01-01T00:00:00Z"),
      notAfter: new Date("2027-01-01T00:00:00Z"),
      isAuthority: false,
    };
    const bySelf = rsa.chain[0];
    const byEcdsa = await issueCertificate(
      { ...request, issuer: chain[1], issuerKey: (await selfIssued("Key")).privateKey },
      crypto,
    );
    for (const der of [bySelf, byEcdsa]) {
      expect(certificateBytes(forge.pki.certificateFromPem(writePem(der)))).toEqual(der);
    }
  });

  test("is refused when its certificate is another's", async () => {
    const [alice, bob] = [await selfIssued("Alice"), await selfIssued("Bob")];
    const file = await exportIdentity({ chain: bob.chain, privateKey: alice.privateKey }, "p", crypto);
    expect(await importIdentity(file, "p", crypto)).toEqual({
      ok: false,
      failure: { kind: "no-certificate-for-the-key" },
    });
  });

  test("is refused when its key is too weak to sign, or its file holds none", async () => {
    const keys = forge.pki.rsa.generateKeyPair(1024);
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = keys.publicKey;
    certificate.sign(keys.privateKey, forge.md.sha256.create());
    const file = (key: forge.pki.rsa.PrivateKey | null) => {
      const asn1 = forge.pkcs12.toPkcs12Asn1(key, [certificate], "p", {
        algorithm: "3des",
      });
      return Uint8Array.from(Buffer.from(forge.asn1.toDer(asn1).getBytes(), "latin1"));
    };
    expect(await importIdentity(file(keys.privateKey), "p", crypto)).toEqual({
      ok: false,
      failure: { kind: "unusable-key", keyAlgorithm: "RSA-1024" },
    });
    expect(await importIdentity(file(null), "p", crypto)).toEqual({
      ok: false,
      failure: { kind: "no-private-key" },
    });
  });

  test("is refused when its certificate is for something else than signing", async () => {
    const keys = forge.pki.rsa.generateKeyPair(2048);
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = keys.publicKey;
    certificate.setExtensions([{ name: "keyUsage", critical: true, keyEncipherment: true }]);
    certificate.sign(keys.privateKey, forge.md.sha256.create());
    const asn1 = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], "p", { algorithm: "3des" });
    const file = Uint8Array.from(Buffer.from(forge.asn1.toDer(asn1).getBytes(), "latin1"));
    expect(await importIdentity(file, "p", crypto)).toEqual({
      ok: false,
      failure: { kind: "not-for-signing" },
    });
  });

  test.each([
    [[]],
    [[{ shortName: "O", value: "Commune de Valsourde" }]],
    [[{ shortName: "CN", value: " " }]],
  ])("is refused when its certificate names nobody: %j", async (subject) => {
    const keys = forge.pki.rsa.generateKeyPair(2048);
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = keys.publicKey;
    certificate.setSubject(subject);
    certificate.sign(keys.privateKey, forge.md.sha256.create());
    const asn1 = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], "p", { algorithm: "3des" });
    const file = Uint8Array.from(Buffer.from(forge.asn1.toDer(asn1).getBytes(), "latin1"));
    expect(await importIdentity(file, "p", crypto)).toEqual({
      ok: false,
      failure: { kind: "names-nobody" },
    });
  });

  test("is refused from a torn file, whatever is missing, and from any other file", async () => {
    const file = await exportIdentity(await selfIssued("Alice"), "p", crypto);
    for (const length of [0, 1, 10, file.length >> 1, file.length - 1]) {
      const back = await importIdentity(file.slice(0, length), "p", crypto);
      expect(!back.ok && back.failure.kind).toBe("not-an-identity");
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const back = await importIdentity(new Uint8Array(bytes), "p", crypto);
        return !back.ok && back.failure.kind === "not-an-identity";
      }),
    );
  });
});

describe("a certificate", () => {
  test("has a fingerprint that two people can compare", async () => {
    const [der] = (await selfIssued("Alice")).chain;
    const fingerprint = await fingerprintOf(der, crypto);
    const spoken = spokenFingerprint(fingerprint);
    expect(spoken).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
    expect(readFingerprint(` ${spoken.toLowerCase()}\n`)).toBe(fingerprint);
    expect(readFingerprint(new X509Certificate(der).fingerprint256)).toBe(fingerprint);
    expect(readFingerprint(spoken.slice(1))).toBeUndefined();
  });

  test("is read from PEM and DER files", async () => {
    const [[a], [b]] = [(await selfIssued("Alice")).chain, (await selfIssued("Bob")).chain];
    const pem = new TextEncoder().encode(`texte\n${writePem(a)}\n${writePem(b)}`);
    expect(readCertificateFile(pem)).toEqual({ ok: true, value: [a, b] });
    expect(readCertificateFile(a)).toEqual({ ok: true, value: [a] });
    for (const wrong of ["", "rien", "-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----"]) {
      expect(readCertificateFile(new TextEncoder().encode(wrong)).ok).toBe(false);
    }
    expect(new X509Certificate(writePem(a)).raw).toEqual(Buffer.from(a));
  });
});
