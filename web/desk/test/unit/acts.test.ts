// Payloads are held against the module that makes their bytes: a field too many, too few or out of its range is refused there.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as acts from "../../src/lib/acts";
import { payloads } from "../../src/lib/batch";
import { Sign, SignFault } from "../../src/lib/sign";
import type { FormKey, Me, Person } from "../../src/lib/types";

const origin = "log.example/uji";
const id = (letter: string) => letter.repeat(64);
const form: FormKey = { contest: "ppwp", count: 0, round: 0, station: "31.1" };
const said = { by: id("a"), time: 1_900_000_000, form };
const decision = { date: "2029-02-20", document: id("d"), number: "12/PL/2029" };
const values = [1, null, 3];
const two = { with: id("b") };
let sign: Sign;
beforeAll(async () => {
  sign = await Sign.load(readFileSync(new URL("../../../sign/sign.wasm", import.meta.url)));
});

describe("payloads", () => {
  it.each([
    ["forms.reviewed/1", payloads([{ event: id("c"), form, name: "" }], said.by, said.time)[0]],
    ["form.corrected/1", acts.corrected(said, { ...two, replaces: id("c"), values, reason: "salah-baca", text: null })],
    ["form.resolved/1", acts.resolved(said, { ...two, event: id("c"), versions: [id("c"), id("d")], reason: "salah-baca", text: id("e") })],
    ["form.moved/1", acts.moved(said, { ...two, event: id("c"), to: { ...form, station: "31.0" }, values, reason: "foto-tertukar", text: null })],
    ["objection.filed/1", acts.objected(said, { event: null, field: "IV.2", on_behalf: "peserta-2", text: id("e") })],
    ["objection.answered/1", acts.answered(said, { objection: id("c"), outcome: "kept", text: null })],
    ["poll.repeated/1", acts.polledAgain(said, { ...two, cause: "psu", decision })],
    ["count.repeated/1", acts.countedAgain(said, { ...two, decision })],
    ["station.absent/1", acts.absent(said, { ...two, decision })],
    ["result.decided/1", acts.decided(said, { ...two, replaces: null, values, decision })],
  ])("%s is one that the log takes", (kind, payload) => {
    const lines = sign.ask("lines", { origin, payload: payload as Record<string, unknown> });
    expect(lines.text).toContain(`"kind":"${kind}"`);
    const words = sign.ask("words", { origin, text: lines.text, fields: [], published: [], recorded: null });
    expect(words.id).toBe(lines.event);
  });

  it("open the next poll and the next count", () => {
    const second = { ...said, form: { ...form, round: 1, count: 2 } };
    expect(acts.polledAgain(second, { ...two, cause: "psl", decision }).form).toMatchObject({ round: 2, count: 0 });
    expect(acts.countedAgain(second, { ...two, decision }).form).toMatchObject({ round: 1, count: 3 });
  });

  it("are refused where they are none", () => {
    expect(() => sign.ask("lines", { origin, payload: { ...acts.absent(said, { ...two, decision }), more: 1 } })).toThrow(SignFault);
  });
});

describe("who may what", () => {
  const me = { key: id("a"), person: "p1", role: "operator" } as Me;
  const of = (key: string, role: string, person: string | null, passkey = true) => ({ key: id(key), role, person, passkey }) as Person;

  it("lets another human being with another passkey sign second", () => {
    const people = [of("a", "commissioner", "p1"), of("b", "commissioner", "p1"), of("c", "operator", "p2"), of("d", "commissioner", "p2"), of("e", "commissioner", "p3", false)];
    expect(acts.seconds(people, me, "perbaiki").map(({ key }) => key)).toEqual([id("d")]);
  });

  it("gives each role its own acts", () => {
    expect(acts.actsOf("operator")).toEqual(["perbaiki", "tetapkan", "pindahkan", "keberatan"]);
    expect(acts.actsOf("commissioner")).toEqual(["jawab"]);
    expect(acts.actsOf("saksi")).toEqual(["keberatan"]);
    expect(acts.actsOf("authority")).toEqual(["psu", "hitung-ulang", "tidak-ada", "putusan"]);
  });
});
