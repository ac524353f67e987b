import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "#tests/kit/rooms.ts";
import { bundle, relayProcess } from "#tests/kit/relayProcess.ts";
import { until } from "#tests/kit/until.ts";
import type { LateJob, LateResult } from "#tests/kit/relayLate.entry.ts";
import type { Load, LoadResult } from "#tests/kit/relayLoad.entry.ts";
import { median, report, roundsOr } from "./sideBySide.ts";

const run = promisify(execFile);
let scripts: { relay: string; bare: string; documents: string; traffic: string; late: string };

beforeAll(async () => {
  scripts = {
    relay: await bundle("./relayProcess.entry.ts"),
    bare: await bundle("./bareBroadcast.entry.ts"),
    documents: await bundle("./relayLoad.entry.ts"),
    traffic: await bundle("./relayTraffic.entry.ts"),
    late: await bundle("./relayLate.entry.ts"),
  };
});

const roomy = { maxUnauthenticated: 3_000, maxConnections: 4_000 };

async function servers() {
  const relay = await relayProcess(scripts.relay, temporaryFolder(), { limits: roomy });
  const bare = await relayProcess(scripts.bare, "");
  onTestFinished(async () => {
    await Promise.all([relay.end("SIGKILL"), bare.end("SIGKILL")]);
  });
  return { relay, bare };
}

async function measure(script: string, load: Load): Promise<LoadResult> {
  const { stdout } = await run(process.execPath, ["--expose-gc", script, JSON.stringify(load)]);
  const result = JSON.parse(stdout) as LoadResult;
  expect(result).toMatchObject({ delivered: result.expected, outOfOrder: 0 });
  return result;
}

/** Both sides in turn, so that a noisy machine troubles them alike. */
async function compare(
  name: string,
  script: string,
  load: Omit<Load, "kind" | "url">,
  rounds: number,
  bar?: number,
) {
  const { relay, bare } = await servers();
  const results: { ours: LoadResult[]; reference: LoadResult[] } = { ours: [], reference: [] };
  for (let round = 0; round < rounds; round += 1) {
    results.reference.push(await measure(script, { ...load, kind: "bare", url: bare.url }));
    results.ours.push(await measure(script, { ...load, kind: "sealed", url: relay.url }));
  }
  for (const p of ["p50", "p95", "p99"] as const) {
    report({
      name: `${name}, ${p}`,
      ours: median(results.ours.map((each) => each[p])),
      reference: median(results.reference.map((each) => each[p])),
      referenceName: "a bare broadcast",
      ...(p === "p95" && bar !== undefined && { bar }),
    });
  }
  return results;
}

test("30 people in one room, each 5 messages a second, sealed and durable", async () => {
  const load = { rooms: 1, people: 30, writers: 30, perSecond: 5, edits: 25 };
  const rounds = roundsOr(9);
  expect(
    (await compare("message to all others, 30 writers in one room", scripts.traffic, load, rounds, 1.5)).ours,
  ).toHaveLength(rounds);
});

test("200 rooms of five, one of each writing 5 messages a second", async () => {
  const load = { rooms: 200, people: 5, writers: 1, perSecond: 5, edits: 20 };
  const rounds = roundsOr(3);
  expect(
    (await compare("message to all others, 200 rooms of five", scripts.traffic, load, rounds)).ours,
  ).toHaveLength(rounds);
});

test("five people with their documents, each 5 edits a second", async () => {
  const load = { rooms: 1, people: 5, writers: 5, perSecond: 5, edits: 25 };
  const rounds = roundsOr(2);
  expect(
    (await compare("edit in one document seen in another, five writers", scripts.documents, load, rounds))
      .ours,
  ).toHaveLength(rounds);
});

test("somebody joins a room of 40,000 keystrokes", async () => {
  const folder = temporaryFolder();
  const stateFile = join(folder, "state");
  const limits = { frames: { perSecond: 1e6, burst: 1e6 }, bytes: { perSecond: 1e9, burst: 1e9 } };
  const relay = await relayProcess(scripts.relay, folder, { limits });
  const step = async (job: LateJob) => {
    const { stdout } = await run(process.execPath, [scripts.late, JSON.stringify(job)]);
    return JSON.parse(stdout) as LateResult;
  };
  const { url } = relay;
  const written = await step({ step: "write", url, edits: 40_000, stateFile });
  const bare = await relayProcess(scripts.bare, stateFile);
  onTestFinished(async () => {
    await Promise.all([relay.end("SIGKILL"), bare.end("SIGKILL")]);
  });
  const { secret, length } = written;
  const fromLog = await step({ step: "sealed", url, secret, compact: true });
  const [sealed, plain]: [LateResult[], LateResult[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    sealed.push(await step({ step: "sealed", url, secret, compact: false }));
    plain.push(await step({ step: "bare", url: bare.url }));
  }
  expect([fromLog, ...sealed, ...plain].map((each) => each.length)).toEqual(Array(7).fill(length));
  const [ours, reference] = [sealed, plain].map((results) => ({
    ms: median(results.map((each) => each.ms)),
    kB: median(results.map((each) => each.bytes)) / 1000,
  })) as [{ ms: number; kB: number }, { ms: number; kB: number }];
  const against = { referenceName: "the plain document over a bare connection" };
  report({ name: "entries in that room's log", unit: "entries", ours: written.bytes });
  report({
    name: "late joiner without a snapshot, time",
    ours: fromLog.ms,
    reference: reference.ms,
    ...against,
  });
  report({
    name: "late joiner without a snapshot, kB",
    unit: "kB",
    ours: fromLog.bytes / 1000,
    reference: reference.kB,
    ...against,
  });
  report({ name: "late joiner with a snapshot, time", ours: ours.ms, reference: reference.ms, ...against });
  report({
    name: "late joiner with a snapshot, kB",
    unit: "kB",
    ours: ours.kB,
    reference: reference.kB,
    bar: 1.1,
    ...against,
  });
});

test("2,000 idle connections, each in a room of its own", async () => {
  const relay = await relayProcess(scripts.relay, temporaryFolder(), { limits: roomy });
  onTestFinished(async () => void (await relay.end("SIGKILL")));
  const memory = async () => {
    const text = await (await fetch(`${relay.url}metrics`)).text();
    const read = (name: string) => Number(new RegExp(`^alliage_relay_${name} (\\d+)`, "m").exec(text)?.[1]);
    return { bytes: read("resident_memory_bytes"), rooms: read("rooms_open") };
  };
  const before = await memory();
  const load = { rooms: 2_000, people: 1, writers: 0, perSecond: 1, edits: 0 };
  const job = JSON.stringify({ ...load, kind: "sealed", url: relay.url });
  const people = execFile(process.execPath, [scripts.traffic, job]);
  onTestFinished(() => void people.kill("SIGKILL"));
  await until("everybody is in", async () => (await memory()).rooms === 2_000, 60_000);
  const after = await memory();
  const kB = (after.bytes - before.bytes) / 2_000 / 1000;
  report({ name: "relay's memory for an idle room with one person in it", unit: "kB", ours: kB, bar: 50 });
  people.kill("SIGKILL");
  await until("everybody has left", async () => (await memory()).rooms === 0);
  expect(kB).toBeLessThan(200);
});
