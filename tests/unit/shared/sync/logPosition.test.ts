import { expect, test } from "vitest";
import { logPosition } from "#shared/sync/client/logPosition.ts";

const bytes = (length: number) => new Uint8Array(length);

function positionAt(entries = 4) {
  const durable: number[] = [];
  const position = logPosition({ entries, bytes: 1e9 }, (_, seq) => durable.push(seq));
  const show = (...seqs: number[]) =>
    seqs.forEach((seq) => position.take({ seq, sealed: bytes(10), update: bytes(seq) }));
  return { position, durable, show };
}

test("what is shown counts as read once it is durable, in order, and not before", () => {
  const { position, durable, show } = positionAt();
  show(1, 2, 3);
  expect([position.lastSeq(), durable]).toEqual([0, []]);
  position.durableUpTo(2);
  expect([position.lastSeq(), durable]).toEqual([2, [1, 2]]);
  show(4);
  position.durableUpTo(9);
  expect([position.lastSeq(), durable]).toEqual([4, [1, 2, 3, 4]]);
  // Known to be durable before it came.
  show(5);
  expect([position.lastSeq(), durable]).toEqual([5, [1, 2, 3, 4, 5]]);
});

test("what was not durable when the connection ended is handed back, and its number is nobody's again", () => {
  const { position, durable, show } = positionAt();
  show(1, 2, 3);
  position.durableUpTo(1);
  expect(position.forgetShown().map(({ seq, update }) => [seq, update?.length])).toEqual([
    [2, 2],
    [3, 3],
  ]);
  expect(position.lastSeq()).toBe(1);
  position.durableUpTo(1);
  show(2);
  expect([position.lastSeq(), durable]).toEqual([1, [1]]);
});

test("an acknowledgement says that all before it is durable; whoever completes a lot knows it", () => {
  const { position, show } = positionAt();
  show(1, 3);
  expect(position.takeOwn(2, 10)).toBe(false);
  expect(position.lastSeq()).toBe(2);
  expect(position.takeOwn(4, 10)).toBe(true);
  expect(position.lastSeq()).toBe(4);
});

test("lots are counted from the snapshot, whatever was read before it was announced", () => {
  const { position, show } = positionAt();
  show(1, 2, 3, 4, 5, 6);
  position.durableUpTo(5);
  position.compacted(4);
  expect([position.base(), position.lastSeq(), position.isTailLong()]).toEqual([4, 5, false]);
  expect(position.takeOwn(7, 10)).toBe(false);
  expect(position.takeOwn(8, 10)).toBe(true);
});
