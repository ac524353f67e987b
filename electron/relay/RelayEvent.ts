import type { ConnectionRefusal, FrameRefusal } from "#shared/sync/refusals.ts";
import type { Role } from "#shared/sync/roles.ts";

/**
 * What the relay tells whoever runs it: one line of JSON each. Never a link, a key, an address of a person, nor
 * anything that was sealed; a room is named by the first eight digits of its id, which open nothing.
 */
export type RelayEvent =
  | { readonly event: "relay:started"; readonly url: string }
  | { readonly event: "relay:stopped" }
  | { readonly event: "connection:joined"; readonly room: string; readonly role: Role | "watch" }
  | {
      readonly event: "connection:left";
      readonly room: string;
      readonly role: Role | "watch";
      readonly code: number;
    }
  | { readonly event: "connection:refused"; readonly reason: ConnectionRefusal | "flood" }
  | { readonly event: "frame:refused"; readonly room: string; readonly reason: FrameRefusal }
  | {
      readonly event: "snapshot:kept";
      readonly room: string;
      readonly covers: number;
      readonly bytes: number;
    }
  | { readonly event: "disk:failed"; readonly reason: string }
  | { readonly event: "disk:recovered" }
  | { readonly event: "room:unreadable"; readonly room: string };

export type RelayLog = (event: RelayEvent) => void;

export const roomLabel = (roomId: string): string => roomId.slice(0, 8);

/** Writes each event with its time, a line of JSON each. */
export const jsonLines =
  (write: (line: string) => void, clock: () => Date): RelayLog =>
  (event) =>
    write(`${JSON.stringify({ time: clock().toISOString(), ...event })}\n`);
