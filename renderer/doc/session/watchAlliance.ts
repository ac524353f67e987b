import type { Id } from "#shared/model/Id.ts";
import { watchRoom } from "#shared/sync/client/watchRoom.ts";
import { parseLink } from "#shared/sync/invitation.ts";
import { request } from "#renderer/platform/bridge.ts";
import { randomBytes } from "#renderer/platform/random.ts";
import { presenceOf, type Peer } from "./presence.ts";
import { schedule } from "./roomConnection.ts";

/**
 * Tells who is in the room of an alliance that is not open here, each time it changes, until the signal. They are not
 * told that somebody looks, and nobody is there while the room is out of reach.
 */
export async function watchAlliance(
  allianceId: Id<"alliance">,
  tell: (peers: readonly Peer[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const kept = await request("invitation:read", { allianceId });
  const { servedBy } = await request("app:describe", {});
  const invitation = kept === null ? undefined : parseLink(kept);
  if (invitation?.ok !== true || signal.aborted) return;
  // A page may speak to the relay that served it alone.
  if (servedBy !== null && servedBy !== invitation.value.relay) return;
  const watch = watchRoom(invitation.value, { WebSocket, random: randomBytes, schedule });
  const { peers, stop } = presenceOf(watch.awareness);
  const unfollow = peers.subscribe(() => tell(peers.get()));
  signal.addEventListener("abort", () => {
    unfollow();
    stop();
    watch.leave();
  });
}
