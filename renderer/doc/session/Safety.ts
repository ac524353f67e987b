import type { RoomStatus } from "#shared/sync/client/RoomStatus.ts";
import type { SaveState } from "#renderer/doc/persistence/SaveState.ts";

/** What is true of the person's words now, from the nearest keeper to the farthest. */
export type Safety = {
  readonly saved: SaveState | { readonly kind: "failing"; readonly reason: "disk-full" };
  /** `null`: the alliance is on this machine alone. */
  readonly room: RoomStatus | null;
  /** Other people here now who have received all that was written on this machine. */
  readonly seenBy: number;
};
