import type * as Y from "yjs";
import type { RepresentativeKey } from "#shared/model/representative.ts";
import type { Statement } from "#shared/model/statement.ts";
import { readKeys } from "#shared/doc/keys.ts";
import { readAll } from "#shared/doc/readRecord.ts";

/** Fingerprints of the keys that this person has compared with their holders. */
export type Compared = ReadonlySet<string>;

/** Why a key does not speak for somebody. */
export const keyDoubts = [
  /** It is published by nobody. */
  "unknown-key",
  /** It is somebody else's. */
  "somebody-elses-key",
  /** The person is not of that organisation, or may not decide for it. */
  "may-not-decide",
  /** It was withdrawn before. */
  "key-withdrawn",
  /** Another key of the same person was compared, this one was not. */
  "another-key-compared",
  /** The same person has several keys, and none was compared. */
  "several-keys",
] as const;
export type KeyDoubt = (typeof keyDoubts)[number];

/**
 * Whether this key, of all that one person published, speaks for that person at that time. Whoever can write in the
 * document can publish a key in anybody's name, so a key that two people have compared wins over any other of the same
 * person, and where nobody compared, two keys of one person are one too many: neither speaks until they are compared,
 * or one is withdrawn.
 */
export function doubtAmong(
  all: readonly RepresentativeKey[],
  key: RepresentativeKey,
  at: string,
  compared: Compared,
): "key-withdrawn" | "another-key-compared" | "several-keys" | null {
  if (key.revokedAt !== null && key.revokedAt <= at) return "key-withdrawn";
  if (all.some(({ fingerprint }) => compared.has(fingerprint))) {
    return compared.has(key.fingerprint) ? null : "another-key-compared";
  }
  return all.filter(({ revokedAt }) => revokedAt === null || revokedAt > at).length > 1
    ? "several-keys"
    : null;
}

/** Who may speak with which key. */
export function keyring(doc: Y.Doc, compared: Compared) {
  const keys = readKeys(doc);
  const byFingerprint = new Map(keys.map((key) => [key.fingerprint, key]));
  const people = new Map(readAll(doc, "representatives").map((person) => [person.id as string, person]));

  return {
    isCompared: (fingerprint: string): boolean => compared.has(fingerprint),
    keyOf: (fingerprint: string): RepresentativeKey | undefined => byFingerprint.get(fingerprint),
    /** `null` when this key speaks for who made the statement. */
    doubt(said: Statement, fingerprint: string): KeyDoubt | null {
      const key = byFingerprint.get(fingerprint);
      if (key === undefined) return "unknown-key";
      if (key.representativeId !== said.representativeId) return "somebody-elses-key";
      const person = people.get(said.representativeId);
      if (person?.partnerId !== said.partnerId || !person.canDecide) return "may-not-decide";
      const all = keys.filter(({ representativeId }) => representativeId === key.representativeId);
      return doubtAmong(all, key, said.at, compared);
    },
  };
}
export type Keyring = ReturnType<typeof keyring>;
