import { fail, ok, type Result } from "#shared/base/Result.ts";
import type { Identity } from "./identity.ts";
import { issueCertificate, type Subject } from "#shared/signature/certificates/issueCertificate.ts";
import { printable } from "#shared/signature/markup/markup.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

export type IdentityRequest = {
  readonly subject: Subject;
  /** ECDSA P-256 unless RSA-2048 is asked for, which older readers know better. */
  readonly keyType?: "ECDSA-P-256" | "RSA-2048";
  readonly now: Date;
  /** 1 to 10. */
  readonly years: number;
};

export type IdentityFailure = {
  readonly kind: "unusable-subject";
  readonly field: "name" | "organisation" | "country" | "email" | "years";
};

/**
 * A key and the certificate that its holder issues to himself: it proves that two signatures come from the same key,
 * and who holds the key only once its fingerprint was compared. The key can be exported, to be kept as PKCS#12.
 */
export async function createIdentity(
  request: IdentityRequest,
  crypto: WebCrypto,
): Promise<Result<Identity, IdentityFailure>> {
  const { subject, keyType = "ECDSA-P-256", now, years } = request;
  const field = unusableField(subject);
  if (field !== undefined) return fail({ kind: "unusable-subject", field });
  if (!Number.isInteger(years) || years < 1 || years > 10) {
    return fail({ kind: "unusable-subject", field: "years" });
  }
  const keys = await crypto.subtle.generateKey(generation[keyType], true, ["sign", "verify"]);
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(now.getUTCFullYear() + years);
  const certificate = await issueCertificate(
    {
      subject,
      publicKey: keys.publicKey,
      notBefore: now,
      notAfter,
      isAuthority: false,
      issuer: undefined,
      issuerKey: keys.privateKey,
    },
    crypto,
  );
  return ok({ chain: [certificate], privateKey: keys.privateKey });
}

const generation = {
  "ECDSA-P-256": { name: "ECDSA", namedCurve: "P-256" },
  "RSA-2048": {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  },
} as const;

/** Bounds of RFC 5280 appendix A.1 (ub-common-name, ub-organization-name: 64). */
function unusableField({
  name,
  organisation,
  country,
  email,
}: Subject): IdentityFailure["field"] | undefined {
  const isText = (value: string) =>
    value.trim() !== "" && value.length <= 64 && printable(value) === value && !value.includes("\n");
  if (!isText(name)) return "name";
  if (organisation !== undefined && !isText(organisation)) return "organisation";
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) return "country";
  if (email !== undefined && !/^[!-~]{1,64}@[!-~]{1,190}$/.test(email)) return "email";
  return undefined;
}
