import { assert } from "#shared/base/Bug.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { signPackage } from "#shared/signature/signing/signPackage.ts";
import type { PackageReport, SignatureReport } from "#shared/signature/verifying/report.ts";
import { verifyPackage, type VerifyOptions } from "#shared/signature/verifying/verifyPackage.ts";
import { agreementDocx } from "./agreementDocx.ts";
import { crypto, selfIssued, signedAt } from "./identities.ts";

/** The agreement's document, as it was frozen and as Alice signed it. */
export async function signedByAlice(): Promise<{ readonly frozen: Bytes; readonly signed: Bytes }> {
  const frozen = await agreementDocx();
  const made = await signPackage(frozen, await selfIssued("Alice"), { signingTime: signedAt }, crypto);
  assert(made.ok, "a test document can be signed");
  return { frozen, signed: made.value };
}

/** What is found in a package that is sound enough to be judged. */
export async function judge(docx: Bytes, options: Partial<VerifyOptions> = {}): Promise<PackageReport> {
  const report = await verifyPackage(docx, { now: signedAt, ...options }, crypto);
  assert(report.ok, `the package is sound: ${JSON.stringify(report)}`);
  return report.value;
}

export const kindsOf = (signature: SignatureReport | undefined) =>
  new Set(signature?.findings.map(({ kind }) => kind));
