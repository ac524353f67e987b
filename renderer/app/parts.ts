import type { Language } from "#shared/model/alliance.ts";
import { fetchFirst, fetchRooms } from "#renderer/platform/catalogues.ts";
import { fetchedLater } from "#renderer/platform/fetchedLater.ts";
import type { Route } from "#renderer/platform/route.ts";

/** A part that says more than the first screen does: its sentences are fetched beside it. */
export async function speaking<T>(part: Promise<T>): Promise<T> {
  const [fetched] = await Promise.all([part, sentences()]);
  return fetched;
}

async function sentences(): Promise<void> {
  const { languageKnown, loadRoomMessages } = await import("#renderer/platform/language.ts");
  await languageKnown;
  await loadRoomMessages();
}

/** The pages of the application: one is on screen at a time. */
export const pages = {
  home: fetchedLater(() => import("#renderer/features/home/Home.tsx").then(({ Home }) => Home)),
  create: fetchedLater(() =>
    speaking(import("#renderer/features/home/create/Create.tsx")).then(({ Create }) => Create),
  ),
  verify: fetchedLater(() =>
    speaking(import("#renderer/features/signature/Verify.tsx")).then(({ Verify }) => Verify),
  ),
  alliance: fetchedLater(() =>
    speaking(import("./AlliancePage.tsx")).then(({ AlliancePage }) => AlliancePage),
  ),
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

/** Begins to fetch all that an address will show, at once: none of it waits for another. */
export function fetchAhead(route: Route, language: Language): Promise<unknown> {
  const sentences = [fetchFirst(language), ...(route.page === "home" ? [] : [fetchRooms(language)])];
  // What cannot be had now is asked for again when it is to be said.
  void Promise.allSettled(sentences);
  return Promise.all([
    pages[route.page].fetch(),
    ...(route.page === "alliance" ? [roomContents[route.room].fetch()] : []),
  ]);
}
