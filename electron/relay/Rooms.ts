import type { RoomLog } from "./RoomLog.ts";
import { roomOf, type Member, type Room } from "./Room.ts";

export type Rooms = ReturnType<typeof roomsOf>;

/** `entering` counts who waits for the room to open: a room is freed when nobody is in it nor at its door. */
type Place = { readonly opening: Promise<Room>; entering: number };

/** The rooms with somebody in them; the last one out turns off the light. */
export function roomsOf(log: RoomLog) {
  const places = new Map<string, Place>();

  function freeIfEmpty(place: Place, room: Room) {
    if (place.entering > 0 || room.members.size > 0 || places.get(room.roomId) !== place) return;
    places.delete(room.roomId);
    room.log.release();
  }

  function placeOf(roomId: string): Place {
    const place = places.get(roomId) ?? {
      opening: log.open(roomId).then((open) => roomOf(roomId, open)),
      entering: 0,
    };
    places.set(roomId, place);
    return place;
  }

  return {
    count: () => places.size,
    /** Rejects when the room cannot be read. `makeMember` may decline: the connection is gone, the room crowded. */
    async enter(roomId: string, makeMember: (room: Room) => Member | undefined) {
      const place = placeOf(roomId);
      place.entering += 1;
      let room: Room;
      try {
        room = await place.opening;
      } catch (error) {
        if (places.get(roomId) === place) places.delete(roomId);
        throw error;
      }
      place.entering -= 1;
      const member = makeMember(room);
      if (member) room.enter(member);
      else freeIfEmpty(place, room);
      return (
        member && {
          room,
          member,
          leave: () => {
            room.leave(member);
            freeIfEmpty(place, room);
          },
        }
      );
    },
  };
}
