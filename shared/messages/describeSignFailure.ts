import { unreachable } from "#shared/base/Bug.ts";
import type { PackageFailure } from "#shared/signature/packages/openPackage.ts";
import type { SignFailure } from "#shared/signature/signing/signPackage.ts";
import type { Finding } from "#shared/signature/verifying/report.ts";
import { sentenceOf } from "./describeReport.ts";
import type { PageMessages } from "./fr.ts";

/** Why a file is no Word document that can be verified, in one sentence. */
export function describePackageFailure(say: PageMessages, file: string, failure: PackageFailure): string {
  const { cause } = say.signature;
  switch (failure.kind) {
    case "not-a-zip":
    case "not-a-package":
      return say.signature.notADocument({ file, cause: cause.other() });
    case "torn-zip":
      return say.signature.notADocument({ file, cause: cause.torn() });
    case "hostile-zip":
    case "malformed-content-types":
    case "malformed-relationships":
      return say.signature.notADocument({ file, cause: cause.ambiguous() });
    default:
      return unreachable(failure);
  }
}

/** Why a document was not signed, in one sentence. */
export function describeSignFailure(say: PageMessages, file: string, failure: SignFailure): string {
  const { cannotSign } = say.signature;
  switch (failure.kind) {
    case "not-a-zip":
    case "not-a-package":
    case "torn-zip":
    case "hostile-zip":
    case "malformed-content-types":
    case "malformed-relationships":
      return describePackageFailure(say, file, failure);
    case "text-too-long":
      return cannotSign["text-too-long"](failure);
    case "unusable-certificate":
      return cannotSign["unusable-certificate"](failure);
    case "signature-does-not-hold":
      return failure.index === undefined
        ? cannotSign["signature-does-not-hold"]({ file })
        : describeOwnFailure(say, failure.findings);
    case "malformed-signature-parts":
      return cannotSign["signature-does-not-hold"]({ file });
    case "dangling-relationship":
    case "unsignable-part-name":
    case "unreachable-part":
    case "nothing-to-sign":
    case "malformed-line-id":
    case "image-too-large":
      return cannotSign.unsignable({ file, kind: failure.kind });
    default:
      return unreachable(failure);
  }
}

/** Why the signature that was just made would not be accepted. */
function describeOwnFailure(say: PageMessages, findings: readonly Finding[]): string {
  const { cannotSign } = say.signature;
  const outOfTime = findings.find(({ kind }) => kind === "certificate-not-valid-then");
  if (outOfTime?.kind === "certificate-not-valid-then") {
    const [notBefore, notAfter] = [outOfTime.notBefore.slice(0, 10), outOfTime.notAfter.slice(0, 10)];
    return cannotSign["certificate-not-valid"]({ notBefore, notAfter });
  }
  const detail = findings.map((finding) => sentenceOf(say, finding)).join(" ; ");
  return cannotSign["unusable-certificate"]({ detail });
}
