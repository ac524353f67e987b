import { z } from "zod";
import { fail } from "#shared/base/Result.ts";
import { keyRecord } from "#shared/model/representative.ts";
import { keyFingerprint } from "#shared/doc/keys.ts";
import { origins } from "#shared/doc/origins.ts";
import { keysMap } from "#shared/doc/roots.ts";
import { defineCommand, writing } from "./command.ts";
import { recordCommands } from "./recordCommands.ts";
import { allExist } from "./writeRecord.ts";

const partners = recordCommands("partners");
export const addPartner = partners.add;
export const editPartner = partners.edit;
export const dropPartner = partners.drop;
export const restorePartner = partners.restore;
export const movePartner = partners.move;

const representatives = recordCommands("representatives", {
  check: (doc, fields) => allExist(doc, "partners", [fields["partnerId"] as string | undefined]),
  within: "partnerId",
});
export const addRepresentative = representatives.add;
export const editRepresentative = representatives.edit;
export const dropRepresentative = representatives.drop;
export const restoreRepresentative = representatives.restore;
export const moveRepresentative = representatives.move;

/**
 * Publishes a representative's public key, under its fingerprint. Once written it never changes, and undo does not take
 * it back: what it signed would lose its author.
 */
export const addKey = defineCommand(
  () => keyRecord.omit({ addedAt: true }),
  (doc, args, { now }) => {
    const known = allExist(doc, "representatives", [args.representativeId]);
    if (!known.ok) return known;
    const fingerprint = keyFingerprint(args.publicKey);
    return writing(
      () => {
        if (!keysMap(doc).has(fingerprint)) keysMap(doc).set(fingerprint, { ...args, addedAt: now });
      },
      { id: fingerprint },
    );
  },
  origins.record,
);

/** Says that a key must no longer be trusted; what it signed before stays readable. Undo does not take it back. */
export const revokeKey = defineCommand(
  () => z.strictObject({ fingerprint: z.string() }),
  (doc, { fingerprint }, { now }) => {
    if (!keysMap(doc).has(fingerprint))
      return fail({ kind: "no-such-record", collection: "keys", id: fingerprint });
    return writing(() => keysMap(doc).set(`${fingerprint}/revokedAt`, now), { id: fingerprint });
  },
  origins.record,
);
