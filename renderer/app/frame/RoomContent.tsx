import { memo } from "react";
import type { Room } from "#renderer/platform/route.ts";
import { roomContents } from "#renderer/app/parts.ts";

/** Each room is fetched when it is first entered, at the latest; the one that is left is not drawn again. */
export const RoomContent = memo(function RoomContent({ room, item }: { room: Room; item: string | null }) {
  const Content = roomContents[room];
  return <Content item={item} />;
});
