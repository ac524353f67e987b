import * as Y from "yjs";
import type { Random } from "./random.ts";

/**
 * Replicas over links that are late, cut and repeat themselves, and that keep the order of each sender
 * (as the relay does). `settle` brings everything to everybody, with a state-vector synchronisation.
 */
export function simulatedNetwork(docs: readonly Y.Doc[], random: Random) {
  const links = new Map<string, Uint8Array[]>();
  const linkOf = (from: number, to: number): Uint8Array[] => {
    const name = `${from}>${to}`;
    const link = links.get(name) ?? [];
    links.set(name, link);
    return link;
  };
  for (const [from, doc] of docs.entries()) {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "network") return;
      for (let to = 0; to < docs.length; to += 1) if (to !== from) linkOf(from, to).push(update);
    });
  }
  const receive = (to: number, update: Uint8Array) => Y.applyUpdate(docs[to] as Y.Doc, update, "network");

  return {
    /** Delivers a few messages of a few links, now and then twice. */
    step(): void {
      for (const [name, link] of links) {
        if (!random.chance(0.3)) continue;
        const to = Number(name.split(">")[1]);
        for (const update of link.splice(0, 1 + random.below(4))) {
          receive(to, update);
          if (random.chance(0.1)) receive(to, update);
        }
      }
    },
    /** What was under way on a link is lost: only a synchronisation brings it. */
    cut(): void {
      for (const link of links.values()) if (random.chance(0.2)) link.length = 0;
    },
    settle(): void {
      for (const link of links.values()) link.length = 0;
      for (let round = 0; round < 2; round += 1) {
        for (const from of docs) {
          for (const [to, doc] of docs.entries()) {
            if (doc !== from) receive(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(doc)));
          }
        }
      }
    },
  };
}
