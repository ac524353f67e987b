import type { Bytes } from "#shared/base/bytes.ts";

/**
 * Fixed binary fields, big-endian: whole numbers of 1, 4 and 7 bytes (those of 7 above 2⁵³ − 1 are refused), byte
 * strings of a known length, and one that takes what is left.
 */
export type FieldType = "u8" | "u32" | "u53" | "bytes16" | "bytes32" | "bytes64" | "rest";
export type FieldValue<T extends FieldType> = T extends "u8" | "u32" | "u53" ? number : Uint8Array;

/** A field under its name, in the order of the bytes. */
export type Field = readonly [name: string, type: FieldType];
export type FieldValues = { [name: string]: number | Uint8Array };

const lengths = { u8: 1, u32: 4, u53: 7, bytes16: 16, bytes32: 32, bytes64: 64 } as const;

function writeNumber(bytes: Bytes, start: number, end: number, value: number): void {
  let left = value;
  for (let at = end - 1; at >= start; at -= 1) {
    bytes[at] = left % 256;
    left = Math.floor(left / 256);
  }
}

function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 256 + (bytes[at] as number);
  return value;
}

/** The byte that tells the kind, then the fields. */
export function writeFields(kind: number, fields: readonly Field[], values: Readonly<FieldValues>): Bytes {
  let length = 1;
  for (const [name, type] of fields) {
    length += type === "rest" ? (values[name] as Uint8Array).length : lengths[type];
  }
  const bytes = new Uint8Array(length);
  bytes[0] = kind;
  let at = 1;
  for (const [name, type] of fields) {
    const value = values[name] as number | Uint8Array;
    const end = type === "rest" ? length : at + lengths[type];
    if (typeof value === "number") writeNumber(bytes, at, end, value);
    else bytes.set(value, at);
    at = end;
  }
  return bytes;
}

/** Puts into `values` what follows the byte of the kind; false unless that is exactly these fields. */
export function readFields(bytes: Uint8Array, fields: readonly Field[], values: FieldValues): boolean {
  let at = 1;
  for (const [name, type] of fields) {
    const end = type === "rest" ? bytes.length : at + lengths[type];
    if (end > bytes.length) return false;
    const isNumber = type === "u8" || type === "u32" || type === "u53";
    const value = isNumber ? readNumber(bytes, at, end) : bytes.subarray(at, end);
    if (typeof value === "number" && !Number.isSafeInteger(value)) return false;
    values[name] = value;
    at = end;
  }
  return at === bytes.length;
}
