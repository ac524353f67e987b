import type { Room } from "#renderer/platform/route.ts";
import { roomContents } from "#renderer/app/parts.ts";

/** Each room is fetched when it is first entered, at the latest. */
export function RoomContent({ room, item }: { room: Room; item: string | null }) {
  const Content = roomContents[room];
  return <Content item={item} />;
}
