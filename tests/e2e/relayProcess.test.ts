import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { toBase64url } from "#shared/sync/base64url.ts";
import { writeLink } from "#shared/sync/invitation.ts";
import { roomKeys } from "#shared/sync/roomKeys.ts";
import { frameRefusals } from "#shared/sync/refusals.ts";
import {
  converged,
  forReaders,
  newInvitation,
  participant,
  random,
  temporaryFolder,
} from "#tests/kit/rooms.ts";
import { rawClient } from "#tests/kit/rawClient.ts";
import { bundle, relayProcess } from "#tests/kit/relayProcess.ts";
import { until } from "#tests/kit/until.ts";

let script: string;
beforeAll(async () => {
  script = await bundle("./relayProcess.entry.ts");
});

/** Kills it with the test, whatever happens. */
async function start(dataDir: string, options: Parameters<typeof relayProcess>[2] = {}) {
  const relay = await relayProcess(script, dataDir, options);
  onTestFinished(async () => void (await relay.end("SIGKILL")));
  return relay;
}

test("kill -9, again and again, while two people write: nothing acknowledged is lost, and what a peer has seen comes back", async () => {
  const dataDir = temporaryFolder();
  let relay = await start(dataDir);
  const { port } = relay;
  const invitation = newInvitation(relay.url);
  const authors = [participant(invitation), participant(invitation)] as const;
  const words: string[] = [];
  const acknowledged = new Set<string>();
  for (const [i, author] of authors.entries()) {
    author.status.subscribe(() => {
      if (!author.status.get().synced || author.status.get().unacknowledged > 0) return;
      // The other's words may be here before they are durable.
      const here = author.read().split(" ");
      for (const word of here) if (word.startsWith(`${i}-`)) acknowledged.add(word);
    });
  }
  let isWriting = true;
  const writing = setInterval(() => {
    if (!isWriting) return;
    authors.forEach((author, i) => {
      const word = `${i}-${words.length}`;
      words.push(word);
      author.write(`${word} `);
    });
  }, 2);
  onTestFinished(() => clearInterval(writing));

  const rounds = 8;
  for (let round = 0; round < rounds; round += 1) {
    const before = acknowledged.size;
    await until("more is acknowledged", () => acknowledged.size >= before + 40);
    await relay.end("SIGKILL");
    const acked = new Set(acknowledged);
    relay = await start(dataDir, { port });
    // Somebody with nothing of his own reads what the relay alone holds, before anybody can give it back.
    const stranger = new Y.Doc();
    const witness = participant(forReaders(invitation), { doc: stranger });
    await witness.saved();
    const kept = new Set(witness.read().split(" "));
    expect([...acked].filter((word) => !kept.has(word))).toEqual([]);
    witness.leave();
    await until("both are back", () => authors.every((author) => author.status.get().synced));
  }
  isWriting = false;
  await Promise.all(authors.map((author) => author.saved()));
  const late = participant(invitation);
  await late.saved();
  await converged(...authors, late);
  const all = late.read().trim().split(" ");
  expect(all.sort()).toEqual(words.sort());
  expect(words.length).toBeGreaterThan(rounds * 40);
});

test("SIGTERM: what was received is durable and acknowledged, everybody hears 1012, the process ends well", async () => {
  const dataDir = temporaryFolder();
  const relay = await start(dataDir);
  const invitation = newInvitation(relay.url);
  const writer = await rawClient(relay.url).enter(invitation);
  for (let ref = 1; ref <= 200; ref += 1) writer.send({ type: "append", ref, sealed: random(200) });
  await writer.next("ack");
  expect(await relay.end("SIGTERM")).toEqual({ code: 0, signal: null });
  expect((await writer.closed()).code).toBe(1012);
  const acks = writer.all("ack").length;
  const again = await start(dataDir);
  const reader = await rawClient(again.url).enter(invitation);
  expect((await reader.next("welcome")).head).toBe(acks);
  expect(relay.output()).toContain("relay:stopped");
});

test("a disk that takes no more: changes are refused in words, the room is still read; when there is space again all goes on", async () => {
  const dataDir = temporaryFolder();
  // Files of at most 2 MiB: LevelDB's log meets a real failed write.
  const relay = await start(dataDir, { maxFileBlocks: 2_048 });
  const invitation = newInvitation(relay.url);
  const ada = participant(invitation);
  ada.write("avant ");
  await ada.saved();
  const filler = await rawClient(relay.url).enter(invitation);
  let ref = 0;
  await until("the disk refuses", async () => {
    ref += 1;
    filler.send({ type: "append", ref, sealed: random(200_000) });
    await until("an answer", () => filler.all("ack").length + filler.all("refused").length >= ref);
    return filler.all("refused").length > 0;
  });
  expect(filler.refusals()).toEqual([[frameRefusals["storage-failed"], ref]]);
  ada.write("pendant ");
  expect(await ada.whenAcknowledged()).toMatchObject({ failure: { reason: "storage-failed" } });
  const ben = participant(invitation);
  await until("the room is still read", () => ben.read() === "avant ");
  expect((await fetch(`${relay.url}healthz`)).status).toBe(200);
  execFileSync("prlimit", ["--pid", String(relay.pid), "--fsize=unlimited:unlimited"]);
  await until("what was refused is safe at last", () => ada.status.get().unacknowledged === 0);
  ben.write("après");
  await ben.saved();
  await converged(ada, ben);
  expect(ben.read()).toBe("avant pendant après");
  expect(relay.output()).toContain("disk:failed");
  expect(relay.output()).toContain("disk:recovered");
  await relay.end("SIGKILL");
  const again = await start(dataDir, { port: relay.port });
  const late = participant({ ...invitation, relay: again.url });
  await late.saved();
  expect(late.read()).toBe("avant pendant après");
});

test("a second relay on the same folder, or the same port, says so and leaves the first alone", async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  await expect(start(dataDir)).rejects.toThrow("data-locked");
  await expect(start(temporaryFolder(), { port: first.port })).rejects.toThrow("port-in-use");
  expect((await fetch(`${first.url}healthz`)).status).toBe(200);
});

test("neither the relay's log nor its disk holds a link, a key, or a word of the text", async () => {
  const dataDir = temporaryFolder();
  const relay = await start(dataDir);
  const invitation = newInvitation(relay.url);
  const ada = participant(invitation);
  const eve = participant(forReaders(invitation));
  ada.awareness.setLocalState({ name: "Hortense-Philibert" });
  ada.write("clause confidentielle ");
  await ada.saved();
  await until("the reader reads", () => eve.read() === "clause confidentielle ");
  const stranger = rawClient(relay.url);
  await stranger.hello(invitation, { signature: random(64) });
  await stranger.closed();
  await relay.end("SIGTERM");
  const { access } = invitation;
  const reader = forReaders(invitation).access;
  const [write, read] = [roomKeys(access), roomKeys(reader)];
  const secrets = [
    access.role === "write" ? access.secret : random(1),
    reader.role === "read" ? reader.readSecret : random(1),
    write.identity,
    read.identity,
    write.sealingKey,
  ].flatMap((secret) => [
    Buffer.from(secret),
    Buffer.from(Buffer.from(secret).toString("hex")),
    Buffer.from(toBase64url(secret).slice(0, -1)),
  ]);
  const words = ["confidentielle", "Hortense", writeLink(invitation).split("=")[1] as string].map((text) =>
    Buffer.from(text),
  );
  const folder = join(dataDir, "rooms");
  const written = [
    Buffer.from(relay.output()),
    ...readdirSync(folder).map((name) => readFileSync(join(folder, name))),
  ];
  for (const bytes of written) {
    for (const needle of [...secrets, ...words]) expect(bytes.includes(needle)).toBe(false);
  }
  // The search would find it: the room's public name is on the disk, its first digits in the log.
  expect(written.some((bytes) => bytes.includes(write.roomId))).toBe(true);
  expect(relay.output()).toContain(write.roomId.slice(0, 8));
  for (const line of relay.output().trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("event");
});
