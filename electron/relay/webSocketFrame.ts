/**
 * One binary message as it stands on the wire of an uncompressed server's WebSocket (RFC 6455, 5.2: final, not
 * masked). Who sends the same to a whole room writes it once.
 */
export function webSocketFrame(message: Uint8Array): Uint8Array {
  const { length } = message;
  const headerLength = length < 126 ? 2 : length < 0x10000 ? 4 : 10;
  const frame = new Uint8Array(headerLength + length);
  const view = new DataView(frame.buffer);
  frame[0] = 0x82;
  frame[1] = length < 126 ? length : length < 0x10000 ? 126 : 127;
  if (headerLength === 4) view.setUint16(2, length);
  if (headerLength === 10) view.setBigUint64(2, BigInt(length));
  frame.set(message, headerLength);
  return frame;
}
