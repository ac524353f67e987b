import type * as Y from "yjs";
import { partnerName } from "#shared/model/partner.ts";
import type { RepresentativeKey } from "#shared/model/representative.ts";
import { readKeys } from "#shared/doc/keys.ts";
import type { Query } from "#shared/doc/observe.ts";
import { readAll, readPresent } from "#shared/doc/readRecord.ts";

/** Somebody who published keys: oldest first, withdrawn ones included. */
export type KeyHolder = {
  readonly representativeId: string;
  readonly partnerId: string;
  readonly fullName: string;
  readonly keys: readonly RepresentativeKey[];
};

export function readKeyHolders(doc: Y.Doc): readonly KeyHolder[] {
  const keys = readKeys(doc);
  return readPresent(doc, "representatives").flatMap(({ id, partnerId, fullName }) => {
    const own = keys.filter(({ representativeId }) => (representativeId as string) === id);
    return own.length > 0 ? [{ representativeId: id, partnerId, fullName, keys: own }] : [];
  });
}

export const keyHolders: Query<readonly KeyHolder[]> = {
  watches: ["keys", "representatives"],
  readsNoText: true,
  read: readKeyHolders,
};

/** Those who published a second key, or another one, that this person has not taken note of: it may be a forger’s. */
export const withNewKeys = (
  holders: readonly KeyHolder[],
  known: ReadonlySet<string>,
): readonly KeyHolder[] =>
  holders.filter(
    ({ keys }) =>
      keys.length > 1 &&
      keys.some(({ fingerprint, revokedAt }) => revokedAt === null && !known.has(fingerprint)),
  );

/** What those are called who spoke, also once they are dropped. */
export type SpeakerNames = {
  readonly partners: Readonly<Record<string, { readonly name: string; readonly color: number }>>;
  readonly people: Readonly<Record<string, string>>;
};

export const speakerNames: Query<SpeakerNames> = {
  watches: ["partners", "representatives"],
  readsNoText: true,
  read: (doc) => ({
    partners: Object.fromEntries(
      readAll(doc, "partners").map((partner) => [
        partner.id,
        { name: partnerName(partner), color: partner.displayColor },
      ]),
    ),
    people: Object.fromEntries(readAll(doc, "representatives").map(({ id, fullName }) => [id, fullName])),
  }),
};
