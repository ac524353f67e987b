const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values = new Map(Array.from(alphabet, (letter, value) => [letter, value]));

/** RFC 4648 §5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    for (; bits >= 6; bits -= 6) text += alphabet[(held >> (bits - 6)) & 63];
  }
  return bits === 0 ? text : text + alphabet[(held << (6 - bits)) & 63];
}

/** The bytes, or `undefined` when the text is not the one way to write them. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [length, bits, held] = [0, 0, 0];
  for (const letter of text) {
    const value = values.get(letter);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) bytes[length++] = (held >> (bits -= 8)) & 0xff;
  }
  return length === bytes.length && toBase64url(bytes) === text ? bytes : undefined;
}
