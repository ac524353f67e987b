import forge from "node-forge";
import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { TooMuchWork, type DerivationBudget } from "./derivationBudget.ts";
import type { Bags } from "./identity.ts";

/**
 * The bags of a PKCS#12 file of the old kind (PBE-SHA1-3DES, RC2), which pkijs does not read; `undefined` when the
 * passphrase is wrong or the file unknown here too. To be deleted when pkijs reads them.
 */
export function readLegacyBags(file: Bytes, passphrase: string, budget: DerivationBudget): Bags | undefined {
  const { getCipher } = encryption;
  try {
    encryption.getCipher = (oid, parameters, password) => {
      budget.spend(integersIn(parameters), cost);
      return getCipher(oid, parameters, password);
    };
    const der = forge.util.createBuffer(Array.from(file, (byte) => String.fromCharCode(byte)).join(""));
    const asn1 = forge.asn1.fromDer(der);
    budget.spend(integersIn((asn1.value as forge.asn1.Asn1[])[macAt]), cost);
    const pfx = forge.pkcs12.pkcs12FromAsn1(asn1, false, passphrase);
    const of = (type: string | undefined) => pfx.getBags({ bagType: type ?? "" })[type ?? ""] ?? [];
    const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
    return {
      keys: [...of(pkcs8ShroudedKeyBag), ...of(keyBag)].map((bag) => keyBytes(bag)),
      certificates: of(certBag).map((bag) =>
        bag.cert === null || bag.cert === undefined ? encode(bag.asn1) : certificateBytes(bag.cert),
      ),
    };
  } catch (error) {
    if (error instanceof TooMuchWork) throw error;
    return undefined;
  } finally {
    encryption.getCipher = getCipher;
  }
}

/** Where forge comes by to work out a key: the one place to learn of an iteration count, however deeply encrypted. */
const encryption = (
  forge.pki as unknown as {
    readonly pbe: { getCipher: (oid: string, parameters: forge.asn1.Asn1, password: string) => unknown };
  }
).pbe;

/** Of one iteration in forge, measured: a key and a vector of SHA-1 take 6 times one of PBKDF2 on the platform. */
const cost = 8;
/** MacData in a PFX (RFC 7292 clause 4). */
const macAt = 2;

/** The sum of all integers: in the parameters of a derivation, little more than its number of iterations. */
function integersIn(asn1: forge.asn1.Asn1 | undefined): number {
  if (asn1 === undefined) return 0;
  if (typeof asn1.value !== "string") return asn1.value.reduce((sum, inner) => sum + integersIn(inner), 0);
  return asn1.type === forge.asn1.Type.INTEGER ? Number(`0x0${forge.util.bytesToHex(asn1.value)}`) : 0;
}

/** forge knows RSA keys only; others stay as they were decrypted, in PKCS#8 already. */
function keyBytes(bag: forge.pkcs12.Bag): Bytes {
  if (bag.key === null || bag.key === undefined) return encode(bag.asn1);
  return encode(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)));
}

/**
 * The certificate's own bytes. forge keeps the signed half, and on its own would add parameters to the algorithm that
 * stands outside; it must be the one inside (RFC 5280 clause 4.1.1.2).
 */
export function certificateBytes(certificate: forge.pki.Certificate): Bytes {
  const { SEQUENCE, BITSTRING } = forge.asn1.Type;
  const universal = forge.asn1.Class.UNIVERSAL;
  const signed: forge.asn1.Asn1 = certificate.tbsCertificate;
  const fields = signed.value as forge.asn1.Asn1[];
  const algorithm = fields[fields[0]?.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC ? 2 : 1];
  assert(algorithm !== undefined, "a certificate that was read names its algorithm");
  const signature = forge.asn1.create(universal, BITSTRING, false, `\u0000${certificate.signature}`);
  return encode(forge.asn1.create(universal, SEQUENCE, true, [signed, algorithm, signature]));
}

const encode = (value: forge.asn1.Asn1): Bytes =>
  Uint8Array.from(forge.asn1.toDer(value).getBytes(), (character) => character.charCodeAt(0));
