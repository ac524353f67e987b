import { z } from "zod";
import { idSchema } from "#shared/model/Id.ts";
import { allianceTexts, collections, type CollectionName } from "./roots.ts";

export const collectionNames = Object.keys(collections) as [CollectionName, ...CollectionName[]];

/** Where a long text stands: in a record, in the alliance itself, or in a cell of a table within a text. */
export const textPlace = z.union([
  z.strictObject({
    collection: z.literal("tables"),
    id: idSchema<string>(),
    row: idSchema<string>(),
    column: idSchema<string>(),
  }),
  z.strictObject({ collection: z.literal("alliance"), field: z.enum(allianceTexts) }),
  z.strictObject({ collection: z.enum(collectionNames), id: idSchema<string>(), field: z.string().max(40) }),
]);
export type TextPlace = z.infer<typeof textPlace>;
