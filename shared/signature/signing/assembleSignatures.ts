import { equalBytes, type Bytes } from "#shared/base/bytes.ts";
import { fail, ok, type Result } from "#shared/base/Result.ts";
import { openPackage, type OpcPackage, type PackageFailure } from "#shared/signature/packages/openPackage.ts";
import { findPlumbing, withSignatures, type PlumbingFailure } from "#shared/signature/packages/plumbing.ts";
import { reach } from "#shared/signature/packages/reach.ts";
import { readSignature } from "#shared/signature/verifying/readSignature.ts";
import { readStatement } from "#shared/signature/verifying/readStatement.ts";
import type { Finding } from "#shared/signature/verifying/report.ts";
import { verifyOpened } from "#shared/signature/verifying/verifyPackage.ts";
import type { WebCrypto } from "#shared/signature/webCrypto.ts";

export type AssembleFailure =
  | PlumbingFailure
  | { readonly kind: "nothing-to-sign" }
  /** A part given (or, with `index` undefined, one already there) does not hold on these bytes. */
  | {
      readonly kind: "signature-does-not-hold";
      readonly index: number | undefined;
      readonly findings: readonly Finding[];
    };

/** The signature parts of a signed package, in the package's order. */
export function extractSignatures(docx: Bytes): Result<readonly Bytes[], PackageFailure | PlumbingFailure> {
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  const found = findPlumbing(opened.value);
  return found.ok ? ok(signatureParts(opened.value, found.value.signatures)) : found;
}

const signatureParts = (opc: OpcPackage, names: readonly string[]): Bytes[] =>
  names.map((name) => opc.contents.get(name) ?? new Uint8Array());

/**
 * The signed file, from the frozen bytes and the signature parts that partners published, each made apart on those
 * bytes. Whatever their order, and however often one is given, the same set gives the same file; a part that does
 * not hold on these bytes is refused. `now` serves to refuse signatures of the future.
 */
export async function assembleSignatures(
  frozen: Bytes,
  signatures: readonly Bytes[],
  now: Date,
  crypto: WebCrypto,
): Promise<Result<Bytes, PackageFailure | AssembleFailure>> {
  const opened = openPackage(frozen);
  return opened.ok ? assembleOpened(opened.value, signatures, now, crypto) : opened;
}

/** The same for a package already open. */
export async function assembleOpened(
  opc: OpcPackage,
  given: readonly Bytes[],
  now: Date,
  crypto: WebCrypto,
): Promise<Result<Bytes, AssembleFailure>> {
  const found = findPlumbing(opc);
  if (!found.ok) return found;
  if (reach(opc).parts.size === 0) return fail({ kind: "nothing-to-sign" });
  const sorted = sortByTime([...signatureParts(opc, found.value.signatures), ...given]);
  const bytes = withSignatures(opc, found.value, sorted);
  const written = openPackage(bytes, opc);
  if (!written.ok) return fail({ kind: "malformed-signature-parts", detail: "a part stands in the way" });
  const report = await verifyOpened(written.value, { now }, crypto);
  for (const [at, { status, isIntact, findings }] of report.signatures.entries()) {
    const part = sorted[at] ?? new Uint8Array();
    const index = given.findIndex((one) => equalBytes(one, part));
    const holds = index < 0 ? isIntact : status === "valid";
    if (!holds) {
      return fail({ kind: "signature-does-not-hold", index: index < 0 ? undefined : index, findings });
    }
  }
  if (report.signatures.length !== sorted.length) {
    return fail({ kind: "malformed-signature-parts", detail: "a signature cannot be linked" });
  }
  return ok(bytes);
}

/** By claimed time, then by bytes, each once. */
function sortByTime(signatures: readonly Bytes[]): readonly Bytes[] {
  if (signatures.length < 2) return signatures;
  const timed = signatures.map((bytes) => {
    const read = readSignature(bytes);
    return { bytes, time: read.ok ? (readStatement(read.value).claimedAt ?? "") : "" };
  });
  const sorted = timed.sort((a, b) =>
    a.time === b.time ? compareBytes(a.bytes, b.bytes) : a.time < b.time ? -1 : 1,
  );
  return sorted
    .map(({ bytes }) => bytes)
    .filter((bytes, index, all) => index === 0 || !equalBytes(bytes, all[index - 1] ?? new Uint8Array()));
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
