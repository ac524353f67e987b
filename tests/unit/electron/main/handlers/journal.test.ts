import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Id } from "#shared/model/Id.ts";
import { journalHandlers } from "#electron/main/handlers/journal.ts";
import { allianceOf, dataPaths } from "#electron/main/storage/dataPaths.ts";
import { journalDesk } from "#electron/main/storage/journalDesk.ts";

const allianceId = "Sourde" as Id<"alliance">;
const [one, two] = [{ windowId: 1 }, { windowId: 2 }] as const;
const bytes = (...values: number[]) => new Uint8Array(values);
const refused = { ok: false, failure: { kind: "refused" } };

function newDesk() {
  const root = mkdtempSync(join(tmpdir(), "alliage-desk-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const desk = journalDesk(dataPaths(root).journalOf, () => new Date());
  return { desk, handlers: journalHandlers(desk) };
}

test("a journal is for one window: another is told that it is in use, and can write nothing", async () => {
  const { handlers } = newDesk();
  expect(await handlers["journal:open"]({ allianceId }, one)).toMatchObject({ ok: true });
  expect(await handlers["journal:open"]({ allianceId }, two)).toEqual({
    ok: false,
    failure: { kind: "in-use" },
  });
  expect(await handlers["journal:append"]({ allianceId, update: bytes(1) }, two)).toEqual(refused);
  expect(await handlers["journal:close"]({ allianceId }, two)).toEqual(refused);
  await handlers["journal:close"]({ allianceId }, one);
  expect(await handlers["journal:open"]({ allianceId }, two)).toMatchObject({ ok: true });
});

test("a window that opens again what it had open reads what it wrote, all of it", async () => {
  const { handlers } = newDesk();
  await handlers["journal:open"]({ allianceId }, one);
  const wrote = [1, 2, 3].map((n) => handlers["journal:append"]({ allianceId, update: bytes(n) }, one));
  const opened = await handlers["journal:open"]({ allianceId }, one);
  expect(await Promise.all(wrote)).toEqual([1, 2, 3].map(() => ({ ok: true, value: undefined })));
  expect(opened).toMatchObject({ ok: true, value: { updates: [bytes(1), bytes(2), bytes(3)], setAside: 0 } });
});

test("an update is given in memory of its own, which carries no neighbour of it to the page", async () => {
  const { handlers } = newDesk();
  await handlers["journal:open"]({ allianceId }, one);
  await handlers["journal:append"]({ allianceId, update: bytes(1, 2) }, one);
  const opened = await handlers["journal:open"]({ allianceId }, one);
  expect(opened.ok && opened.value.updates[0]?.buffer.byteLength).toBe(2);
});

test("an empty update is refused, as no client writes one", async () => {
  const { handlers } = newDesk();
  await handlers["journal:open"]({ allianceId }, one);
  expect(await handlers["journal:append"]({ allianceId, update: bytes() }, one)).toMatchObject({
    ok: false,
    failure: { kind: "too-large" },
  });
});

test("a window's journals close with it, saved, and no other window's", async () => {
  const { desk, handlers } = newDesk();
  const other = "autre" as Id<"alliance">;
  await handlers["journal:open"]({ allianceId }, one);
  await handlers["journal:open"]({ allianceId: other }, two);
  void handlers["journal:append"]({ allianceId, update: bytes(9) }, one);
  expect(await desk.save(1)).toEqual({ ok: true, value: undefined });
  await desk.closeAll(1);
  expect([desk.isOpen(allianceId), desk.isOpen(other)]).toEqual([false, true]);
  expect(await handlers["journal:open"]({ allianceId }, two)).toMatchObject({
    value: { updates: [bytes(9)] },
  });
});

test("ids that differ by case alone have folders that no system confuses, and are read back from them", () => {
  const { journalOf } = dataPaths("/d");
  const ids = ["abc", "ABC", "aBc", "a-b_c", "CON", "con"] as Id<"alliance">[];
  const names = ids.map((id) => journalOf(id).slice("/d/alliances/".length));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
  expect(names.map(allianceOf)).toEqual(ids);
  expect(["autre", "alliance-", "alliance-ABC", "alliance-=1", "alliance-a/b"].map(allianceOf)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});
