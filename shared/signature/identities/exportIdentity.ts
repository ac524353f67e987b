import * as asn1 from "asn1js";
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from "pkijs";
import { utf8, type Bytes } from "#shared/base/bytes.ts";
import type { Identity } from "./identity.ts";
import { engineOver } from "#shared/signature/certificates/trust.ts";
import { digest, type WebCrypto } from "#shared/signature/webCrypto.ts";

/** OWASP's figure of 2023 for PBKDF2-HMAC-SHA256. */
const iterations = 600_000;
const encryption = {
  contentEncryptionAlgorithm: { name: "AES-CBC", length: 256 },
  hmacHashAlgorithm: "SHA-256",
};
/** The MAC's key derivation (RFC 7292 appendix B) runs in JavaScript; it protects nothing that PBES2 does not. */
const macIterations = 2_048;
const ids = {
  certificate: "1.2.840.113549.1.12.10.1.3",
  key: "1.2.840.113549.1.12.10.1.2",
  friendlyName: "1.2.840.113549.1.9.20",
  localKeyId: "1.2.840.113549.1.9.21",
};

/**
 * The identity as PKCS#12 (RFC 7292): key and certificates under PBES2 with AES-256, a MAC over all of it. Windows 10
 * and later, macOS 15, OpenSSL 1.1 and later read it; any passphrase does, in any script.
 */
export async function exportIdentity(
  { chain, privateKey }: Identity,
  passphrase: string,
  crypto: WebCrypto,
): Promise<Bytes> {
  const engine = engineOver(crypto);
  const password = utf8(passphrase.normalize("NFC")).buffer;
  const key = PrivateKeyInfo.fromBER(await crypto.subtle.exportKey("pkcs8", privateKey));
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: key });
  const secret = { password, ...encryption, iterationCount: iterations };
  await keyBag.makeInternalValues(secret, engine);
  const label = await attributes(chain[0], crypto);
  const certificates = chain.map(
    (der, index) =>
      new SafeBag({
        bagId: ids.certificate,
        bagValue: new CertBag({ parsedValue: Certificate.fromBER(der) }),
        ...(index === 0 ? { bagAttributes: label } : {}),
      }),
  );
  const keys = [new SafeBag({ bagId: ids.key, bagValue: keyBag, bagAttributes: label })];
  const pfx = new PFX({
    parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new AuthenticatedSafe({
        parsedValue: {
          safeContents: [
            { privacyMode: 0, value: new SafeContents({ safeBags: keys }) },
            { privacyMode: 1, value: new SafeContents({ safeBags: certificates }) },
          ],
        },
      }),
    },
  });
  await pfx.parsedValue?.authenticatedSafe?.makeInternalValues({ safeContents: [{}, secret] }, engine);
  const mac = {
    password,
    iterations: macIterations,
    pbkdf2HashAlgorithm: "SHA-256",
    hmacHashAlgorithm: "SHA-256",
  };
  await pfx.makeInternalValues(mac, engine);
  return new Uint8Array(pfx.toSchema().toBER());
}

/** What ties key and certificate for other programs: the same id on both. */
async function attributes(leaf: Bytes, crypto: WebCrypto): Promise<Attribute[]> {
  const id = await digest(crypto, "SHA-1", leaf);
  return [
    new Attribute({ type: ids.localKeyId, values: [new asn1.OctetString({ valueHex: id.buffer })] }),
    new Attribute({ type: ids.friendlyName, values: [new asn1.BmpString({ value: "Alliage" })] }),
  ];
}
