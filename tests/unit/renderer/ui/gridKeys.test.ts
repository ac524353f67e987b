import { describe, expect, test } from "vitest";
import { gridMove, type GridPlace } from "#renderer/ui/gridKeys.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const size = { rows: 6, columns: 4 };
const middle: GridPlace = { row: 2, column: 2 };
const press = (key: string, from: GridPlace, held: Partial<typeof plain> = {}) =>
  gridMove({ ...plain, ...held, key }, from, size);

describe("keys in the grid", () => {
  test("arrows go one place, and stay at the edges", () => {
    expect(press("ArrowUp", middle)).toEqual({ row: 1, column: 2 });
    expect(press("ArrowDown", middle)).toEqual({ row: 3, column: 2 });
    expect(press("ArrowLeft", middle)).toEqual({ row: 2, column: 1 });
    expect(press("ArrowRight", middle)).toEqual({ row: 2, column: 3 });
    expect(press("ArrowUp", { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(press("ArrowLeft", { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(press("ArrowDown", { row: 5, column: 3 })).toEqual({ row: 5, column: 3 });
    expect(press("ArrowRight", { row: 5, column: 3 })).toEqual({ row: 5, column: 3 });
  });

  test("Home and End go along the row; with Control, to the ends of the grid", () => {
    expect(press("Home", middle)).toEqual({ row: 2, column: 0 });
    expect(press("End", middle)).toEqual({ row: 2, column: 3 });
    expect(press("Home", middle, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(press("End", middle, { metaKey: true })).toEqual({ row: 5, column: 3 });
    expect(press("ArrowDown", middle, { ctrlKey: true })).toEqual({ row: 5, column: 2 });
    expect(press("ArrowLeft", middle, { ctrlKey: true })).toEqual({ row: 2, column: 0 });
  });

  test("any other key, and arrows held with Alt or Shift, are left to others", () => {
    for (const key of ["Tab", "a", "Escape", "PageDown"]) expect(press(key, middle)).toBeNull();
    expect(press("ArrowUp", middle, { altKey: true })).toBeNull();
    expect(press("ArrowUp", middle, { shiftKey: true })).toBeNull();
  });
});
