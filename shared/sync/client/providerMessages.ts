import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messageAwareness, messageSync } from "y-websocket";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";

/** What y-websocket's provider sends and reads: the messages of y-protocols. */
export type ProviderMessage =
  | { readonly type: "step1" }
  | { readonly type: "update"; readonly update: Uint8Array }
  | { readonly type: "awareness"; readonly states: Uint8Array };

export function readProviderMessage(message: Uint8Array): ProviderMessage | undefined {
  const decoder = decoding.createDecoder(message);
  const kind = decoding.readVarUint(decoder);
  if (kind === messageAwareness) return { type: "awareness", states: decoding.readVarUint8Array(decoder) };
  if (kind !== messageSync) return undefined;
  const step = decoding.readVarUint(decoder);
  if (step === messageYjsSyncStep1) return { type: "step1" };
  return { type: "update", update: decoding.readVarUint8Array(decoder) };
}

const message = (kinds: readonly number[], content: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    for (const kind of kinds) encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, content);
  });

export const step1Message = (stateVector: Uint8Array) =>
  message([messageSync, messageYjsSyncStep1], stateVector);
export const step2Message = (update: Uint8Array) => message([messageSync, messageYjsSyncStep2], update);
export const updateMessage = (update: Uint8Array) => message([messageSync, messageYjsUpdate], update);
export const awarenessMessage = (states: Uint8Array) => message([messageAwareness], states);

/** Changes nothing, and counts for the provider as a sign of life of the relay. */
export const nothingNew = awarenessMessage(new Uint8Array([0]));

/**
 * The state of one client out of an awareness update, or `undefined` when it is not in it. The provider sends on
 * what it has just received from others: with thirty people in a room, that is fifteen times the traffic.
 */
export function ownState(states: Uint8Array, clientId: number): Uint8Array | undefined {
  const decoder = decoding.createDecoder(states);
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    if (client !== clientId) continue;
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    });
  }
  return undefined;
}
