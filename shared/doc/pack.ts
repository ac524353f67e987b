import { deflateSync, inflateSync } from "fflate";
import { readUtf8 } from "#shared/base/bytes.ts";

/** Small: about a third of the JSON, and a few bytes where most of it stands in `base` already. */
export const deflate = (bytes: Uint8Array, base?: Uint8Array): Uint8Array =>
  deflateSync(bytes, { level: 9, ...(base && { dictionary: base }) });

/** The bytes again, or `undefined` for garbage and for what swells beyond `maxBytes`. */
export function inflate(deflated: Uint8Array, maxBytes: number, base?: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(deflated, { out: new Uint8Array(maxBytes), ...(base && { dictionary: base }) });
  } catch {
    return undefined;
  }
}

/** `undefined` when it is no JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(readUtf8(bytes) ?? "");
  } catch {
    return undefined;
  }
}
