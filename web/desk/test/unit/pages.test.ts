import { describe, expect, it } from "vitest";
import { around, blocks, cuts, has, whole, within, zoomed } from "../../src/lib/pages";
import type { Layout, Pictures } from "../../src/lib/types";

const number = (field: string, bubbles: number[] | null, x: number) => ({ field, bubbles, boxes: [], rect: [x, 0, 80_000, 30_000] });
const layout = {
  code: "x", contest: "ppwp", format: "sirekap-layout/1", page: 1, pages: 1, square: 12_500, size: [600_000, 900_000],
  print: [[0, 0, 4], [22, 0, 4], [44, 0, 3]],
  numbers: [number("V.A", [0, 0, 1, 1], 1), number("V.B", null, 2), number("V.C", null, 3)],
} as unknown as Layout;
const hex = (n: number) => String(n).repeat(64);
const pictures = (shown: string, more: Partial<Pictures> = {}) =>
  ({ images: "masked", index: 1, withdrawn: [], pages: [{ large: hex(1), small: hex(2), layout: hex(3), shown, why: null }], ...more }) as Pictures;
const seen = (of: Pictures | null) => [...cuts(of, new Map([[hex(3), layout]])).keys()];

describe("where numbers stand", () => {
  it("counts blocks as the specification's example does", () => {
    expect([...blocks(layout)]).toEqual([["V.A", 11], ["V.B", 13], ["V.C", 14]]);
  });

  it("reads runs", () => {
    expect([10, 11, 12, 13].filter((n) => has("0-10,12", n))).toEqual([10, 12]);
    expect(has("", 0)).toBe(false);
  });

  it("cuts out what is shown, and nothing that was taken away", () => {
    expect(seen(pictures("0-10,13"))).toEqual(["V.B"]);
    expect(seen(pictures("0", { images: "full" }))).toEqual(["V.A", "V.B", "V.C"]);
    const withdrawn = [{ arrival: "", index: 2, pictures: [hex(2)], reason: "order" }] as unknown as Pictures["withdrawn"];
    expect(seen(pictures("0-14", { withdrawn }))).toEqual([]);
    expect(seen(null)).toEqual([]);
  });
});

describe("a view of a page", () => {
  const size: [number, number] = [600_000, 900_000];

  it("never leaves the page", () => {
    expect(within({ x: -5, y: 899_999, w: 300_000, h: 450_000 }, size)).toEqual({ x: 0, y: 450_000, w: 300_000, h: 450_000 });
    expect(within({ x: 0, y: 0, w: 9e9, h: 9e9 }, size)).toEqual(whole(size));
  });

  it("comes near about the middle, and back", () => {
    const near = zoomed(whole(size), 2, size);
    expect(near).toEqual({ x: 150_000, y: 225_000, w: 300_000, h: 450_000 });
    expect(zoomed(near, 0.1, size)).toEqual(whole(size));
    expect(zoomed(near, 1e9, size).w).toBeCloseTo(50_000);
  });

  it("has the number that was asked for inside", () => {
    const view = around([500_000, 10_000, 80_000, 30_000], size);
    expect(view.x).toBeLessThanOrEqual(500_000);
    expect(view.x + view.w).toBeGreaterThanOrEqual(580_000);
  });
});
