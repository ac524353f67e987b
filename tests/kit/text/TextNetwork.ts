import * as Y from "yjs";
import type { Random } from "#tests/kit/random.ts";
import { network } from "./TextReplica.ts";
import type { TextReplica } from "./TextReplica.ts";

/**
 * Channels between replicas that are late, give a message twice, and are cut: FIFO per sender, and after a cut
 * nothing passes until both sides have compared their state vectors. This is what the relay promises.
 */
export class TextNetwork {
  readonly #replicas: readonly TextReplica[];
  readonly #random: Random;
  readonly #queues: Uint8Array[][][];
  readonly #isOnline: boolean[];
  readonly counts = { delivered: 0, twice: 0, cut: 0, offline: 0, synced: 0 };

  constructor(replicas: readonly TextReplica[], random: Random) {
    this.#replicas = replicas;
    this.#random = random;
    this.#queues = replicas.map(() => replicas.map(() => []));
    this.#isOnline = replicas.map(() => true);
    replicas.forEach(({ doc }, sender) => {
      doc.on("update", (update: Uint8Array, origin: unknown) => {
        if (origin === network || !this.#isOnline[sender]) return;
        for (const receiver of this.#others(sender)) this.#queue(sender, receiver).push(update);
      });
    });
  }

  /** A moment of weather: connections come and go, some messages arrive. */
  pass(): void {
    const random = this.#random;
    const index = random.between(0, this.#replicas.length - 1);
    if (random.chance(this.#isOnline[index] === true ? 0.02 : 0.08)) this.#toggle(index);
    if (random.chance(0.02)) this.#cut(index);
    for (let deliveries = random.between(0, 3); deliveries > 0; deliveries -= 1) {
      const sender = random.between(0, this.#replicas.length - 1);
      const receiver = random.pick(this.#others(sender));
      if (this.#isOnline[receiver] === true) this.#deliver(sender, receiver);
    }
  }

  /** Everybody is here and says everything. */
  syncAll(): void {
    this.#isOnline.fill(true);
    for (const queues of this.#queues) for (const queue of queues) queue.length = 0;
    const [hub, ...others] = this.#replicas;
    if (hub === undefined) return;
    // Twice, for the clean-up of formats that a synchronisation causes is an update too.
    for (let round = 0; round < 3; round += 1) for (const other of others) this.#sync(hub, other);
    for (const queues of this.#queues) for (const queue of queues) queue.length = 0;
  }

  #others = (replica: number): number[] => [...this.#replicas.keys()].filter((other) => other !== replica);
  #queue = (sender: number, receiver: number): Uint8Array[] => this.#queues[sender]?.[receiver] ?? [];

  #deliver(sender: number, receiver: number): void {
    const update = this.#queue(sender, receiver).shift();
    const replica = this.#replicas[receiver];
    if (update === undefined || replica === undefined) return;
    replica.receive(update);
    this.counts.delivered += 1;
    if (!this.#random.chance(0.1)) return;
    replica.receive(update);
    this.counts.twice += 1;
  }

  #toggle(index: number): void {
    this.#isOnline[index] = !this.#isOnline[index];
    this.counts.offline += 1;
    if (this.#isOnline[index]) this.#reconnect(index);
    else this.#lose(index);
  }

  /** What is on its way is lost; the connection comes back at once. */
  #cut(index: number): void {
    if (!this.#isOnline[index]) return;
    this.counts.cut += 1;
    this.#lose(index);
    this.#reconnect(index);
  }

  #lose(index: number): void {
    for (const other of this.#others(index)) {
      this.#queue(index, other).length = 0;
      this.#queue(other, index).length = 0;
    }
  }

  #reconnect(index: number): void {
    for (const other of this.#others(index)) {
      const [one, two] = [this.#replicas[index], this.#replicas[other]];
      if (this.#isOnline[other] === true && one !== undefined && two !== undefined) this.#sync(one, two);
    }
  }

  #sync(one: TextReplica, two: TextReplica): void {
    const vectors = [Y.encodeStateVector(one.doc), Y.encodeStateVector(two.doc)];
    two.receive(Y.encodeStateAsUpdate(one.doc, vectors[1]));
    one.receive(Y.encodeStateAsUpdate(two.doc, vectors[0]));
    this.counts.synced += 1;
  }
}
