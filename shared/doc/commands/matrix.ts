import { z } from "zod";
import type * as Y from "yjs";
import { fail, ok } from "#shared/base/Result.ts";
import { horizons } from "#shared/model/horizon.ts";
import { idSchema, type Id } from "#shared/model/Id.ts";
import { axisRecord, cellId } from "#shared/model/matrix.ts";
import { orderAt } from "#shared/doc/order.ts";
import { readHeads, recordMap } from "#shared/doc/readRecord.ts";
import { defineCommand, type Context } from "./command.ts";
import { recordCommands } from "./recordCommands.ts";
import { allExist, createRecord, reveal } from "./writeRecord.ts";

const axes = recordCommands("axes");
export const { edit: editAxis, drop: dropAxis, restore: restoreAxis, move: moveAxis } = axes;

/** Adds a row to the trajectory matrix, with its three cells. */
export const addAxis = defineCommand(
  () =>
    z.strictObject({
      id: idSchema<string>().optional(),
      at: z.number().int().min(0).max(1000).optional(),
      get fields() {
        return axisRecord.creation;
      },
    }),
  (doc, args, context) => {
    if (args.id !== undefined && recordMap(doc, "axes", args.id) !== undefined) {
      return fail({ kind: "record-exists", collection: "axes", id: args.id });
    }
    const id = args.id ?? context.newId();
    return ok({
      make: () => createAxis(doc, id, args.fields, args.at, context),
      write: () => {
        reveal(doc, "axes", id);
        return { id };
      },
    });
  },
);

const cells = recordCommands("cells", {
  check: (doc, fields) =>
    allExist(doc, "articles", (fields["linkedArticleIds"] as readonly string[] | undefined) ?? []),
});
export const editCell = cells.edit;

/** Makes a row, hidden until it is revealed, and its cells. `at` counts rows from 0; absent is last. */
export function createAxis(
  doc: Y.Doc,
  axis: string,
  fields: Readonly<Record<string, unknown>>,
  at: number | undefined,
  { now }: Context,
): void {
  const peers = readHeads(doc, "axes", "all");
  const order = orderAt(peers, Math.min(at ?? peers.length, peers.length));
  createRecord(doc, "axes", { id: axis, order, fields }, now);
  for (const horizon of horizons) {
    const axisId = axis as Id<"axis">;
    const id = cellId(axisId, horizon);
    createRecord(doc, "cells", { id, order, fields: { axisId, horizon } }, now);
    reveal(doc, "cells", id);
  }
}
