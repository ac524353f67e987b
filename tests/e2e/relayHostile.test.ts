import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { writeClientFrame } from "#shared/sync/frames.ts";
import { frameRefusals } from "#shared/sync/refusals.ts";
import { converged, forReaders, newInvitation, participant, random, relay } from "#tests/kit/rooms.ts";
import { rawClient } from "#tests/kit/rawClient.ts";
import { until } from "#tests/kit/until.ts";

describe("a stranger", () => {
  test("without the link, or with another challenge's proof, is told so and not asked again", async () => {
    const { url } = await relay();
    const invitation = newInvitation(url);
    const ada = participant(invitation);
    ada.write("secret");
    await ada.saved();
    const first = rawClient(url);
    const { nonce } = await first.next("challenge");
    const replay = rawClient(url);
    await replay.hello(invitation, {}, nonce);
    expect(await replay.closed()).toEqual({ code: 4401, reason: "not-authentic" });
    const guess = rawClient(url);
    await guess.hello(invitation, { signature: random(64) });
    expect(await guess.closed()).toEqual({ code: 4401, reason: "not-authentic" });
    const reader = rawClient(url);
    await reader.hello(forReaders(invitation), { role: 2 });
    expect((await reader.closed()).code).toBe(4401);
    const old = rawClient(url);
    await old.hello(invitation, { version: 77 });
    expect((await old.closed()).code).toBe(4426);
    expect([guess, replay, reader, old].flatMap(({ frames }) => frames.map(({ type }) => type))).toEqual(
      Array(4).fill("challenge"),
    );
  });

  test("who says nothing, or nonsense, or too much, does not stay", async () => {
    const { url } = await relay();
    const impatient = await relay({ limits: { helloMs: 200 } });
    expect((await rawClient(impatient.url).closed()).code).toBe(4408);
    const nonsense = rawClient(url);
    await nonsense.next("challenge");
    nonsense.socket.send("bonjour");
    expect((await nonsense.closed()).code).toBe(4400);
    const eager = rawClient(url);
    await eager.next("challenge");
    eager.send({ type: "append", ref: 1, sealed: random(10) });
    expect((await eager.closed()).code).toBe(4400);
    const flood = rawClient(url);
    await flood.next("challenge");
    flood.socket.send(new Uint8Array(2_000_000));
    await flood.closed();
    const tcp = connect(Number(new URL(impatient.url).port), "127.0.0.1");
    tcp.on("error", () => undefined);
    tcp.write("GET /sync HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
    let isClosed = false;
    tcp.on("close", () => (isClosed = true)).resume();
    await until("a broken handshake is dropped", () => isClosed);
  });

  test("on a foreign web page is refused; the relay's own page, the application and programs are not", async () => {
    const { url } = await relay({ allowedOrigins: ["https://alliage.example"] });
    const own = url.slice(0, -1);
    for (const [origin, isWelcome] of [
      ["https://evil.example", false],
      ["http://127.0.0.1:1", false],
      [own, true],
      ["https://alliage.example", true],
      ["app://alliage", true],
      ["null", true],
    ] as const) {
      const client = rawClient(url, { origin });
      if (isWelcome) await client.enter(newInvitation(url));
      else expect((await client.closed()).code).toBe(4403);
    }
  });
});

test("a full relay and a crowded room say so with codes that mean « later »", async () => {
  const { url } = await relay({ limits: { maxConnections: 3, maxConnectionsPerRoom: 2 } });
  const invitation = newInvitation(url);
  const inside = [await rawClient(url).enter(invitation), await rawClient(url).enter(invitation)];
  const third = rawClient(url);
  await third.hello(invitation);
  expect(await third.closed()).toEqual({ code: 4529, reason: "room-crowded" });
  await rawClient(url).enter(newInvitation(url));
  expect((await rawClient(url).closed()).code).toBe(4503);
  inside[0]?.socket.close();
  await inside[0]?.closed();
  await until("there is room again", async () => {
    const again = rawClient(url);
    await again.hello(invitation);
    await until("an answer", () => again.all("caughtUp").length > 0 || again.socket.readyState > 1);
    return again.all("caughtUp").length > 0;
  });
});

test("a reader's writes are refused in words, nothing is kept, the connection stays", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const reader = await rawClient(url).enter(forReaders(invitation));
  reader.send({ type: "append", ref: 7, sealed: random(100) });
  reader.send({ type: "offer", ref: 8, covers: 0, base: 0, sealed: random(100) });
  await reader.next("refused", 2);
  expect(reader.refusals()).toEqual([
    [frameRefusals["read-only"], 7],
    [frameRefusals["read-only"], 8],
  ]);
  const ada = participant(invitation);
  ada.write("à moi");
  await ada.saved();
  expect((await reader.next("entry")).seq).toBe(1);
});

test("giant, forged, cut and textual frames through a write link: each gets its answer and the room goes on", async () => {
  const { url } = await relay({ limits: { maxSealedBytes: 10_000, maxPresenceBytes: 1_000 } });
  const invitation = newInvitation(url);
  const ada = participant(invitation);
  await ada.saved();
  const hostile = await rawClient(url).enter(invitation);
  const { socket } = hostile;
  hostile.send({ type: "append", ref: 1, sealed: random(10_001) });
  hostile.send({ type: "offer", ref: 2, covers: 5, base: 0, sealed: random(10) });
  hostile.send({ type: "offer", ref: 3, covers: 0, base: 0, sealed: random(10) });
  hostile.send({ type: "offer", ref: 4, covers: 0, base: 9, sealed: random(10) });
  hostile.send({ type: "presence", sealed: random(1_001) });
  socket.send("du texte");
  socket.send(new Uint8Array([34, 0]));
  socket.send(new Uint8Array(0));
  await hostile.hello(invitation);
  hostile.send({ type: "append", ref: 5, sealed: new Uint8Array(0) });
  await hostile.next("ack");
  await hostile.next("refused", 9);
  expect(hostile.refusals().map(String).sort()).toEqual(
    [
      [frameRefusals.malformed, 0],
      [frameRefusals.malformed, 0],
      [frameRefusals.malformed, 0],
      [frameRefusals.malformed, 0],
      [frameRefusals["too-large"], 0],
      [frameRefusals["too-large"], 1],
      [frameRefusals["snapshot-not-needed"], 3],
      [frameRefusals["no-such-snapshot"], 2],
      [frameRefusals["no-such-snapshot"], 4],
    ]
      .map(String)
      .sort(),
  );
  const ben = participant(invitation);
  ada.write("la suite");
  await ada.saved();
  await converged(ada, ben);
  // Beyond twice the limit nothing is read at all: WebSocket's own code, for a client that is not ours.
  socket.send(random(30_000));
  expect((await hostile.closed()).code).toBe(1009);
});

test("ten thousand random frames, on one connection and on many: all answered, and the room goes on", async () => {
  const { url } = await relay({ limits: { frames: { perSecond: 1e6, burst: 1e6 } } });
  const invitation = newInvitation(url);
  const ada = participant(invitation);
  const ben = participant(invitation);
  ada.write("avant ");
  await ada.saved();
  const randomFrame = (i: number) => {
    const bytes = random(1 + (i % 120));
    // Half of them with a type that exists.
    if (i % 2 === 0) bytes[0] = [7, 33, 34, 35, 36][i % 5] as number;
    return bytes;
  };
  const one = await rawClient(url).enter(invitation);
  const sent = Array.from({ length: 5_000 }, (_, i) => randomFrame(i));
  for (const frame of sent) one.socket.send(frame);
  one.send({ type: "append", ref: 0xffff_fffe, sealed: random(50) });
  await until("the last one is acknowledged", () => one.all("ack").some(({ ref }) => ref === 0xffff_fffe));
  for (let i = 0; i < 100; i += 1) {
    const socket = new WebSocket(`${url.replace("http", "ws")}sync`);
    socket.on("error", () => undefined);
    await new Promise((resolve) => {
      socket.on("open", () => {
        for (let j = 0; j < 50; j += 1) socket.send(randomFrame(i * 50 + j));
      });
      socket.on("close", resolve);
    });
  }
  ada.write("après");
  await ada.saved();
  const late = participant(invitation);
  await until("everybody goes on", () => [ada, ben, late].every((each) => each.read() === "avant après"));
  expect(one.socket.readyState).toBe(WebSocket.OPEN);
});

test("a sender above its rate is slowed down, and loses nothing", async () => {
  const { url } = await relay({ limits: { frames: { perSecond: 200, burst: 20 } } });
  const invitation = newInvitation(url);
  const watcher = await rawClient(url).enter(invitation);
  const fast = await rawClient(url).enter(invitation);
  const start = performance.now();
  // Larger than what a socket hands over at once: frames already read are not given back.
  for (let ref = 1; ref <= 120; ref += 1) {
    fast.send({ type: "append", ref, sealed: new Uint8Array(16_000).fill(ref) });
  }
  await watcher.next("entry", 120);
  expect(performance.now() - start).toBeGreaterThan(300);
  expect(watcher.all("entry").map(({ sealed }) => sealed[0])).toEqual(
    Array.from({ length: 120 }, (_, i) => i + 1),
  );
  expect(fast.refusals()).toContainEqual([frameRefusals["slow-down"], 0]);
});

test("readers that stop reading cost a bounded memory, and catch up from the log when they read again", async () => {
  const maxBufferedBytes = 1024 * 1024;
  const { url } = await relay({
    limits: { maxBufferedBytes, tickMs: 60_000, bytes: { perSecond: 1e9, burst: 1e9 } },
  });
  const invitation = newInvitation(url);
  const slow = await Promise.all([1, 2, 3].map(() => rawClient(url).enter(invitation)));
  const writer = await rawClient(url).enter(invitation);
  for (const { socket } of slow) socket.pause();
  const before = process.memoryUsage();
  const [entries, size] = [500, 100_000];
  for (let ref = 1; ref <= entries; ref += 1) {
    writer.send({ type: "append", ref, sealed: random(size) });
    if (ref % 50 === 0) await writer.next("ack", ref);
  }
  const metrics = await (await fetch(`${url}metrics`)).text();
  expect(Number(/lagging_total (\d+)/.exec(metrics)?.[1])).toBeGreaterThanOrEqual(3);
  const grown = process.memoryUsage().external - before.external;
  // 150 MB would wait: 50 for each of the three.
  expect(grown).toBeLessThan(100 * 1024 * 1024);
  for (const { socket } of slow) socket.resume();
  await Promise.all(slow.map((reader) => reader.next("entry", entries)));
  for (const reader of slow) {
    expect(reader.all("entry").map(({ seq }) => seq)).toEqual(
      Array.from({ length: entries }, (_, i) => i + 1),
    );
  }
});

test("a connection that no longer answers is dropped", async () => {
  const { url, count } = await relay({ limits: { tickMs: 50 } });
  const dead = await rawClient(url).enter(newInvitation(url));
  dead.socket.pause();
  await until("it is gone", () => count("connection:left") === 1);
  expect(count("connection:joined")).toBe(1);
});

test("rooms are limited in number and size, and those that are there go on", async () => {
  const { url } = await relay({ limits: { maxRooms: 1, maxRoomBytes: 2_000 } });
  const invitation = newInvitation(url);
  const inside = await rawClient(url).enter(invitation);
  inside.send({ type: "append", ref: 1, sealed: random(1_500) });
  inside.send({ type: "append", ref: 2, sealed: random(600) });
  const other = await rawClient(url).enter(newInvitation(url));
  await inside.next("refused");
  other.send({ type: "append", ref: 3, sealed: random(10) });
  await other.next("refused");
  expect([inside.refusals(), other.refusals()]).toEqual([
    [[frameRefusals["room-full"], 2]],
    [[frameRefusals["relay-full"], 3]],
  ]);
  const late = await rawClient(url).enter(invitation);
  expect(late.all("entry")).toHaveLength(1);
  expect(writeClientFrame({ type: "rewind", below: 0 })).toHaveLength(8);
});
