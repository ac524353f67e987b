import { fetchedLater } from "#renderer/platform/fetchedLater.ts";
import type { Route } from "#renderer/platform/route.ts";

/** The pages of the application: one is on screen at a time. */
export const pages = {
  home: fetchedLater(() => import("#renderer/features/home/Home.tsx").then(({ Home }) => Home)),
  create: fetchedLater(() =>
    import("#renderer/features/home/create/Create.tsx").then(({ Create }) => Create),
  ),
  verify: fetchedLater(() => import("#renderer/features/signature/Verify.tsx").then(({ Verify }) => Verify)),
  alliance: fetchedLater(() => import("./AlliancePage.tsx").then(({ AlliancePage }) => AlliancePage)),
} as const;

/** What is shown of an alliance in each of its rooms. */
export const roomContents = {
  overview: fetchedLater(() =>
    import("#renderer/features/overview/Overview.tsx").then(({ Overview }) => Overview),
  ),
  contract: fetchedLater(() =>
    import("#renderer/features/contract/Contract.tsx").then(({ Contract }) => Contract),
  ),
  debate: fetchedLater(() => import("#renderer/features/debate/Debate.tsx").then(({ Debate }) => Debate)),
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

/** Begins to fetch all that the address will show, at once: none of it waits for another. */
export function fetchAhead(route: Route): Promise<unknown> {
  return Promise.all([
    pages[route.page].fetch(),
    ...(route.page === "alliance" ? [roomContents[route.room].fetch()] : []),
  ]);
}
