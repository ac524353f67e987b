import { useMemo } from "react";
import { createStore, useStore } from "./store.ts";

/** The rooms of an alliance, in the order in which the rail shows them. */
export const rooms = [
  "overview",
  "contract",
  "debate",
  "partners",
  "trajectory",
  "history",
  "signature",
] as const;
export type Room = (typeof rooms)[number];

/** Where the person is: at home, beginning an alliance, in the verifier, or in a room of an alliance, perhaps at one of its items. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "create" }
  | { readonly page: "verify" }
  | {
      readonly page: "alliance";
      readonly allianceId: string;
      readonly room: Room;
      readonly item: string | null;
    };

const isRoom = (text: string | undefined): text is Room => rooms.some((room) => room === text);
const isPart = (text: string | undefined): text is string => text !== undefined && /^[\w-]{1,64}$/.test(text);

/** Reads an address's fragment; whatever is not a place of the application is home. */
export function parseRoute(fragment: string): Route {
  const [, first, allianceId, room, item] = fragment.replace(/^#/, "").split("/");
  if (first === "verify") return { page: "verify" };
  if (first === "new") return { page: "create" };
  if (first !== "a" || !isPart(allianceId)) return { page: "home" };
  return {
    page: "alliance",
    allianceId,
    room: isRoom(room) ? room : "overview",
    item: isPart(item) ? item : null,
  };
}

export function writeRoute(route: Route): string {
  if (route.page === "home") return "#/";
  if (route.page === "verify") return "#/verify";
  if (route.page === "create") return "#/new";
  return `#/a/${route.allianceId}/${route.room}${route.item === null ? "" : `/${route.item}`}`;
}

const fragment = createStore(location.hash);
addEventListener("hashchange", () => fragment.set(location.hash));

export const currentRoute = (): Route => parseRoute(fragment.get());
export const useRoute = (): Route => {
  const text = useStore(fragment);
  return useMemo(() => parseRoute(text), [text]);
};

/** Tells where the person goes from now on. */
export const followRoute = (tell: (route: Route) => void): void =>
  void fragment.subscribe(() => tell(currentRoute()));

export function go(route: Route, how: "push" | "replace" = "push"): void {
  const address = writeRoute(route);
  if (address === location.hash) return;
  history[how === "push" ? "pushState" : "replaceState"](null, "", address);
  fragment.set(address);
}

/** Goes to a room of the alliance that is open. */
export function goToRoom(room: Room, item: string | null = null, how: "push" | "replace" = "push"): void {
  const route = currentRoute();
  if (route.page === "alliance") go({ ...route, room, item }, how);
}
