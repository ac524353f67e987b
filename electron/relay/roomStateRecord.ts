import { readUtf8, utf8 } from "#shared/base/bytes.ts";
import { z } from "zod";
import type { RoomState } from "./RoomLog.ts";

const count = z.number().int().min(0);
const stored = z.object({
  version: z.literal(1),
  log: z.hex().length(32),
  head: count,
  dropped: count,
  bytes: count,
  tailBytes: count,
  snapshots: z.array(z.object({ covers: count, bytes: count })).max(2),
});

/** The state of a room as it lies on the disk: one JSON record, written in the same batch as what it describes. */
export function writeRoomState({ log, head, dropped, bytes, tailBytes, snapshots }: RoomState): Uint8Array {
  const hex = Buffer.from(log).toString("hex");
  return utf8(JSON.stringify({ version: 1, log: hex, head, dropped, bytes, tailBytes, snapshots }));
}

/** `undefined` for what this relay did not write: damage, or a newer relay's record. */
export function readRoomState(bytes: Uint8Array): RoomState | undefined {
  try {
    const parsed = stored.safeParse(JSON.parse(readUtf8(bytes) ?? ""));
    if (!parsed.success) return undefined;
    const { version: _, log, ...state } = parsed.data;
    return { ...state, log: new Uint8Array(Buffer.from(log, "hex")), isStored: true };
  } catch {
    return undefined;
  }
}

export const newRoomState = (log: Uint8Array): RoomState => ({
  log,
  isStored: false,
  head: 0,
  dropped: 0,
  bytes: 0,
  tailBytes: 0,
  snapshots: [],
});
