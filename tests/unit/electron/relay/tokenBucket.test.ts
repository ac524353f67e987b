import { expect, test } from "vitest";
import { tokenBucket } from "#electron/relay/tokenBucket.ts";

test("a bucket lets a burst through, then its rate, and says how long to wait", () => {
  let now = 0;
  const bucket = tokenBucket({ perSecond: 10, burst: 5 }, () => now);
  expect([1, 1, 1, 1, 1].map((cost) => bucket.take(cost))).toEqual([0, 0, 0, 0, 0]);
  expect(bucket.take(1)).toBe(100);
  now += 100;
  expect(bucket.take(1)).toBe(100);
  now += 10_000;
  expect(bucket.take(5)).toBe(0);
  expect(bucket.take(20)).toBe(2_000);
});
