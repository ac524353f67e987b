import * as decoding from "lib0/decoding";
import { messageYjsSyncStep1 } from "y-protocols/sync";
import { messageSync, type WebsocketProvider } from "y-websocket";
import type { UpdateGate } from "./updateGate.ts";

/**
 * Makes all that a provider receives, from the relay and from other tabs, enter the document through the gate. A
 * question (step 1) is answered at once: its answer is asked for by the caller of the handler, and changes nothing.
 */
export function gateProvider(provider: Pick<WebsocketProvider, "messageHandlers">, gate: UpdateGate): void {
  const receive = provider.messageHandlers[messageSync];
  if (receive === undefined) return;
  provider.messageHandlers[messageSync] = (...message) => {
    const [, decoder] = message;
    if (decoding.peekVarUint(decoder) === messageYjsSyncStep1) return receive(...message);
    return gate.pass(() => receive(...message));
  };
}
