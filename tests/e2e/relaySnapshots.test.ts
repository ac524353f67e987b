import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { roomKeys } from "#shared/sync/roomKeys.ts";
import { sealer } from "#shared/sync/seal.ts";
import { converged, forReaders, newInvitation, participant, random, relay } from "#tests/kit/rooms.ts";
import { rawClient } from "#tests/kit/rawClient.ts";
import { until } from "#tests/kit/until.ts";

const limits = { snapshotAfterEntries: 5 };
const compaction = { entries: 20, bytes: 1e9 };

async function writeSlowly(author: ReturnType<typeof participant>, words: number) {
  for (let i = 0; i < words; i += 1) {
    author.write(`${i} `);
    await author.saved();
  }
}

describe("compaction", () => {
  test("by the author of the entry that completes a lot: one offer, and late comers read it with the tail", async () => {
    const { url, events, count } = await relay({ limits });
    const invitation = newInvitation(url);
    const [ada, ben] = [participant(invitation, { compaction }), participant(invitation, { compaction })];
    await writeSlowly(ada, 9);
    await writeSlowly(ben, 16);
    await until("a snapshot is kept", () => count("snapshot:kept") === 1);
    expect(
      events.filter(({ event }) => event === "snapshot:kept" || event === "frame:refused"),
    ).toMatchObject([{ covers: 20 }]);
    const raw = await rawClient(url).enter(invitation);
    expect(raw.all("snapshot").map(({ covers }) => covers)).toEqual([20]);
    expect(raw.all("entry").map(({ seq }) => seq)).toEqual([21, 22, 23, 24, 25]);
    const late = participant(invitation);
    await late.saved();
    await converged(ada, ben, late);
  });

  test("keeps the snapshot before the last, and all entries after it", async () => {
    const { url, events, count } = await relay({ limits });
    const invitation = newInvitation(url);
    const ada = participant(invitation, { compaction });
    await writeSlowly(ada, 65);
    await until("three snapshots were kept", () => count("snapshot:kept") === 3);
    const [first, second, third] = events.flatMap((each) =>
      each.event === "snapshot:kept" ? [each.covers] : [],
    );
    const raw = await rawClient(url).enter(invitation);
    expect(raw.all("snapshot").map(({ covers }) => covers)).toEqual([third]);
    raw.send({ type: "rewind", below: third as number });
    await raw.next("caughtUp", 2);
    expect(raw.all("snapshot").map(({ covers }) => covers)).toEqual([third, second]);
    const seqs = raw.all("entry").map(({ seq }) => seq);
    expect(seqs.slice(-(65 - (second as number)))).toEqual(
      Array.from({ length: 65 - (second as number) }, (_, i) => (second as number) + 1 + i),
    );
    // Nothing stands for less any more: the oldest state that can be read again is the second snapshot's.
    expect(first).toBe(20);
  });

  test("of a long log that nobody compacted is offered by the next writer who joins, not by a reader", async () => {
    const { url, count } = await relay({ limits });
    const invitation = newInvitation(url);
    const ada = participant(invitation);
    await writeSlowly(ada, 25);
    ada.leave();
    const eve = participant(forReaders(invitation), { compaction });
    await eve.saved();
    const ben = participant(invitation, { compaction });
    await ben.saved();
    await until("a snapshot is kept", () => count("snapshot:kept") === 1);
    expect(count("frame:refused")).toBe(0);
  });
});

describe("a bad snapshot", () => {
  const emptied = Y.encodeStateAsUpdate(new Y.Doc());
  const cut = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc).subarray(0, 40);

  test.each([
    ["that does not open", () => random(500)],
    [
      "sealed for another number",
      (doc: Y.Doc, keys: ReturnType<typeof roomKeys>) =>
        sealer(keys, random)(
          { kind: "snapshot", covers: 3 },
          new Uint8Array([1, ...Y.encodeStateAsUpdate(doc)]),
        ),
    ],
    [
      "that is no document",
      (doc: Y.Doc, keys: ReturnType<typeof roomKeys>) =>
        sealer(keys, random)({ kind: "snapshot", covers: 70 }, new Uint8Array([1, ...cut(doc)])),
    ],
    [
      "that lacks what the entries rest upon",
      (_: Y.Doc, keys: ReturnType<typeof roomKeys>) =>
        sealer(keys, random)({ kind: "snapshot", covers: 70 }, new Uint8Array([1, ...emptied])),
    ],
  ])(
    "%s destroys nothing: who comes late reads what came before it, and a writer replaces it",
    async (_, make) => {
      const { url, count } = await relay({ limits });
      const invitation = newInvitation(url);
      const first = participant(invitation, { compaction });
      await writeSlowly(first, 40);
      await until("good snapshots are kept", () => count("snapshot:kept") === 2);
      await first.saved();
      first.leave();
      const ada = participant(invitation);
      await ada.saved();
      const raw = await rawClient(url).enter(invitation);
      const base = (await raw.next("snapshot")).covers;
      await writeSlowly(ada, 30);
      raw.send({
        type: "offer",
        ref: 1,
        covers: 70,
        base,
        sealed: make(ada.doc, roomKeys(invitation.access)),
      });
      await until("the bad one is kept", () => raw.all("ack").length + raw.all("refused").length > 0);
      expect(raw.refusals()).toEqual([]);
      ada.write("la fin");
      await ada.saved();
      const eve = participant(forReaders(invitation), { gapMs: 20 });
      await converged(ada, eve);
      const ben = participant(invitation, { gapMs: 20 });
      await converged(ada, ben);
      await until("a writer replaced it", async () => {
        const late = rawClient(url);
        await late.enter(invitation);
        return late.all("snapshot").every(({ covers }) => covers > 70);
      });
      const cleo = participant(invitation);
      await cleo.saved();
      await converged(ada, cleo);
      expect(cleo.status.get().unreadable).toBe(0);
    },
  );
});
