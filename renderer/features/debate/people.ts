import type { Query } from "#shared/doc/observe.ts";
import { readAll } from "#shared/doc/readRecord.ts";
import { partnerName } from "#shared/model/partner.ts";

/** What partners and representatives are called, by their ids, dropped ones included: the register outlives them. */
export type People = {
  readonly partners: Readonly<Record<string, string>>;
  readonly representatives: Readonly<Record<string, string>>;
};

export const people: Query<People> = {
  watches: ["partners", "representatives"],
  readsNoText: true,
  read: (doc) => ({
    partners: Object.fromEntries(readAll(doc, "partners").map((one) => [one.id, partnerName(one)])),
    representatives: Object.fromEntries(
      readAll(doc, "representatives").map(({ id, fullName }) => [id, fullName]),
    ),
  }),
};
