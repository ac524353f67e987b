import { z } from "zod";
import { fail } from "#shared/base/Result.ts";
import { idSchema } from "#shared/model/Id.ts";
import { requireFeature } from "#shared/doc/requires.ts";
import { insertEmbed } from "#shared/doc/text/edit.ts";
import {
  addTableLine as addLine,
  dropTableLine as dropLine,
  maxColumns,
  maxRows,
  tableLines,
} from "#shared/doc/text/table.ts";
import { textPlace } from "#shared/doc/textAt.ts";
import { defineCommand, writing } from "./command.ts";
import { at, point, within } from "./texts.ts";

const id = idSchema<string>();
const line = z.enum(["row", "column"]);

/** Puts an empty table in a text. Its cells are texts of their own: `{collection: "tables", id, row, column}`. */
export const insertTable = defineCommand(
  () =>
    z.strictObject({
      in: textPlace,
      ...point.shape,
      id: id.optional(),
      rows: z.number().int().min(1).max(maxRows),
      columns: z.number().int().min(1).max(maxColumns),
    }),
  (doc, args, context) => {
    const table = args.id ?? context.newId();
    if (tableLines(doc, table, "row").length > 0)
      return fail({ kind: "record-exists", collection: "tables", id: table });
    return within(doc, args.in, (text) =>
      at(text, args, (offset) => {
        requireFeature(doc, "tables");
        for (let n = 1; n <= args.rows; n += 1) addLine(doc, table, "row", `r${n}`);
        for (let n = 1; n <= args.columns; n += 1) addLine(doc, table, "column", `c${n}`);
        return insertEmbed(text, offset, { table: { id: table } });
      }),
    );
  },
);

/** Adds a row or a column after another one, or as the last. */
export const addTableLine = defineCommand(
  () => z.strictObject({ table: id, line, id: id.optional(), after: id.optional() }),
  (doc, args, context) => {
    const lines = tableLines(doc, args.table, args.line);
    if (lines.length === 0) return fail({ kind: "no-such-record", collection: "tables", id: args.table });
    const made = args.id ?? context.newId();
    return writing(() => addLine(doc, args.table, args.line, made, args.after), { id: made });
  },
);

/** Hides a row or a column; what is written in its cells stays. */
export const dropTableLine = defineCommand(
  () => z.strictObject({ table: id, line, id }),
  (doc, args) => {
    if (!tableLines(doc, args.table, args.line).includes(args.id)) {
      return fail({ kind: "no-such-record", collection: "tables", id: args.id });
    }
    return writing(() => dropLine(doc, args.table, args.line, args.id));
  },
);
