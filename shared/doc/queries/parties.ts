import type * as Y from "yjs";
import type { Party } from "#shared/model/agreement.ts";
import type { Partner } from "#shared/model/partner.ts";
import type { Representative } from "#shared/model/representative.ts";
import type { Query } from "#shared/doc/observe.ts";
import { readPresent } from "#shared/doc/readRecord.ts";
import { plain } from "./plain.ts";

/** Every partner that is not dropped, whatever its status, with its people. */
export function readParties(doc: Y.Doc): readonly Party[] {
  const people = readPresent(doc, "representatives").map(plain) as unknown as readonly Representative[];
  return readPresent(doc, "partners").map((partner) => ({
    partner: plain(partner) as unknown as Partner,
    representatives: people.filter(({ partnerId }) => partnerId === partner.id),
  }));
}

export const parties: Query<readonly Party[]> = {
  watches: ["partners", "representatives"],
  read: readParties,
};
