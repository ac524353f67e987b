import { zlibSync } from "fflate";
import { concatBytes, utf8, type Bytes } from "#shared/base/bytes.ts";
import { crc32 } from "#shared/zip/crc32.ts";

const [width, height] = [256, 128];
/** White, black, green, red: the four colours of the palette, two bits for each pixel. */
const palette = Uint8Array.of(255, 255, 255, 0, 0, 0, 0, 128, 0, 192, 0, 0);

/**
 * A plain picture for a signature line, as PNG: the line itself with a green tick, or a red cross. It holds no text,
 * which would need a font; who can draw one passes a better picture. The same call gives the same bytes.
 */
export function signatureLineImage(kind: "valid" | "invalid"): Bytes {
  const rows = new Uint8Array(height * (1 + width / 4));
  const dot = (x: number, y: number, colour: number) => {
    const at = y * (1 + width / 4) + 1 + (x >> 2);
    const shift = 6 - 2 * (x & 3);
    rows[at] = ((rows[at] as number) & ~(3 << shift)) | (colour << shift);
  };
  const stroke = (from: [number, number], to: [number, number], colour: number) => {
    const steps = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
    for (let step = 0; step <= steps; step += 1) {
      const [x, y] = [0, 1].map((axis) =>
        Math.round((from[axis] as number) + (((to[axis] as number) - (from[axis] as number)) * step) / steps),
      ) as [number, number];
      for (let dx = 0; dx < 4; dx += 1) for (let dy = 0; dy < 4; dy += 1) dot(x + dx, y + dy, colour);
    }
  };
  for (let x = 16; x < width - 16; x += 1) dot(x, 100, 1);
  if (kind === "valid") {
    stroke([24, 60], [44, 84], 2);
    stroke([44, 84], [84, 30], 2);
  } else {
    stroke([24, 30], [80, 84], 3);
    stroke([80, 30], [24, 84], 3);
  }
  return concatBytes(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", concatBytes(uint32(width), uint32(height), Uint8Array.of(2, 3, 0, 0, 0))),
    chunk("PLTE", palette),
    chunk("IDAT", zlibSync(rows, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  );
}

function chunk(name: string, data: Uint8Array): Bytes {
  const body = concatBytes(utf8(name), data);
  return concatBytes(uint32(data.length), body, uint32(crc32(body)));
}

const uint32 = (value: number) =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
