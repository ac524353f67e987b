import { expect, onTestFinished, test } from "vitest";
import { watchRoom } from "#shared/sync/client/watchRoom.ts";
import { closeCodes } from "#shared/sync/refusals.ts";
import { protocolVersion, writeClientFrame } from "#shared/sync/frames.ts";
import type { Invitation } from "#shared/sync/invitation.ts";
import { readAccess, roomKeys, signProof } from "#shared/sync/roomKeys.ts";
import { sealer } from "#shared/sync/seal.ts";
import { rawClient } from "#tests/kit/rawClient.ts";
import { clientOptions, forReaders, newInvitation, participant, random, relay } from "#tests/kit/rooms.ts";
import { until } from "#tests/kit/until.ts";

function watcher(invitation: Invitation, options: { readonly silenceMs?: number } = {}) {
  const watch = watchRoom(invitation, { ...clientOptions, firstRetryMs: 20, ...options });
  let isWatching = true;
  const leave = () => {
    if (isWatching) watch.leave();
    isWatching = false;
  };
  onTestFinished(leave);
  const names = () => [...watch.awareness.getStates().values()].map((state) => String(state["name"])).sort();
  return { leave, names };
}

const patience = { timeout: 20_000 };

/** Says `watch` by hand. */
async function rawWatcher(url: string, invitation: Invitation, signedWith = invitation) {
  const client = rawClient(url);
  const { nonce } = await client.next("challenge");
  const { writePublicKey, readPublicKey } = roomKeys(invitation.access);
  const signature = signProof(roomKeys(readAccess(signedWith.access)), nonce);
  client.send({ type: "watch", version: protocolVersion, writePublicKey, readPublicKey, signature });
  return client;
}

function named(invitation: Invitation, name: string) {
  const person = participant(invitation);
  person.awareness.setLocalState({ name });
  return person;
}

test("a watcher, of a link for writing or for reading, sees at once who is in the room, who comes and who leaves", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const ada = named(invitation, "ada");
  await ada.saved();
  const watchers = [watcher(invitation), watcher(forReaders(invitation))];
  for (const each of watchers) await expect.poll(each.names, patience).toEqual(["ada"]);
  const ben = named(invitation, "ben");
  for (const each of watchers) await expect.poll(each.names, patience).toEqual(["ada", "ben"]);
  ben.leave();
  for (const each of watchers) await expect.poll(each.names, patience).toEqual(["ada"]);
  ada.leave();
  for (const each of watchers) await expect.poll(each.names, patience).toEqual([]);
});

test("a watcher receives nothing of the log, and those in the room see nobody", async () => {
  const { url, events } = await relay();
  const invitation = newInvitation(url);
  const ada = named(invitation, "ada");
  ada.write("avant ");
  await ada.saved();
  const client = await rawWatcher(url, invitation);
  await client.next("presence");
  const ben = named(invitation, "ben");
  ada.write("pendant");
  await Promise.all([ada.saved(), ben.saved()]);
  await until("ben reads", () => ben.read() === "avant pendant");
  ben.leave();
  await until("one is left", () => client.all("peers").at(-1)?.count === 1);
  expect([...new Set(client.frames.map(({ type }) => type))].sort()).toEqual([
    "challenge",
    "peers",
    "presence",
  ]);
  await expect.poll(() => [...ada.awareness.getStates().values()]).toEqual([{ name: "ada" }]);
  expect(events).toContainEqual(expect.objectContaining({ event: "connection:joined", role: "watch" }));
});

test("somebody whose connection dies is gone for watchers when the room is empty", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const keys = roomKeys(invitation.access);
  const watching = watcher(invitation);
  const dying = await rawClient(url).enter(invitation);
  // One state of y-protocols: client 5, clock 1, as JSON after the byte that names its version.
  const state = new TextEncoder().encode(JSON.stringify({ name: "léa" }));
  dying.send({
    type: "presence",
    sealed: sealer(keys, random)({ kind: "presence" }, new Uint8Array([1, 1, 5, 1, state.length, ...state])),
  });
  await expect.poll(watching.names, patience).toEqual(["léa"]);
  dying.socket.terminate();
  await expect.poll(watching.names, patience).toEqual([]);
});

test("what a hostile partner says of himself troubles no watcher", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const watching = watcher(invitation);
  const forger = await rawClient(url).enter(invitation);
  const keys = roomKeys(invitation.access);
  for (const content of [[], [1], [1, 255, 255], [1, 1, 5, 1, 3, 123, 123, 123], [9, 9, 9]]) {
    forger.send({
      type: "presence",
      sealed: sealer(keys, random)({ kind: "presence" }, new Uint8Array(content)),
    });
  }
  forger.send({ type: "presence", sealed: random(300) });
  named(invitation, "ada");
  await expect.poll(watching.names, patience).toEqual(["ada"]);
});

test("a watcher shows nobody while the relay is away or silent, and finds everybody again when it is back", async () => {
  const first = await relay();
  const invitation = newInvitation(first.url);
  named(invitation, "ada");
  const watching = watcher(invitation);
  await expect.poll(watching.names, patience).toEqual(["ada"]);
  await first.close();
  await expect.poll(watching.names, patience).toEqual([]);
  const again = await relay({ dataDir: first.dataDir, port: first.port, limits: { tickMs: 3_600_000 } });
  await expect.poll(watching.names, patience).toEqual(["ada"]);
  const impatient = watcher(invitation, { silenceMs: 200 });
  await expect.poll(impatient.names, patience).toEqual(["ada"]);
  await until("it tries again", () => again.count("connection:joined") > 4);
  await expect.poll(impatient.names, patience).toEqual(["ada"]);
});

test("who cannot prove a link sees nothing, and a watcher who speaks is sent away", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const stranger = await rawWatcher(url, invitation, newInvitation(url));
  expect((await stranger.closed()).code).toBe(closeCodes["not-authentic"]);
  const talker = await rawWatcher(url, invitation);
  await talker.next("peers");
  talker.socket.send(writeClientFrame({ type: "append", ref: 1, sealed: random(60) }));
  expect((await talker.closed()).code).toBe(closeCodes.malformed);
});

test("watchers take half of a room’s places at most", async () => {
  const { url } = await relay({ limits: { maxConnectionsPerRoom: 4 } });
  const invitation = newInvitation(url);
  for (const _ of [1, 2]) await (await rawWatcher(url, invitation)).next("peers");
  expect((await (await rawWatcher(url, invitation)).closed()).code).toBe(closeCodes["room-crowded"]);
  for (const _ of [1, 2]) await rawClient(url).enter(invitation);
  const late = rawClient(url);
  await late.hello(invitation);
  expect((await late.closed()).code).toBe(closeCodes["room-crowded"]);
});
