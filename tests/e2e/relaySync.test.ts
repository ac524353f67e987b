import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { utf8 } from "#shared/base/bytes.ts";
import { roomKeys } from "#shared/sync/roomKeys.ts";
import { sealer } from "#shared/sync/seal.ts";
import {
  converged,
  forReaders,
  newInvitation,
  participant,
  random,
  relay,
  temporaryFolder,
} from "#tests/kit/rooms.ts";
import { rawClient } from "#tests/kit/rawClient.ts";
import { until } from "#tests/kit/until.ts";

test("what one writes, the others read, and the relay says when it is safe", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const [ada, ben, cleo] = [participant(invitation), participant(invitation), participant(invitation)];
  ada.write("Préambule. ");
  await ada.saved();
  expect(ada.status.get()).toMatchObject({ unacknowledged: 0, lastAcknowledged: 1, synced: true });
  ben.write("Article 1. ");
  cleo.write("Article 2. ");
  await Promise.all([ben.saved(), cleo.saved()]);
  await converged(ada, ben, cleo);
  expect(ada.read()).toHaveLength("Préambule. Article 1. Article 2. ".length);
  await until("all see each other", () =>
    [ada, ben, cleo].every(({ status }) => status.get().peersCount === 2),
  );
});

test("who comes late receives everything as one update, and is never told « synced » with less", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const ada = participant(invitation);
  for (let i = 0; i < 300; i += 1) {
    ada.write(`${i} `);
    if (i % 50 === 0) await ada.saved();
  }
  await ada.saved();
  ada.leave();
  const doc = new Y.Doc();
  const seen: string[] = [];
  let updates = 0;
  doc.on("update", () => (updates += 1));
  const late = participant(invitation, { doc });
  late.provider.on("sync", (isSynced: boolean) => isSynced && seen.push(late.read()));
  await late.saved();
  await converged(ada, late);
  expect(seen).toEqual([ada.read()]);
  expect(updates).toBe(1);
});

describe("coming back", () => {
  test("uploads what was written offline, and nothing when nothing is missing, deletions included", async () => {
    const { url } = await relay();
    const invitation = newInvitation(url);
    const [ada, ben] = [participant(invitation), participant(invitation)];
    ada.write("Nous partageons nos moyens.");
    await ada.saved();
    await converged(ada, ben);
    ada.provider.disconnect();
    ben.provider.disconnect();
    ada.text.delete(0, 5);
    ben.write(" Et nos risques.");
    expect(ada.status.get()).toMatchObject({ connection: "offline", synced: false, unacknowledged: 1 });
    ada.provider.connect();
    ben.provider.connect();
    await Promise.all([ada.saved(), ben.saved()]);
    await converged(ada, ben);
    expect(ada.read()).toBe("partageons nos moyens. Et nos risques.");
    const watcher = await rawClient(url).enter(invitation);
    const head = (await watcher.next("welcome")).head;
    for (let i = 0; i < 5; i += 1) {
      for (const each of [ada, ben]) {
        each.provider.disconnect();
        each.provider.connect();
        await each.saved();
      }
    }
    const again = await rawClient(url).enter(invitation);
    expect((await again.next("welcome")).head).toBe(head);
    expect(watcher.all("entry")).toHaveLength(head);
  });

  test("within a session, asks only for what is new", async () => {
    const { url } = await relay();
    const invitation = newInvitation(url);
    const [ada, ben] = [participant(invitation), participant(invitation)];
    const received: number[] = [];
    const heard: { data: unknown }[] = [];
    class Listening extends WebSocket {
      constructor(url: string) {
        super(url);
        this.addEventListener("message", (event) => heard.push(event));
      }
    }
    const cleo = participant(invitation, { WebSocket: Listening });
    ada.write("a".repeat(5_000));
    await ada.saved();
    await converged(ada, ben, cleo);
    const isDurable = ({ data }: { data: unknown }) => new Uint8Array(data as ArrayBuffer)[0] === 12;
    await until("cleo hears that it is durable", () => heard.some(isDurable));
    for (let i = 0; i < 3; i += 1) {
      cleo.provider.disconnect();
      ben.write(`${i}`);
      await ben.saved();
      heard.length = 0;
      cleo.provider.connect();
      await cleo.saved();
      await converged(ben, cleo);
      received.push(heard.reduce((sum, { data }) => sum + (data as ArrayBuffer).byteLength, 0));
    }
    expect(Math.max(...received)).toBeLessThan(1_000);
  });

  test("finds a relay that lost everything, and gives it all back", async () => {
    const first = await relay();
    const invitation = newInvitation(first.url);
    const [ada, ben] = [participant(invitation), participant(invitation)];
    ada.write("ada");
    ben.write("ben");
    await Promise.all([ada.saved(), ben.saved()]);
    await converged(ada, ben);
    await first.close();
    await until("both noticed", () => [ada, ben].every((each) => each.status.get().connection === "offline"));
    const second = await relay({ port: first.port, dataDir: temporaryFolder() });
    await until("both are back", () => [ada, ben].every((each) => each.status.get().synced));
    await Promise.all([ada.saved(), ben.saved()]);
    const cleo = participant({ ...invitation, relay: second.url });
    await cleo.saved();
    await converged(ada, ben, cleo);
    expect(cleo.read()).toHaveLength("adaben".length);
  });

  test("does not write twice what was kept although its acknowledgement was lost", async () => {
    const { url } = await relay();
    const invitation = newInvitation(url);
    let isDeaf = false;
    class DeafToAcks extends WebSocket {
      override emit(event: string | symbol, ...args: unknown[]): boolean {
        const [data] = args as [ArrayBuffer];
        if (isDeaf && event === "message" && new Uint8Array(data)[0] === 6) return true;
        return super.emit(event, ...args);
      }
    }
    const ada = participant(invitation, { WebSocket: DeafToAcks });
    await ada.saved();
    isDeaf = true;
    const watcher = await rawClient(url).enter(invitation);
    ada.write("une fois");
    await watcher.next("entry");
    expect(ada.status.get().unacknowledged).toBe(1);
    ada.provider.disconnect();
    ada.provider.connect();
    await ada.saved();
    expect(ada.status.get()).toMatchObject({ unacknowledged: 0, lastAcknowledged: 1 });
    const again = await rawClient(url).enter(invitation);
    expect((await again.next("welcome")).head).toBe(1);
  });
});

describe("a reader", () => {
  test("sees everything, and sends no change: neither his own, nor Yjs's clean-up of formatting", async () => {
    const { url } = await relay();
    const invitation = newInvitation(url);
    const ada = participant(invitation);
    const eve = participant(forReaders(invitation));
    ada.text.insert(0, "gras et maigre", { bold: true });
    ada.text.format(0, 4, { bold: null });
    ada.text.format(0, 14, { bold: null });
    await ada.saved();
    await converged(ada, eve);
    eve.write(" et moi");
    await eve.saved();
    ada.write(".");
    await ada.saved();
    await until("the reader has the last word", () => eve.read().includes("."));
    expect(ada.read()).toBe("gras et maigre.");
    expect(eve.status.get()).toMatchObject({ role: "read", connection: "connected", unacknowledged: 0 });
    const welcome = await (await rawClient(url).enter(invitation)).next("welcome");
    expect(welcome.head).toBe(ada.status.get().lastAcknowledged);
  });
});

describe("a hole in what was received", () => {
  test("is filled by reading the room again, and the document with it", async () => {
    const { url } = await relay();
    const invitation = newInvitation(url);
    let dropped = 0;
    class Lossy extends WebSocket {
      override emit(event: string | symbol, ...args: unknown[]): boolean {
        const [data] = args as [ArrayBuffer];
        const isEntry = event === "message" && new Uint8Array(data)[0] === 4;
        if (isEntry && dropped === 0) {
          dropped += 1;
          return true;
        }
        return super.emit(event, ...args);
      }
    }
    const ben = participant(invitation, { WebSocket: Lossy, gapMs: 20 });
    await ben.saved();
    const ada = participant(invitation);
    ada.write("un ");
    await ada.saved();
    ada.write("deux ");
    await ada.saved();
    await converged(ada, ben);
    expect(dropped).toBe(1);
  });

  test("in the document alone (another source brought half of it) is filled from the room", async () => {
    const { url } = await relay();
    const invitation = newInvitation(url);
    const ada = participant(invitation);
    const elsewhere = new Y.Doc();
    const updates: Uint8Array[] = [];
    elsewhere.on("update", (update) => updates.push(update));
    elsewhere.getText("text").insert(0, "premier ");
    elsewhere.getText("text").insert(8, "second ");
    const [first, second] = updates as [Uint8Array, Uint8Array];
    const ben = participant(invitation, { gapMs: 20 });
    await ben.saved();
    Y.applyUpdate(ben.doc, second, ben.provider);
    expect(ben.doc.store.pendingStructs).not.toBeNull();
    Y.applyUpdate(ada.doc, first);
    await ada.saved();
    await until("both parts are there", () => ben.read() === "premier second ");
  });
});

test("a room with forged, damaged and foreign entries gives all the others, and says how many do not open", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const keys = roomKeys(invitation.access);
  const ada = participant(invitation);
  ada.write("avant ");
  await ada.saved();
  const forger = await rawClient(url).enter(invitation);
  const update = Y.encodeStateAsUpdate(ada.doc);
  const forged = [
    random(200),
    new Uint8Array(0),
    sealer(keys, random)({ kind: "snapshot", covers: 1 }, utf8("x")),
    sealer(keys, random)({ kind: "entry" }, new Uint8Array(0)),
    ...Array.from({ length: 60 }, (_, i) => {
      const noise = new Uint8Array([1, ...update]);
      noise[1 + (i % update.length)] = 0xff;
      return sealer(keys, random)({ kind: "entry" }, i < 30 ? new Uint8Array([1, ...random(i * 3)]) : noise);
    }),
  ];
  forged.forEach((sealed, i) => forger.send({ type: "append", ref: i + 1, sealed }));
  await forger.next("ack", forged.length);
  ada.write("après");
  await ada.saved();
  const late = participant(invitation);
  await late.saved();
  await until("both have it all", () => [ada, late].every((each) => each.read().includes("avant après")));
  expect(late.status.get().unreadable).toBeGreaterThan(30);
  expect(late.status.get().unreadable).toBe(ada.status.get().unreadable);
  const newer = sealer(keys, random)({ kind: "entry" }, new Uint8Array([2, 1, 2, 3]));
  forger.send({ type: "append", ref: 999, sealed: newer });
  await until("a newer application is recognised", () => late.status.get().madeByNewerApp);
});

test("what is too large is never sent, is said, and cuts nobody off", async () => {
  const { url, events } = await relay({ limits: { maxSealedBytes: 20_000 } });
  const invitation = newInvitation(url);
  const ada = participant(invitation);
  await ada.saved();
  ada.write("x".repeat(50_000));
  expect(await ada.whenAcknowledged()).toMatchObject({ failure: { reason: "too-large" } });
  expect(ada.status.get()).toMatchObject({ connection: "connected", unacknowledged: 1 });
  expect(events.filter(({ event }) => event.endsWith("refused"))).toEqual([]);
});
