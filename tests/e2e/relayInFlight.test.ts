import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { frameRefusals } from "#shared/sync/refusals.ts";
import { heldDisk } from "#tests/kit/heldDisk.ts";
import { rawClient } from "#tests/kit/rawClient.ts";
import { bundle, relayProcess } from "#tests/kit/relayProcess.ts";
import { converged, newInvitation, participant, random, relay, temporaryFolder } from "#tests/kit/rooms.ts";
import { until } from "#tests/kit/until.ts";

describe("an entry on its way to the disk", () => {
  test("is shown at once, and acknowledged when it is durable; who comes meanwhile sees it, and has not caught up before", async () => {
    const disk = heldDisk();
    const { url } = await relay({ commit: disk.commit });
    const invitation = newInvitation(url);
    const [writer, reader] = await Promise.all([1, 2].map(() => rawClient(url).enter(invitation)));
    disk.hold();
    writer?.send({ type: "append", ref: 7, sealed: random(60) });
    expect(await reader?.next("entry")).toMatchObject({ seq: 1, durable: 0 });
    const late = rawClient(url);
    await late.hello(invitation);
    expect(await late.next("welcome")).toMatchObject({ head: 0 });
    await late.next("entry");
    reader?.send({ type: "rewind", below: 1 });
    await reader?.next("entry", 2);
    writer?.send({ type: "append", ref: 8, sealed: random(60) });
    await late.next("entry", 2);
    expect([writer?.all("ack"), late.all("caughtUp"), reader?.all("caughtUp").length]).toEqual([[], [], 1]);
    disk.take();
    expect(await writer?.next("ack", 2)).toMatchObject({ ref: 8, seq: 2 });
    expect(await late.next("caughtUp")).toMatchObject({ head: 1 });
    await reader?.next("caughtUp", 2);
    for (const each of [late, reader]) expect((await each?.next("durable"))?.head).toBe(2);
    expect(late.all("entry").map(({ seq }) => seq)).toEqual([1, 2]);
    expect(reader?.all("entry").map(({ seq }) => seq)).toEqual([1, 1, 2]);
  });

  test("is asked for again by who saw it and lost the connection, and is not written twice", async () => {
    const disk = heldDisk();
    const { url } = await relay({ commit: disk.commit });
    const invitation = newInvitation(url);
    const [ada, ben] = [participant(invitation), participant(invitation)];
    await Promise.all([ada.saved(), ben.saved()]);
    disk.hold();
    ada.write("en route");
    await until("ben reads it", () => ben.read() === "en route");
    ben.provider.disconnect();
    expect(ben.status.get().unacknowledged).toBe(1);
    ben.provider.connect();
    disk.take();
    await Promise.all([ada.saved(), ben.saved()]);
    const watcher = await rawClient(url).enter(invitation);
    expect((await watcher.next("welcome")).head).toBe(1);
  });
});

describe("a commit that fails after its entries were shown", () => {
  test("sends the room away, and no other; whoever saw them gives them back, and a number used again misleads nobody", async () => {
    const disk = heldDisk();
    const { url, events } = await relay({ commit: disk.commit });
    const invitation = newInvitation(url);
    const [ada, ben, cleo] = [participant(invitation), participant(invitation), participant(invitation)];
    ada.write("avant ");
    await ada.saved();
    await converged(ada, ben, cleo);
    const watcher = await rawClient(url).enter(invitation);
    const elsewhere = await rawClient(url).enter(newInvitation(url));

    disk.hold();
    ada.write("pendant ");
    await until("they read it", () => [ben, cleo].every((each) => each.read() === "avant pendant "));
    const shown = (await watcher.next("entry", 2)).seq;
    // Its author never comes back, and those who saw it do once its number is taken.
    ada.leave();
    for (const each of [ben, cleo]) each.provider.disconnect();
    disk.refuse();
    expect(await watcher.closed()).toMatchObject({ code: 1013 });
    disk.take();
    await until("the disk is tried again", () => events.some(({ event }) => event === "disk:recovered"));
    const dora = participant(invitation);
    await dora.saved();
    expect(dora.read()).toBe("avant ");
    dora.write("ailleurs ");
    await dora.saved();
    expect(dora.status.get().lastAcknowledged).toBe(shown);

    for (const each of [ben, cleo]) each.provider.connect();
    await Promise.all([ben.saved(), cleo.saved()]);
    const late = participant(invitation);
    await converged(ben, cleo, dora, late);
    expect(late.read().trim().split(" ").sort()).toEqual(["ailleurs", "avant", "pendant"]);
    expect(elsewhere.socket.readyState).toBe(elsewhere.socket.OPEN);
  });

  test("voids what followed it as well; as long as the disk refuses, nothing is shown, and the room is read", async () => {
    const disk = heldDisk();
    const { url, events } = await relay({ commit: disk.commit });
    const invitation = newInvitation(url);
    const writer = await rawClient(url).enter(invitation);
    writer.send({ type: "append", ref: 1, sealed: random(60) });
    await writer.next("ack");
    disk.hold();
    const watcher = await rawClient(url).enter(invitation);
    for (let ref = 2; ref <= 4; ref += 1) writer.send({ type: "append", ref, sealed: random(60) });
    await watcher.next("entry", 4);
    disk.refuse();
    expect((await writer.closed()).code).toBe(1013);
    expect(writer.refusals()).toEqual([[frameRefusals["storage-failed"], 2]]);
    const [again, reader] = await Promise.all([1, 2].map(() => rawClient(url).enter(invitation)));
    again?.send({ type: "append", ref: 5, sealed: random(60) });
    await again?.next("refused");
    disk.take();
    await until("the disk is tried again", () => events.some(({ event }) => event === "disk:recovered"));
    again?.send({ type: "append", ref: 6, sealed: random(60) });
    expect(await again?.next("ack")).toMatchObject({ ref: 6, seq: 2 });
    await reader?.next("entry", 2);
    expect(reader?.all("entry").map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test("again and again, while two people write: every word is in the room at last, once", async () => {
    const disk = heldDisk();
    const { url, count } = await relay({ commit: disk.commit });
    const invitation = newInvitation(url);
    const authors = [participant(invitation), participant(invitation)];
    const words: string[] = [];
    const writing = setInterval(() => {
      authors.forEach((author, i) => author.write(`${words.push(`${i}-${words.length}`) && words.at(-1)} `));
    }, 10);
    onTestFinished(() => clearInterval(writing));
    const rounds = 4;
    for (let round = 1; round <= rounds; round += 1) {
      const known = authors.map((author) => author.status.get().lastAcknowledged);
      await until("each has more acknowledged", () =>
        authors.every((author, i) => author.status.get().lastAcknowledged > (known[i] ?? 0)),
      );
      disk.refuse();
      await until("the disk fails", () => count("disk:failed") === round);
      disk.take();
      await until("the disk is tried again", () => count("disk:recovered") === round);
    }
    clearInterval(writing);
    await until("all is durable", () => authors.every((author) => author.status.get().unacknowledged === 0));
    const late = participant(invitation);
    await late.saved();
    await converged(...authors, late);
    expect(late.read().trim().split(" ").sort()).toEqual(words.sort());
  });
});

describe("a relay killed between showing an entry and keeping it", () => {
  let script: string;
  beforeAll(async () => {
    script = await bundle("./relayProcess.entry.ts");
  });

  test.each([
    ["whoever saw it gives it back, though its author died as well", false],
    ["and when its number was given to another one meanwhile, nobody misses either", true],
  ])("%s", async (_, isNumberTaken) => {
    const dataDir = temporaryFolder();
    const first = await relayProcess(script, dataDir);
    onTestFinished(async () => void (await first.end("SIGKILL")));
    const invitation = newInvitation(first.url);
    const [ada, ben] = [participant(invitation), participant(invitation)];
    ada.write("avant ");
    await ada.saved();
    await converged(ada, ben);
    process.kill(first.pid, "SIGUSR2");
    await until("the relay's disk is held", () => first.output().includes("held"));
    ada.write("pendant ");
    await until("ben reads it", () => ben.read() === "avant pendant ");
    expect(ada.status.get()).toMatchObject({ unacknowledged: 1, lastAcknowledged: 1 });
    ada.leave();
    if (isNumberTaken) ben.provider.disconnect();
    await first.end("SIGKILL");
    const second = await relayProcess(script, dataDir, { port: first.port });
    onTestFinished(async () => void (await second.end("SIGKILL")));
    const dora = participant(invitation);
    await dora.saved();
    dora.write("ailleurs ");
    await dora.saved();
    if (isNumberTaken) {
      expect(dora.status.get().lastAcknowledged).toBe(2);
      ben.provider.connect();
    }
    await until("ben is back", () => ben.status.get().synced);
    await ben.saved();
    const late = participant(invitation);
    await converged(ben, dora, late);
    expect(late.read().trim().split(" ").sort()).toEqual(["ailleurs", "avant", "pendant"]);
  });
});
