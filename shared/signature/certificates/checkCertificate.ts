import { equalBytes } from "#shared/base/bytes.ts";
import type { ReadCertificate } from "./certificate.ts";
import type { Statement } from "#shared/signature/verifying/readStatement.ts";
import type { Finding } from "#shared/signature/verifying/report.ts";
import { digestMethods } from "#shared/signature/markup/vocabulary.ts";
import { digest, type WebCrypto } from "#shared/signature/webCrypto.ts";

/** Whether the signature is bound to this very certificate, and the certificate to the moment it claims. */
export async function checkCertificate(
  { facts, der }: ReadCertificate,
  { certificate, claimedAt, otherTime }: Statement,
  now: Date,
  crypto: WebCrypto,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const method = digestMethods.get(certificate?.digestMethod ?? "");
  if (certificate === undefined) findings.push({ kind: "signing-certificate-unbound" });
  else if (method === undefined)
    findings.push({ kind: "unknown-algorithm", algorithm: certificate.digestMethod });
  else {
    if (method.isObsolete) findings.push({ kind: "obsolete-algorithm", algorithm: certificate.digestMethod });
    const isSame = equalBytes(await digest(crypto, method.hash, der), certificate.digestValue);
    if (!isSame || certificate.serialNumber !== facts.serialNumber) {
      findings.push({ kind: "signing-certificate-mismatch" });
    }
  }
  if (!facts.maySign) findings.push({ kind: "certificate-not-for-signing" });
  if (otherTime !== undefined) findings.push({ kind: "signing-times-differ", other: otherTime });
  if (claimedAt === undefined) return [...findings, { kind: "no-signing-time" }];
  const claimed = new Date(claimedAt).getTime();
  const [notBefore, notAfter] = [facts.notBefore, facts.notAfter];
  if (claimed < new Date(notBefore).getTime() || claimed > new Date(notAfter).getTime()) {
    findings.push({ kind: "certificate-not-valid-then", notBefore, notAfter });
  } else if (now.getTime() > new Date(notAfter).getTime()) {
    findings.push({ kind: "certificate-expired-since", notAfter });
  }
  if (claimed > now.getTime() + aDay) findings.push({ kind: "signing-time-in-the-future", claimedAt });
  return findings;
}

/** Clocks of partners differ, and so do their ideas of a time zone. */
const aDay = 24 * 60 * 60 * 1_000;
