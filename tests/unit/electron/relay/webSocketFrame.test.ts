import { once } from "node:events";
import type { Writable } from "node:stream";
import * as ws from "ws";
import { expect, test } from "vitest";
import { webSocketFrame } from "#electron/relay/webSocketFrame.ts";

/** The reading half of `ws`, which its types leave out. */
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable };

test.each([0, 1, 125, 126, 65_535, 65_536, 300_000])(
  "a message of %i bytes is read by another implementation as it was",
  async (length) => {
    const message = Buffer.from(Uint8Array.from({ length }, (_, i) => i % 251));
    const receiver = new Receiver({ isServer: false });
    const read = once(receiver, "message") as Promise<[Buffer, boolean]>;
    receiver.write(webSocketFrame(message));
    const [data, isBinary] = await read;
    expect(isBinary).toBe(true);
    expect(data.equals(message)).toBe(true);
  },
);
