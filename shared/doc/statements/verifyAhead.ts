import { fromBase64 } from "lib0/buffer";
import type * as Y from "yjs";
import type { Bytes } from "#shared/base/bytes.ts";
import { signedBytes } from "#shared/model/statementForm.ts";
import { readKeys } from "#shared/doc/keys.ts";
import { statementsMap, type StatementRoot } from "#shared/doc/roots.ts";
import { readSigned } from "./readSigned.ts";
import { isSignedBy, isVerified, noteVerified, pointOf } from "./verifyStatement.ts";

/**
 * ECDSA P-256 over SHA-256 by the platform, ten times as fast as ours; absent where a page has no `crypto.subtle`. It
 * rejects what is no point of the curve.
 */
export type PlatformVerify = (point: Bytes, signature: Bytes, data: Bytes) => Promise<boolean>;

const roots: readonly StatementRoot[] = ["positions", "objections", "decisions"];

/**
 * Verifies the signatures of all statements before they are read, so that reading them holds nothing up: by the
 * platform, or one at a time with a pause after each. What the platform refuses to judge, whoever reads it does.
 */
export async function verifyAhead(
  doc: Y.Doc,
  verify: PlatformVerify | undefined,
  pause: () => Promise<void>,
): Promise<void> {
  const keys = new Map(readKeys(doc).map(({ fingerprint, publicKey }) => [fingerprint, publicKey]));
  const waiting = roots.flatMap((root) =>
    [...statementsMap(doc, root).values()].flatMap((stored) => {
      const said = readSigned(stored)?.signed;
      const publicKey = said && keys.get(said.key);
      if (said === undefined || publicKey === undefined) return [];
      return isVerified(publicKey, stored as object) ? [] : [{ said, publicKey, stored }];
    }),
  );
  if (verify === undefined) {
    for (const { said, publicKey, stored } of waiting) {
      isSignedBy(publicKey, said, stored as object);
      await pause();
    }
    return;
  }
  await Promise.allSettled(
    waiting.map(async ({ said, publicKey, stored }) => {
      const point = pointOf(publicKey);
      if (point === undefined) return;
      const signature = new Uint8Array(fromBase64(said.signature));
      const isValid = await verify(new Uint8Array(point), signature, signedBytes(said.statement));
      noteVerified(publicKey, stored as object, isValid);
    }),
  );
}
