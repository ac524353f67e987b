import { expect, test } from "vitest";
import { roomKeys } from "#shared/sync/roomKeys.ts";
import { sealer } from "#shared/sync/seal.ts";
import { newInvitation, participant, random, relay, type Participant } from "#tests/kit/rooms.ts";
import { rawClient } from "#tests/kit/rawClient.ts";
import { until } from "#tests/kit/until.ts";

/** On a busy machine; without the relay's help people would be told of each other after 15 s, or 30. */
const atOnceMs = 12_000;

const names = ({ awareness }: Participant) =>
  [...awareness.getStates().values()].map((state) => (state as { name?: string }).name ?? "?").sort();

test("people see who is there, at once when they arrive and when others leave", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const [ada, ben] = [participant(invitation), participant(invitation)];
  ada.awareness.setLocalState({ name: "ada" });
  ben.awareness.setLocalState({ name: "ben" });
  await until("two", () => [ada, ben].every((each) => names(each).join() === "ada,ben"));
  const cleo = participant(invitation);
  cleo.awareness.setLocalState({ name: "cleo" });
  await until(
    "three",
    () => [ada, ben, cleo].every((each) => names(each).join() === "ada,ben,cleo"),
    atOnceMs,
  );
  ben.leave();
  await until("two again", () => [ada, cleo].every((each) => names(each).join() === "ada,cleo"), atOnceMs);
  expect(names(ben)).toEqual([]);
});

test("a cursor's move is sent once by its owner, and not sent on by those who see it", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const everybody = Array.from({ length: 8 }, () => participant(invitation));
  everybody.forEach((each, i) => each.awareness.setLocalState({ name: `${i}` }));
  await until("all know all", () => everybody.every((each) => names(each).length === 8));
  const witness = await rawClient(url).enter(invitation);
  await until("everybody has greeted the witness", () => witness.all("presence").length >= 8);
  const before = witness.all("presence").length;
  const [mover, other] = everybody as [Participant, Participant];
  for (let i = 1; i <= 50; i += 1) mover.awareness.setLocalStateField("cursor", i);
  await until("all saw the last move", () =>
    everybody.every(
      (each) =>
        (each.awareness.getStates().get(mover.doc.clientID) as { cursor?: number } | undefined)?.cursor ===
        50,
    ),
  );
  // FIFO: what anybody sent on in answer to the moves has passed when this later entry arrives.
  other.write("fin");
  await witness.next("entry");
  expect(witness.all("presence").length - before).toBe(50);
});

test("somebody with no presence at all is not taken for disconnected: the relay's ticks reach the provider", async () => {
  const { url, count } = await relay({ limits: { tickMs: 30 } });
  const ada = participant(newInvitation(url));
  ada.awareness.setLocalState(null);
  await ada.saved();
  for (let i = 0; i < 3; i += 1) {
    // As if the last sign of life were old: y-websocket reconnects after 30 s of silence.
    const long = Date.now() - 20_000;
    ada.provider.wsLastMessageReceived = long;
    await until("a sign of life", () => ada.provider.wsLastMessageReceived > long);
  }
  expect(count("connection:joined")).toBe(1);
});

test("hostile presence troubles nobody", async () => {
  const { url } = await relay();
  const invitation = newInvitation(url);
  const [ada, ben] = [participant(invitation), participant(invitation)];
  await Promise.all([ada.saved(), ben.saved()]);
  const forger = await rawClient(url).enter(invitation);
  const keys = roomKeys(invitation.access);
  for (const content of [[], [1], [1, 255, 255], [1, 1, 5, 1, 3, 123, 123, 123], [9, 9, 9]]) {
    forger.send({
      type: "presence",
      sealed: sealer(keys, random)({ kind: "presence" }, new Uint8Array(content)),
    });
  }
  forger.send({ type: "presence", sealed: random(300) });
  ada.write("toujours là");
  await ada.saved();
  await until("ben reads it", () => ben.read() === "toujours là");
  await until("both are there", () => names(ben).length === 2);
  await expect.poll(() => names(ada)).toHaveLength(2);
});
