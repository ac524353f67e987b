import { zlibSync } from "fflate";
import { concatBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { crc32 } from "#shared/zip/crc32.ts";

/** Twice the 192 by 72 points at which it is shown. */
const width = 384;
const height = 144;

let drawn: Bytes | undefined;

/**
 * The picture of an unsigned line, a PNG of 8-bit greys: a cross, and a rule to sign on. No words: the cells beside
 * it say who signs, and a picture of words could not be read aloud.
 */
export const signatureImage = (): Bytes => (drawn ??= draw());

function draw(): Bytes {
  const rows = new Uint8Array((width + 1) * height).fill(0xff);
  const set = (x: number, y: number, grey: number) => {
    rows[y * (width + 1) + 1 + x] = grey;
  };
  // Each row begins with its filter: none.
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
  for (let x = 8; x < width - 8; x += 1) for (const y of [109, 110]) set(x, y, 0x33);
  for (let step = 0; step < 22; step += 1) {
    for (let pen = 0; pen < 3; pen += 1) {
      set(12 + step + pen, 78 + step, 0x33);
      set(12 + step + pen, 99 - step, 0x33);
    }
  }
  const header = concatBytes(uint32(width), uint32(height), Uint8Array.of(8, 0, 0, 0, 0));
  return concatBytes(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(rows, { level: 6 })),
    chunk("IEND", new Uint8Array(0)),
  );
}

function chunk(type: string, data: Uint8Array): Bytes {
  const body = concatBytes(utf8(type), data);
  return concatBytes(uint32(data.length), body, uint32(crc32(body)));
}

const uint32 = (value: number): Bytes =>
  Uint8Array.of((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
