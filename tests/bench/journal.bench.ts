import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { openJournal } from "#electron/main/storage/openJournal.ts";
import { unite } from "#renderer/doc/persistence/unite.ts";
import { median, percentile, report, sideBySide } from "#tests/bench/sideBySide.ts";

const now = new Date("2026-11-22T03:00:00Z");
const articles = 120;
const edits = 20_000;
const tail = 500;

let folder: string;
let state: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "alliage-bench-"));
  const { journal } = await opened("a1");
  const { doc, snapshot, updates } = alliance();
  if (!(await journal.compact(snapshot)).ok) throw new Error("no snapshot");
  await Promise.all(updates.map((update) => journal.append(update)));
  await journal.close();
  state = Y.encodeStateAsUpdate(doc);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function opened(name: string) {
  const it = await openJournal(join(folder, name), now);
  if (!it.ok) throw new Error(it.failure.kind);
  return it.value;
}

/** Ten people who write words into a hundred and twenty articles, in turn; the last 500 updates come after the snapshot. */
function alliance() {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  let snapshot: Uint8Array = new Uint8Array();
  const writers = Array.from({ length: 10 }, () => {
    const writer = new Y.Doc();
    writer.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (!local) return;
      updates.push(update);
      Y.applyUpdate(doc, update);
    });
    return writer;
  });
  for (let n = 0; n < edits; n += 1) {
    const writer = writers[n % writers.length];
    if (writer === undefined) throw new Error("no writer");
    if (n % 97 === 0) Y.applyUpdate(writer, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(writer)));
    const text = writer.getText(`article-${(n * 7) % articles}`);
    text.insert((n * 13) % (text.length + 1), `mot${n % 50} `);
    if (updates.length === edits - tail) snapshot = Y.encodeStateAsUpdate(doc);
  }
  return { doc, snapshot, updates: updates.slice(-tail) };
}

test("opening an alliance from its journal", async () => {
  const { ours, reference } = await sideBySide(
    15,
    async () => {
      const { journal, updates } = await opened("a1");
      const doc = new Y.Doc();
      expect(unite(doc, updates)).toEqual([]);
      await journal.close();
    },
    () => Y.applyUpdate(new Y.Doc(), state),
  );
  const { journal, updates } = await opened("a1");
  const doc = new Y.Doc();
  unite(doc, updates);
  await journal.close();
  expect(Y.encodeStateAsUpdate(doc)).toHaveLength(state.length);
  report({
    name: `open from the journal: ${articles} articles, ${edits} updates, tail of ${tail}, ${Math.round(state.length / 1024)} KiB`,
    ours,
    reference,
    referenceName: "Y.applyUpdate of its state",
    bar: 3,
  });
});

test("appending", async () => {
  const { journal } = await opened("appends");
  const update = new Uint8Array(40).fill(7);
  const latencies: number[] = [];
  for (let n = 0; n < 1_000; n += 1) {
    const start = performance.now();
    await journal.append(update);
    latencies.push(performance.now() - start);
  }
  report({ name: "append to the acknowledgement, one at a time, p50", ours: median(latencies) });
  report({ name: "append to the acknowledgement, one at a time, p95", ours: percentile(latencies, 95) });
  const start = performance.now();
  await Promise.all(Array.from({ length: 20_000 }, () => journal.append(update)));
  const seconds = (performance.now() - start) / 1000;
  report({ name: "20,000 appends called together", unit: "updates/s", ours: 20_000 / seconds });
  expect(journal.unsaved().updates).toBe(0);
  await journal.close();
});
