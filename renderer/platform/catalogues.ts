import type { FirstMessages, RoomMessages } from "#shared/messages/fr.ts";
import type { Language } from "#shared/model/alliance.ts";
import { fetchPart } from "./MissingPart.ts";

/** What the first screen says, and whatever stands over every page. */
export const fetchFirst = async (language: Language): Promise<FirstMessages> =>
  language === "fr"
    ? (await fetchPart(import("#shared/messages/fr/first.ts"))).first
    : (await fetchPart(import("#shared/messages/en/first.ts"))).first;

/** What the rooms say beside it. */
export const fetchRooms = async (language: Language): Promise<RoomMessages> =>
  language === "fr"
    ? (await fetchPart(import("#shared/messages/fr/rooms.ts"))).rooms
    : (await fetchPart(import("#shared/messages/en/rooms.ts"))).rooms;
