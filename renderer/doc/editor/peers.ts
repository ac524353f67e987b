import type { Awareness } from "y-protocols/awareness";
import { isEqual } from "#shared/base/equality.ts";
import { placeKey, readPeer, type Peer } from "./presence.ts";

/** The others in the room by the text in which their caret is. */
export type Peers = {
  readonly at: (key: string) => readonly Peer[];
  readonly subscribe: (key: string, listener: () => void) => () => void;
};

/** Nobody draws more carets in one text, whoever claims to be there. */
const maxPeersAtPlace = 50;
const known = new WeakMap<Awareness, Peers>();

/** One reading of the awareness for all editors: each hears of the carets in its own text alone. */
export function peersOf(awareness: Awareness): Peers {
  const peers = known.get(awareness) ?? readPeers(awareness);
  known.set(awareness, peers);
  return peers;
}

function readPeers(awareness: Awareness): Peers {
  const byClient = new Map<number, Peer>();
  const listeners = new Map<string, Set<() => void>>();
  const keyOf = (peer: Peer | undefined): string | undefined =>
    peer?.caret ? placeKey(peer.caret.place) : undefined;

  function read(client: number): readonly (string | undefined)[] {
    const before = byClient.get(client);
    const state = client === awareness.clientID ? undefined : awareness.getStates().get(client);
    const peer = state && readPeer(client, state);
    if (isEqual(before, peer)) return [];
    if (peer === undefined) byClient.delete(client);
    else byClient.set(client, peer);
    return [keyOf(before), keyOf(peer)];
  }

  for (const client of awareness.getStates().keys()) read(client);
  awareness.on("change", (change: Record<"added" | "updated" | "removed", readonly number[]>) => {
    const touched = new Set([...change.added, ...change.updated, ...change.removed].flatMap(read));
    for (const key of touched)
      for (const listener of (key !== undefined && listeners.get(key)) || []) listener();
  });

  return {
    at: (key) => [...byClient.values()].filter((peer) => keyOf(peer) === key).slice(0, maxPeersAtPlace),
    subscribe(key, listener) {
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(listener));
      return () => void own.delete(listener);
    },
  };
}
