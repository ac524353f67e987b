import { unreachable } from "#shared/base/Bug.ts";
import type { AttestFailure, IdentityFailure, SignatureFailure } from "#shared/ipc/answers.ts";
import { describeShellFailure } from "./describeShell.ts";
import type { PageMessages } from "./fr.ts";

/** Why an identity was not made, read or kept, and what to do, in one sentence. */
export function describeIdentityFailure(say: PageMessages, failure: IdentityFailure): string {
  const words = say.signing.identity.failure;
  switch (failure.kind) {
    case "wrong-passphrase":
    case "no-such-identity":
    case "key-out-of-reach":
    case "too-much-work":
      return words[failure.kind]();
    case "not-an-identity":
      if (
        failure.detail === "no-private-key" ||
        failure.detail === "no-certificate-for-the-key" ||
        failure.detail === "not-for-signing" ||
        failure.detail === "names-nobody"
      )
        return words[failure.detail]();
      return failure.detail.startsWith("unusable-key") ? words["unusable-key"]() : words[failure.kind]();
    case "unusable-subject":
      return failure.field === "organisation" ? words.organisation() : words.name();
    case "disk-full":
    case "not-permitted":
    case "gone":
    case "disk-failed":
    case "in-use":
    case "made-by-newer-app":
    case "too-large":
    case "not-available":
    case "refused":
      return describeShellFailure(say, failure);
    default:
      return unreachable(failure);
  }
}

/** Why a position, a step or a decision was not signed, and what to do, in one sentence. */
export const describeAttestFailure = (say: PageMessages, failure: AttestFailure): string =>
  failure.kind === "unsuited-key" ? say.consent.unsuitedKey() : describeIdentityFailure(say, failure);

/** Why a file was not signed, and what to do, in one sentence. */
export function describeSignatureFailure(say: PageMessages, failure: SignatureFailure): string {
  if (failure.kind !== "not-signable") return describeIdentityFailure(say, failure);
  const words = say.signing.sign.refused;
  switch (failure.reason) {
    case "signature-does-not-hold":
    case "malformed-signature-parts":
      return words.broken();
    case "text-too-long":
    case "unusable-certificate":
      return words[failure.reason]();
    default:
      return words.unsignable();
  }
}
