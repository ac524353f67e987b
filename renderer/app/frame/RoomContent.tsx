import { fetchedLater } from "#renderer/platform/fetchedLater.ts";
import type { Room } from "#renderer/platform/route.ts";

const content = {
  overview: fetchedLater(() =>
    import("#renderer/features/overview/Overview.tsx").then(({ Overview }) => Overview),
  ),
  contract: fetchedLater(() =>
    import("#renderer/features/contract/Contract.tsx").then(({ Contract }) => Contract),
  ),
  partners: fetchedLater(() =>
    import("#renderer/features/partners/Partners.tsx").then(({ Partners }) => Partners),
  ),
  trajectory: fetchedLater(() =>
    import("#renderer/features/trajectory/Trajectory.tsx").then(({ Trajectory }) => Trajectory),
  ),
  history: fetchedLater(() =>
    import("#renderer/features/history/History.tsx").then(({ History }) => History),
  ),
  signature: fetchedLater(() =>
    import("#renderer/features/signature/Signature.tsx").then(({ Signature }) => Signature),
  ),
} as const;

/** Each room is loaded when it is first entered. */
export function RoomContent({ room, item }: { room: Room; item: string | null }) {
  const Content = content[room];
  return <Content item={item} />;
}
