import { describe, expect, it } from "vitest";
import { number, objections, recorded, shownBy, valuesOf, versions } from "../../src/lib/form";
import type { Act, HistoryItem, Result } from "../../src/lib/types";

const item = (index: number, replaces: number | null = null, pictured = false) =>
  ({ id: `${index}`.repeat(64), index, replaces, ...(pictured && { pictures: {} }) }) as unknown as HistoryItem;
const result = (more: Partial<Result>) => ({ history: [item(3, null, true), item(5, 3)], values: [1, null], event: 5, versions: [], ...more }) as Result;
const act = (kind: string, id: string, says = {}, code: string | null = null) => ({ kind, id, says, code }) as unknown as Act;

describe("what is published of a form", () => {
  it("is recorded by one event", () => {
    expect(recorded(result({}))?.index).toBe(5);
    expect(recorded(result({ event: undefined }))).toBeNull();
    expect(recorded(null)).toBeNull();
  });

  it("is shown by the photos of what a correction replaced", () => {
    expect(shownBy(result({}))?.index).toBe(3);
    expect(shownBy(result({ history: [item(3), item(5, 3)] }))).toBeNull();
    expect(shownBy(result({ history: [item(3), item(5, 5)] }))).toBeNull();
  });

  it("names every end of a dispute, else what is recorded", () => {
    expect(versions(result({}))).toEqual([item(5).id]);
    const of = (events: number[]) => ({ events, broken: [], recorded: false, values: [] });
    expect(versions(result({ versions: [of([5]), of([3])] }))).toEqual([item(3).id, item(5).id]);
  });

  it("keeps objections open until they are settled, by accepted acts alone", () => {
    const filed = act("objection.filed/1", "a");
    const answer = (outcome: string, code: string | null = null) => act("objection.answered/1", "b", { objection: "a", outcome }, code);
    const open = (...acts: Act[]) => objections(acts).map((of) => of.open);
    expect(open(filed)).toEqual([true]);
    expect(open(filed, answer("settled"))).toEqual([false]);
    expect(open(filed, answer("settled", "E1031"))).toEqual([true]);
    expect(open(filed, answer("settled"), answer("kept"))).toEqual([true]);
    expect(open(act("objection.filed/1", "a", {}, "E1009"))).toEqual([]);
  });

  it("has as many values as fields, or none", () => {
    expect(valuesOf(result({}), 2)).toEqual([1, null]);
    expect(valuesOf(result({}), 3)).toEqual([null, null, null]);
  });

  it("takes numbers as they are typed", () => {
    expect(["12", " 7 ", "", "x", "-1", "1e3", "1234567"].map(number)).toEqual([12, 7, null, undefined, undefined, undefined, undefined]);
  });
});
