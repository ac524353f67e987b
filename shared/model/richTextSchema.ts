import { z } from "zod";
import { idSchema } from "./Id.ts";
import { listKinds, maxIndent, paragraphKinds, type Paragraph, type RichText } from "./richText.ts";

const marks = {
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  link: z.string().optional(),
};
const textRun = z.object({ text: z.string(), ...marks });
const referenceRun = z.object({
  reference: z.object({ to: z.enum(["article", "clause", "term"]), id: idSchema<string>() }),
  ...marks,
});

const paragraphOf = <R extends z.ZodType>(run: R) =>
  z.object({
    kind: z.enum(paragraphKinds),
    list: z.enum(listKinds),
    indent: z.number().int().min(0).max(maxIndent),
    runs: z.array(run),
  });

/** A cell holds no table of its own. */
const cell = z.array(paragraphOf(z.union([textRun, referenceRun])));
const tableRun = z.object({
  table: z.object({ id: idSchema<string>(), rows: z.array(z.array(cell)) }),
  ...marks,
});

/** A rich text that was kept as plain data. Its links are not checked here: `normalise` does, as for any text. */
export const richText = z.array(
  paragraphOf(z.union([textRun, referenceRun, tableRun])) as unknown as z.ZodType<Paragraph>,
) as unknown as z.ZodType<RichText>;
