import { z } from "zod";
import { readValue, writeValue } from "#renderer/platform/browser/localValue.ts";
import { createStore, type Store } from "#renderer/platform/store.ts";

const stores = new Map<string, Store<string | null>>();

/**
 * The address of this machine that links of the alliance were handed out with, `null` before the first: the document
 * itself reaches the relay of this machine by the loopback, and would not notice that they lead nowhere any more.
 */
export function handedAddress(allianceId: string): Store<string | null> {
  const known = stores.get(allianceId);
  if (known !== undefined) return known;
  const key = `handed:${allianceId}`;
  const { get, set, subscribe } = createStore(readValue(key, z.string().nullable(), null));
  const store: Store<string | null> = {
    get,
    subscribe,
    set: (address) => {
      writeValue(key, address);
      set(address);
    },
  };
  stores.set(allianceId, store);
  return store;
}
