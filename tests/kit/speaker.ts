import { p256 } from "@noble/curves/nist.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { toBase64 } from "lib0/buffer";
import type * as Y from "yjs";
import { concatBytes, utf8 } from "#shared/base/bytes.ts";
import type { Id } from "#shared/model/Id.ts";
import type { Statement } from "#shared/model/statement.ts";
import { signedBytes } from "#shared/model/statementForm.ts";
import {
  draftDecision,
  draftObjectionStep,
  draftPosition,
  type DecisionIntent,
  type StepIntent,
  type PositionIntent,
} from "#shared/doc/statements/drafts.ts";
import { keyFingerprint } from "#shared/doc/keys.ts";
import { runCommand, value } from "./documents.ts";

const heading = Buffer.from("3059301306072a8648ce3d020106082a8648ce3d030107034200", "hex");

/** A P-256 key that is the same at each run. */
export function testKey(name: string) {
  const secret = sha256(utf8(`test key of ${name}`));
  const publicKey = toBase64(concatBytes(heading, p256.getPublicKey(secret, false)));
  return {
    publicKey,
    fingerprint: keyFingerprint(publicKey),
    sign: (statement: Statement) => ({
      statement,
      key: keyFingerprint(publicKey),
      signature: toBase64(p256.sign(signedBytes(statement), secret, { prehash: true, lowS: false })),
    }),
  };
}

export type Speaker = ReturnType<typeof speaker>;

/** A representative who may decide, with a published key: what it says is drafted, signed and written by commands. */
export function speaker(doc: Y.Doc, partnerId: string, representativeId: string, keyName = representativeId) {
  const key = testKey(keyName);
  let minute = 0;
  const who = () => ({
    partnerId: partnerId as Id<"partner">,
    representativeId: representativeId as Id<"representative">,
    at: new Date(Date.UTC(2026, 10, 23, 9, (minute += 1))).toISOString(),
  });
  return {
    ...key,
    partnerId,
    publish: () => value(runCommand(doc, "addKey", { representativeId, publicKey: key.publicKey })),
    position: (intent: PositionIntent, on = doc) =>
      runCommand(on, "expressPosition", key.sign(value(draftPosition(on, who(), intent)))),
    step: (intent: StepIntent, on = doc) =>
      runCommand(on, "advanceObjection", key.sign(value(draftObjectionStep(on, who(), intent)))),
    decide: (intent: DecisionIntent, on = doc) =>
      runCommand(on, "recordDecision", key.sign(value(draftDecision(on, who(), intent)))),
  };
}
