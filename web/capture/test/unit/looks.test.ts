import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERY_MS, Looks, STAY_MS, type Shown } from "../../src/lib/looks";

/** Looks every 100 ms at a list that moves; what counts as looked at after each look. */
function run(frames: Shown[][], every = EVERY_MS): string[][] {
  const looks = new Looks();
  return frames.map((shown, n) => looks.look(shown, 1_000 + n * every));
}
const still = (name: string, top: number, times: number): Shown[][] => Array.from({ length: times }, () => [{ name, top }]);
const ENOUGH = STAY_MS / EVERY_MS + 1;

describe("a number", () => {
  it("counts as looked at once it has stood long enough, and not a look before", () => {
    expect(run(still("a", 100, ENOUGH)).map((read) => read.length)).toEqual([0, 0, 0, 0, 1]);
  });
  it("is not seen while the list rushes by, however long it takes", () => {
    const rushing = Array.from({ length: 50 }, (_, n) => [{ name: "a", top: 2_000 - 60 * n }]);
    expect(run(rushing).flat()).toEqual([]);
  });
  it("may be read while a thumb moves it slowly", () => {
    const slow = Array.from({ length: ENOUGH }, (_, n) => [{ name: "a", top: 300 - 12 * n }]);
    expect(run(slow).flat()).toEqual(["a"]);
  });
  it("that went away begins anew", () => {
    const half = still("a", 100, ENOUGH - 1);
    expect(run([...half, [], ...half]).flat()).toEqual([]);
    expect(run([...half, [], ...still("a", 100, ENOUGH)]).flat()).toEqual(["a"]);
  });
  it("is seen on a slow phone too, after as many looks, and on a quick one after as much time", () => {
    expect(run(still("a", 100, ENOUGH), 10 * EVERY_MS).map((read) => read.length)).toEqual([0, 0, 0, 0, 1]);
    expect(run(still("a", 100, 9), EVERY_MS / 2).map((read) => read.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
  it("is never seen before it has been on the screen in as many looks as its time takes", () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(["a", "b", "c"]), { maxLength: 40 }), (history) => {
        const read = run(history.map((names) => names.map((name) => ({ name, top: 10 }))));
        read.forEach((names, n) => {
          for (const name of names) for (let back = 0; back < ENOUGH; back++) expect(history[n - back]).toContain(name);
        });
      }),
    );
  });
});
