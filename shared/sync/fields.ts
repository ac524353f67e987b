import { concatBytes, type Bytes } from "#shared/base/bytes.ts";

/**
 * Fixed binary fields, big-endian: whole numbers of 1, 4 and 7 bytes (those of 7 above 2⁵³ − 1 are refused), byte
 * strings of a known length, and one that takes what is left.
 */
export type FieldType = "u8" | "u32" | "u53" | "bytes16" | "bytes32" | "bytes64" | "rest";
export type FieldValue<T extends FieldType> = T extends "u8" | "u32" | "u53" ? number : Uint8Array;

const lengths = { u8: 1, u32: 4, u53: 7, bytes16: 16, bytes32: 32, bytes64: 64 } as const;

export function writeFields(parts: readonly (readonly [FieldType, number | Uint8Array])[]): Bytes {
  return concatBytes(
    ...parts.map(([type, value]) => {
      if (typeof value !== "number") return value;
      const bytes = new Uint8Array(lengths[type as "u8" | "u32" | "u53"]);
      for (let i = bytes.length - 1, left = value; i >= 0; i -= 1, left = Math.floor(left / 256)) {
        bytes[i] = left % 256;
      }
      return bytes;
    }),
  );
}

/** The values in order, or `undefined` unless the bytes are exactly these fields. */
export function readFields(
  bytes: Uint8Array,
  types: readonly FieldType[],
): (number | Uint8Array)[] | undefined {
  const values: (number | Uint8Array)[] = [];
  let at = 0;
  for (const type of types) {
    const end = type === "rest" ? bytes.length : at + lengths[type];
    if (end > bytes.length) return undefined;
    if (type !== "u8" && type !== "u32" && type !== "u53") {
      values.push(bytes.subarray(at, end));
      at = end;
    } else {
      let value = 0;
      for (; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0);
      if (!Number.isSafeInteger(value)) return undefined;
      values.push(value);
    }
  }
  return at === bytes.length ? values : undefined;
}
