import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { openJournal } from "#electron/main/storage/openJournal.ts";

/**
 * A process that appends numbered updates to the journal in argv[2] until it is killed, says every acknowledged number on
 * its standard output, and compacts every argv[3] updates. Built by `bundled`, since Node 20 reads no types.
 */
const [, , folder = "", compactEvery = "0"] = process.argv;

/** The number, then bytes that follow from it, so that a reader sees any change. */
export function numbered(kind: number, n: number): Uint8Array {
  const bytes = createHash("sha256").update(`${kind}.${n}`).digest();
  const update = new Uint8Array(8 + (n % 300));
  update.forEach((_, index) => void (update[index] = bytes[index % 32] ?? 0));
  new DataView(update.buffer).setUint32(0, kind);
  new DataView(update.buffer).setUint32(4, n);
  return update;
}

async function main() {
  const opened = await openJournal(folder, new Date());
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { journal, updates, report } = opened.value;
  if (report.damaged.length > 0 && !report.hasTornTail) throw new Error("damaged in the middle");
  let next = 0;
  for (const update of updates) {
    const kind = new DataView(update.buffer, update.byteOffset).getUint32(0);
    const n = new DataView(update.buffer, update.byteOffset).getUint32(4);
    if (kind === 2) next = n;
    else if (n !== next++) throw new Error("a hole");
    if (!numbered(kind, n).every((byte, index) => byte === update[index])) throw new Error("changed bytes");
  }
  writeSync(1, `opened ${next}\n`);
  if (compactEvery === "read") return;
  for (;;) {
    const group = Array.from({ length: 1 + (next % 7) }, () => {
      const n = next;
      next += 1;
      return journal.append(numbered(1, n)).then((it) => it.ok && writeSync(1, `ack ${n}\n`));
    });
    await Promise.all(group);
    if (next % Number(compactEvery) === 0) await journal.compact(numbered(2, next));
  }
}

await main();
