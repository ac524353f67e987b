import { RSAPublicKey, Certificate, type RelativeDistinguishedNames } from "pkijs";
import { fromBER, ObjectIdentifier, type Integer } from "asn1js";
import type { Bytes } from "#shared/base/bytes.ts";
import { distinguishedName, readName } from "./distinguishedName.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

/** What a certificate says of its holder, as plain data; nothing here says whether it is to be believed. */
export type CertificateFacts = {
  /** SHA-256 of the DER, 64 hexadecimal digits. */
  readonly fingerprint: string;
  readonly name: string | undefined;
  readonly organisation: string | undefined;
  /** RFC 4514. */
  readonly subject: string;
  readonly issuer: string;
  /** Decimal. */
  readonly serialNumber: string;
  /** `YYYY-MM-DDThh:mm:ss.sssZ`, both ends included. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** `RSA-2048`, `ECDSA-P-256`…, or an object identifier. */
  readonly keyAlgorithm: string;
  readonly isSelfIssued: boolean;
  /** False when its key usage excludes signatures (RFC 5280 clause 4.2.1.3). */
  readonly maySign: boolean;
};

export type ReadCertificate = {
  readonly der: Bytes;
  readonly publicKey: Bytes;
  readonly parsed: Certificate;
  readonly facts: CertificateFacts;
};

const curves: Readonly<Record<string, string>> = {
  "1.2.840.10045.3.1.7": "P-256",
  "1.3.132.0.34": "P-384",
  "1.3.132.0.35": "P-521",
};
const [commonName, organisationName, keyUsage] = ["2.5.4.3", "2.5.4.10", "2.5.29.15"];
/** digitalSignature and nonRepudiation, the first two bits of a KeyUsage. */
const signingBits = 0xc0;

/** Reads an X.509 certificate in DER; `undefined` when it is none. */
export async function readCertificate(der: Bytes, crypto: WebCrypto): Promise<ReadCertificate | undefined> {
  if (der.length > 64 * 1024) return undefined;
  const fingerprint = await fingerprintOf(der, crypto);
  const known = recent.get(fingerprint);
  if (known !== undefined) return known;
  const read = parse(der, fingerprint);
  if (recent.size >= 64) recent.clear();
  if (read !== undefined) recent.set(fingerprint, read);
  return read;
}

/** Certificates by fingerprint: reading one depends on its bytes alone, and costs as much as all else in a signature. */
const recent = new Map<string, ReadCertificate>();

function parse(der: Bytes, fingerprint: string): ReadCertificate | undefined {
  try {
    if (fromBER(der).offset !== der.length) return undefined;
    const parsed = Certificate.fromBER(der);
    const publicKey = new Uint8Array(parsed.subjectPublicKeyInfo.toSchema().toBER());
    return { der, publicKey, parsed, facts: factsOf(parsed, fingerprint) };
  } catch {
    return undefined;
  }
}

function factsOf(parsed: Certificate, fingerprint: string): CertificateFacts {
  const [subject, issuer] = [nameBytes(parsed.subject), nameBytes(parsed.issuer)];
  const [subjectText, issuerText] = [distinguishedName(subject), distinguishedName(issuer)];
  const attributes = readName(subject).flat();
  const valueOf = (type: string) => attributes.findLast((attribute) => attribute.type === type)?.value;
  const usage = parsed.extensions?.find((extension) => extension.extnID === keyUsage)?.parsedValue as
    | { readonly valueBlock: { readonly valueHexView: Uint8Array } }
    | undefined;
  return {
    fingerprint,
    name: valueOf(commonName),
    organisation: valueOf(organisationName),
    subject: subjectText,
    issuer: issuerText,
    serialNumber: decimal(parsed.serialNumber),
    notBefore: parsed.notBefore.value.toISOString(),
    notAfter: parsed.notAfter.value.toISOString(),
    keyAlgorithm: keyAlgorithm(parsed),
    isSelfIssued: subjectText === issuerText,
    maySign: usage === undefined || ((usage.valueBlock.valueHexView[0] ?? 0) & signingBits) !== 0,
  };
}

const nameBytes = (name: RelativeDistinguishedNames): Uint8Array => new Uint8Array(name.toSchema().toBER());

function decimal(serial: Integer): string {
  const bytes = serial.valueBlock.valueHexView;
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value).toString();
}

function keyAlgorithm({ subjectPublicKeyInfo: key }: Certificate): string {
  const algorithm = key.algorithm.algorithmId;
  if (algorithm === "1.2.840.113549.1.1.1" && key.parsedKey instanceof RSAPublicKey) {
    const modulus = key.parsedKey.modulus.valueBlock.valueHexView;
    const first = modulus.findIndex((byte) => byte !== 0);
    return `RSA-${(modulus.length - first) * 8 - Math.clz32(modulus[first] ?? 0) + 24}`;
  }
  const parameters: unknown = key.algorithm.algorithmParams;
  const curve = parameters instanceof ObjectIdentifier ? parameters.getValue() : "unknown";
  return algorithm === "1.2.840.10045.2.1" ? `ECDSA-${curves[curve] ?? curve}` : algorithm;
}
