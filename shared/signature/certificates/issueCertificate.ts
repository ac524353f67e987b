import * as asn1 from "asn1js";
import {
  AlgorithmIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  RelativeDistinguishedNames,
  Time,
  TimeType,
} from "pkijs";
import type { Bytes } from "#shared/base/bytes.ts";
import { engineOver } from "./trust.ts";
import type { Key, WebCrypto } from "#shared/signature/webCrypto.ts";

/** Who is named in a certificate: common name, organisation, country (two letters) and e-mail for its alternative name. */
export type Subject = {
  readonly name: string;
  readonly organisation?: string;
  readonly country?: string;
  readonly email?: string;
};

export type CertificateRequest = {
  readonly subject: Subject;
  readonly publicKey: Key;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isAuthority: boolean;
  /** `undefined`: the subject issues its own. */
  readonly issuer: Bytes | undefined;
  readonly issuerKey: Key;
};

const oids = { name: "2.5.4.3", organisation: "2.5.4.10", country: "2.5.4.6" };
const emailProtection = "1.3.6.1.5.5.7.3.4";

/**
 * An X.509 v3 certificate (RFC 5280) in DER, signed with SHA-256; its 16-byte serial comes from the given randomness.
 * A signatory's carries digitalSignature, nonRepudiation and emailProtection: LibreOffice refuses more special uses.
 */
export async function issueCertificate(request: CertificateRequest, crypto: WebCrypto): Promise<Bytes> {
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = crypto.getRandomValues(new Uint8Array(16));
  serial[0] = ((serial[0] as number) & 0x7f) | 0x40;
  certificate.serialNumber = new asn1.Integer({ valueHex: serial.buffer });
  certificate.subject = nameOf(request.subject);
  const issuer = request.issuer === undefined ? undefined : Certificate.fromBER(request.issuer);
  certificate.issuer = issuer === undefined ? certificate.subject : issuer.subject;
  certificate.notBefore = time(request.notBefore);
  certificate.notAfter = time(request.notAfter);
  const engine = engineOver(crypto);
  await certificate.subjectPublicKeyInfo.importKey(request.publicKey, engine);
  const keyId = await keyIdentifier(certificate, crypto);
  const issuerId = issuer === undefined ? keyId : await keyIdentifier(issuer, crypto);
  certificate.extensions = [
    extension("2.5.29.19", true, new BasicConstraints({ cA: request.isAuthority }).toSchema()),
    extension("2.5.29.15", true, keyUsage(request.isAuthority)),
    extension("2.5.29.14", false, new asn1.OctetString({ valueHex: keyId.buffer })),
    extension("2.5.29.35", false, new asn1.Sequence({ value: [tagged(0, issuerId)] })),
  ];
  if (!request.isAuthority) {
    const uses = new ExtKeyUsage({ keyPurposes: [emailProtection] });
    certificate.extensions.push(extension("2.5.29.37", false, uses.toSchema()));
  }
  if (request.subject.email !== undefined) {
    const names = new asn1.Sequence({ value: [tagged(1, ascii(request.subject.email))] });
    certificate.extensions.push(extension("2.5.29.17", false, names));
  }
  certificate.signature = algorithmOf(request.issuerKey);
  certificate.signatureAlgorithm = algorithmOf(request.issuerKey);
  const signed = certificate.encodeTBS().toBER();
  certificate.tbsView = new Uint8Array(signed);
  const signature = await engine.signWithPrivateKey(signed, request.issuerKey, {
    algorithm: { name: request.issuerKey.algorithm.name, hash: "SHA-256" },
  });
  certificate.signatureValue = new asn1.BitString({ valueHex: signature });
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** Least specific first, one attribute in each relative name (pkijs on its own would put them all in one). */
function nameOf({ country, organisation, name }: Subject): RelativeDistinguishedNames {
  const relative = (type: string, value: asn1.BaseBlock) =>
    new asn1.Set({
      value: [new asn1.Sequence({ value: [new asn1.ObjectIdentifier({ value: type }), value] })],
    });
  const value = [
    ...(country === undefined ? [] : [relative(oids.country, new asn1.PrintableString({ value: country }))]),
    ...(organisation === undefined
      ? []
      : [relative(oids.organisation, new asn1.Utf8String({ value: organisation }))]),
    relative(oids.name, new asn1.Utf8String({ value: name })),
  ];
  return RelativeDistinguishedNames.fromBER(new asn1.Sequence({ value }).toBER());
}

/** RFC 4055 clause 5 asks for the NULL that pkijs leaves out, RFC 5758 clause 3.2 for none. */
function algorithmOf({ algorithm: { name } }: Key): AlgorithmIdentifier {
  if (name === "ECDSA") return new AlgorithmIdentifier({ algorithmId: "1.2.840.10045.4.3.2" });
  return new AlgorithmIdentifier({ algorithmId: "1.2.840.113549.1.1.11", algorithmParams: new asn1.Null() });
}

/** RFC 5280 clause 4.1.2.5: two-digit years until 2049. */
function time(value: Date): Time {
  const seconds = new Date(Math.floor(value.getTime() / 1_000) * 1_000);
  return new Time({
    type: seconds.getUTCFullYear() < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime,
    value: seconds,
  });
}

/** RFC 5280 clause 4.2.1.2, method 1. */
async function keyIdentifier({ subjectPublicKeyInfo: key }: Certificate, crypto: WebCrypto): Promise<Bytes> {
  const bits = new Uint8Array(key.subjectPublicKey.valueBlock.valueHexView);
  return new Uint8Array(await crypto.subtle.digest("SHA-1", bits));
}

/** keyCertSign and cRLSign, or digitalSignature and nonRepudiation. */
function keyUsage(isAuthority: boolean): asn1.BitString {
  const [bits, unusedBits] = isAuthority ? [0x06, 1] : [0xc0, 6];
  return new asn1.BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits });
}

const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER() });

const tagged = (tagNumber: number, content: Bytes): asn1.Primitive =>
  new asn1.Primitive({ idBlock: { tagClass: 3, tagNumber }, valueHex: content.buffer });

const ascii = (text: string): Bytes => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0x7f);
