import forge from "node-forge";
import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import type { Bags } from "./identity.ts";

/**
 * The bags of a PKCS#12 file of the old kind (PBE-SHA1-3DES, RC2), which pkijs does not read; `undefined` when the
 * passphrase is wrong or the file unknown here too. To be deleted when pkijs reads them.
 */
export function readLegacyBags(file: Bytes, passphrase: string): Bags | undefined {
  try {
    const der = forge.util.createBuffer(Array.from(file, (byte) => String.fromCharCode(byte)).join(""));
    const pfx = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(der), false, passphrase);
    const of = (type: string | undefined) => pfx.getBags({ bagType: type ?? "" })[type ?? ""] ?? [];
    const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
    return {
      keys: [...of(pkcs8ShroudedKeyBag), ...of(keyBag)].map((bag) => keyBytes(bag)),
      certificates: of(certBag).map((bag) =>
        bag.cert === null || bag.cert === undefined ? encode(bag.asn1) : certificateBytes(bag.cert),
      ),
    };
  } catch {
    return undefined;
  }
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
