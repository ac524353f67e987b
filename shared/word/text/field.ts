import { characters, element, join, w, type Xml } from "#shared/word/xml/element.ts";

/**
 * A field with the result it shows until somebody updates it. Never marked dirty: a reader must not be asked to
 * change a document that is to be signed.
 */
export const field = (instruction: string, ...result: readonly Xml[]): Xml =>
  join([fieldStart(instruction), ...result, fieldEnd()]);

/** The result follows, possibly over several paragraphs, up to `fieldEnd`. */
export const fieldStart = (instruction: string): Xml =>
  join([
    fieldMark("begin"),
    w("r", {}, element("w:instrText", { "xml:space": "preserve" }, characters(` ${instruction} `))),
    fieldMark("separate"),
  ]);

export const fieldEnd = (): Xml => fieldMark("end");

const fieldMark = (type: "begin" | "separate" | "end"): Xml =>
  w("r", {}, w("fldChar", { fldCharType: type }));
