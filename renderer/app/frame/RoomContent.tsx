import { lazy } from "react";
import type { Room } from "#renderer/platform/route.ts";

const content = {
  overview: lazy(() =>
    import("#renderer/features/overview/Overview.tsx").then(({ Overview }) => ({ default: Overview })),
  ),
  contract: lazy(() =>
    import("#renderer/features/contract/Contract.tsx").then(({ Contract }) => ({ default: Contract })),
  ),
  debate: lazy(() =>
    import("#renderer/features/debate/Debate.tsx").then(({ Debate }) => ({ default: Debate })),
  ),
  partners: lazy(() =>
    import("#renderer/features/partners/Partners.tsx").then(({ Partners }) => ({ default: Partners })),
  ),
  trajectory: lazy(() =>
    import("#renderer/features/trajectory/Trajectory.tsx").then(({ Trajectory }) => ({
      default: Trajectory,
    })),
  ),
  history: lazy(() =>
    import("#renderer/features/history/History.tsx").then(({ History }) => ({ default: History })),
  ),
  signature: lazy(() =>
    import("#renderer/features/signature/Signature.tsx").then(({ Signature }) => ({ default: Signature })),
  ),
} as const;

/** Each room is loaded when it is first entered. */
export function RoomContent({ room, item }: { room: Room; item: string | null }) {
  const Content = content[room];
  return <Content item={item} />;
}
