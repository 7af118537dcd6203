import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acknowledge, newDraft, takeBack, typed } from "../../src/lib/draft";
import { agree, decided, differences, doubtful, emptyCell, keep, machine, misread, reasons, REASSURING, reread, type, unread, values, type Cell, type Seen } from "../../src/lib/record";
import type { FormFile } from "../../src/lib/station";
import { every } from "./phone";

const seen = (value: number | null, accepted = true): Seen => ({ value, accepted, confidence: 1, alternatives: [], boxes: "---", bubbles: value, evidence: [] });
const read = (value: number | null, accepted = true): Cell => ({ machine: seen(value, accepted), entries: [] });

describe("a form", () => {
  it("forgets what was said of its sums when a number changes", () => {
    const form: FormFile = { contest: "ppwp", title: every(""), pages: 1, fields: [{ name: "V.A", label: every("") }], parties: [], schema: { contest: "ppwp", ballot: { singles: [1] } } };
    const draft = { ...typed(newDraft("1", form, []), "V.A", 5, 1), acknowledged: ["K3"] };
    expect(typed(draft, "V.A", 5, 2).acknowledged).toEqual(["K3"]);
    expect(typed(draft, "V.A", 6, 2).acknowledged).toEqual([]);
  });
  it("lets what was said of its sums be taken back, and nothing else with it", () => {
    const form: FormFile = { contest: "ppwp", title: every(""), pages: 1, fields: [], parties: [], schema: { contest: "ppwp", ballot: { singles: [1] } } };
    const said = acknowledge(acknowledge(acknowledge(newDraft("1", form, []), "K3"), "K4"), "K3");
    expect(said.acknowledged).toEqual(["K3", "K4"]);
    expect(takeBack(said, "K3").acknowledged).toEqual(["K4"]);
    expect(takeBack(said, "K9")).toEqual(said);
  });
});

describe("a number", () => {
  it("is not decided before a person has looked, however sure the machine is", () => {
    expect(decided(read(5))).toBe(false);
    expect(() => values([read(5)])).toThrow();
  });
  it("of the machine can only be agreed with where it read one", () => {
    expect(decided(agree(emptyCell(), 1))).toBe(false);
    expect(agree(read(78), 1).paper).toBe(78);
  });
  it("that was misread is the machine's mistake and both stay", () => {
    const cell = type(read(780), 78, 1);
    expect(misread(cell)).toBe(true);
    expect(machine([cell])).toEqual([780]);
    expect(values([cell])).toEqual([78]);
  });
  it("that is blank on paper is decided all the same", () => {
    const cell = type(emptyCell(), null, 1);
    expect(decided(cell)).toBe(true);
    expect(values([cell])).toEqual([null]);
  });
  it("is asked again when only agreed with and then read otherwise", () => {
    expect(decided(reread(agree(read(1), 1), seen(4)))).toBe(false);
    expect(decided(reread(agree(read(1), 1), seen(1)))).toBe(true);
    expect(reread(type(read(1), 2, 1), seen(4)).paper).toBe(2);
  });
  it("keeps what was entered when its page is taken away", () => {
    const cell = unread(type(read(1), 2, 1));
    expect(cell.machine).toBeUndefined();
    expect(cell.paper).toBe(2);
    expect(machine([cell])).toBeNull();
  });
  it("has every entry ever made, in order", () => {
    const cell = type(type(agree(read(1), 10), 2, 20), 3, 30);
    expect(cell.entries.map((e) => [e.at, e.value, e.how])).toEqual([
      [10, 1, "agreed"],
      [20, 2, "typed"],
      [30, 3, "typed"],
    ]);
    expect(keep(cell, 3, 40).entries).toHaveLength(4);
  });
  it("is doubtful unless a machine has accepted it", () => {
    expect([read(1), read(1, false), emptyCell()].map(doubtful)).toEqual([false, true, true]);
  });
  it("gives what speaks against it as the reason to look, never what speaks for it", () => {
    const why = (...codes: string[]) => reasons({ ...seen(7, false), evidence: codes.map((code) => ({ code, text: code, text_en: code })) }).map((e) => e.code);
    expect(why("bubbles-agree", "doubtful")).toEqual(["doubtful"]);
    expect(why("control-kept", "only-one-ink", "stroke-outside", "crosses-only")).toEqual(["stroke-outside", "only-one-ink"]);
    expect(why("gap", "corrected", "poor-picture")).toEqual(["gap", "corrected"]);
    expect(why("poor-picture", "poor-picture", "doubtful")).toEqual(["poor-picture", "doubtful"]);
    expect(why("bubbles-agree", "control-kept", "crosses-only")).toEqual([]);
    // Which evidence reassures is said by the reader; the app must not fall behind it.
    const source = readFileSync(new URL("../../../../crates/reading/src/evidence/reason.rs", import.meta.url), "utf8");
    const [, list = ""] = /fn reassures\(self\) -> bool \{\s*matches!\(self, ([^;]*?)\)\s*\}/.exec(source) ?? [];
    const kebab = [...list.matchAll(/Ev::(\w+)/g)].map(([, name = ""]) => name.replaceAll(/(?<=.)[A-Z]/g, "-$&").toLowerCase());
    expect(kebab.sort()).toEqual([...REASSURING].sort());
  });
  it("differs where it differs", () => {
    expect(differences([1, null, 3], [1, 2, null])).toEqual([
      { at: 1, from: null, to: 2 },
      { at: 2, from: 3, to: null },
    ]);
  });
});
