import { expect, test } from "vitest";
import { byOrder, orderAt, readOrder, type Ordered } from "#shared/doc/order.ts";
import { fc } from "#tests/kit/fc.ts";

test("a record put at a place stands there, whatever was put before", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (places) => {
      const peers: Ordered[] = [];
      const expected: string[] = [];
      for (const [n, place] of places.entries()) {
        const at = place % (peers.length + 1);
        peers.push({ id: `r${n}`, order: orderAt(peers.toSorted(byOrder), at) });
        expected.splice(at, 0, `r${n}`);
      }
      expect(peers.toSorted(byOrder).map(({ id }) => id)).toEqual(expected);
    }),
  );
});

test("records of one key, written apart, are in the same order everywhere and leave room around them", () => {
  const same = ["b", "a", "c"].map((id) => ({ id, order: "a0" }));
  expect(same.toSorted(byOrder).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  const between = { id: "d", order: orderAt(same.toSorted(byOrder), 2) };
  expect([...same, between].toSorted(byOrder).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});

test("a key that no application wrote sorts first and breaks nothing", () => {
  expect([readOrder("~~~"), readOrder(12), readOrder(""), readOrder("a0")]).toEqual(["", "", "", "a0"]);
  const peers = [
    { id: "odd", order: "" },
    { id: "good", order: "a0" },
  ];
  expect(orderAt(peers, 1) < "a0").toBe(true);
  expect(orderAt(peers, 0) < "a0").toBe(true);
});
