import type { Bytes } from "#shared/base/bytes.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Int16Array(128).fill(-1);
for (let i = 0; i < 64; i += 1) values[alphabet.charCodeAt(i)] = i;

/** RFC 4648 base64, padded, on one line: some verifiers compare digests as text. */
export function toBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[start], bytes[start + 1], bytes[start + 2]];
    const left = bytes.length - start;
    chunks.push(
      (alphabet[a >> 2] as string) +
        alphabet[((a & 3) << 4) | (b >> 4)] +
        (left > 1 ? alphabet[((b & 15) << 2) | (c >> 6)] : "=") +
        (left > 2 ? alphabet[c & 63] : "="),
    );
  }
  return chunks.join("");
}

/** The bytes, or `undefined` for anything but padded base64 with XML white space in it (xsd:base64Binary). */
export function fromBase64(text: string): Bytes | undefined {
  const packed = text.replace(/[ \t\r\n]/g, "");
  if (packed.length % 4 !== 0) return undefined;
  const padding = packed.endsWith("==") ? 2 : packed.endsWith("=") ? 1 : 0;
  const digits = packed.length - padding;
  const bytes = new Uint8Array((packed.length / 4) * 3 - padding);
  let [held, bits, at] = [0, 0, 0];
  for (let i = 0; i < digits; i += 1) {
    const code = packed.charCodeAt(i);
    const value = code < 128 ? (values[code] as number) : -1;
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >> bits) & 0xff;
      at += 1;
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
