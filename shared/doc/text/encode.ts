import type { RichText, Run } from "#shared/model/richText.ts";
import { inlineOf } from "./attributes.ts";
import { normalise } from "./normalise.ts";
import type { Piece } from "./pieces.ts";

/** A rich text as it is stored. A table becomes its embed; its rows and cells are written by `writeTable`. */
export function encode(text: RichText): Piece[] {
  const pieces: Piece[] = [];
  for (const { kind, list, indent, runs } of normalise(text)) {
    for (const run of runs) pieces.push(encodeRun(run));
    pieces.push({ type: "newline", attributes: { k: kind, list, indent } });
  }
  return pieces;
}

function encodeRun(run: Run): Piece {
  const attributes = inlineOf(run);
  if ("text" in run) return { type: "text", text: run.text, attributes };
  if ("reference" in run) return { type: "embed", embed: { ref: run.reference }, attributes };
  return { type: "embed", embed: { table: { id: run.table.id } }, attributes };
}
