import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { createIdentity, type IdentityRequest } from "#shared/signature/identities/createIdentity.ts";
import type { Identity } from "#shared/signature/identities/identity.ts";
import { issueCertificate } from "#shared/signature/certificates/issueCertificate.ts";

export const { crypto } = globalThis;
export const signedAt = new Date("2026-11-22T09:30:00Z");

export async function selfIssued(
  name: string,
  keyType: NonNullable<IdentityRequest["keyType"]> = "ECDSA-P-256",
  now = new Date("2026-01-01T00:00:00Z"),
): Promise<Identity> {
  const request = { subject: { name, organisation: "Association, dite « A + B »" }, keyType, now, years: 3 };
  const created = await createIdentity(request, crypto);
  assert(created.ok, "a test identity can be made");
  return created.value;
}

export type TestAuthority = { readonly root: Bytes; issue(name: string): Promise<Identity> };

/** A root, an intermediate authority, and leaves of it; `chain` holds leaf and intermediate, as one should embed. */
export async function testAuthority(
  keyType: NonNullable<IdentityRequest["keyType"]> = "ECDSA-P-256",
  options: { readonly isIntermediateAuthority?: boolean } = {},
): Promise<TestAuthority> {
  const generation =
    keyType === "ECDSA-P-256"
      ? { name: "ECDSA", namedCurve: "P-256" }
      : {
          name: "RSASSA-PKCS1-v1_5",
          hash: "SHA-256",
          modulusLength: 2048,
          publicExponent: Uint8Array.of(1, 0, 1),
        };
  const keys = () => crypto.subtle.generateKey(generation, true, ["sign", "verify"]);
  const [rootKeys, middleKeys] = [await keys(), await keys()];
  const dates = { notBefore: new Date("2025-01-01T00:00:00Z"), notAfter: new Date("2035-01-01T00:00:00Z") };
  const root = await issueCertificate(
    {
      subject: { name: "Racine d'essai", country: "FR" },
      publicKey: rootKeys.publicKey,
      ...dates,
      isAuthority: true,
      issuer: undefined,
      issuerKey: rootKeys.privateKey,
    },
    crypto,
  );
  const middle = await issueCertificate(
    {
      subject: { name: "Autorité, intermédiaire", organisation: "Essais SA", country: "FR" },
      publicKey: middleKeys.publicKey,
      ...dates,
      isAuthority: options.isIntermediateAuthority ?? true,
      issuer: root,
      issuerKey: rootKeys.privateKey,
    },
    crypto,
  );
  return {
    root,
    async issue(name) {
      const leafKeys = await keys();
      const leaf = await issueCertificate(
        {
          subject: { name, organisation: "Commune d'Essai", country: "FR", email: "maire@exemple.fr" },
          publicKey: leafKeys.publicKey,
          ...dates,
          isAuthority: false,
          issuer: middle,
          issuerKey: middleKeys.privateKey,
        },
        crypto,
      );
      return { chain: [leaf, middle], privateKey: leafKeys.privateKey };
    },
  };
}
