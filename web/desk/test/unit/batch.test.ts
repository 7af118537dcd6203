import { describe, expect, it } from "vitest";
import { added, FORMS_MAX, payloads, sorted, without, type Review } from "../../src/lib/batch";

const review = (n: number, contest = "ppwp"): Review => ({
  event: String(n).padStart(64, "0"),
  name: `TPS ${n}`,
  form: { contest: contest as Review["form"]["contest"], count: 0, round: 0, station: `31${999 - n}` },
});

describe("reviews that were collected", () => {
  it("are of what was looked at last, one for each form", () => {
    const newer = { ...review(1), event: "f".repeat(64) };
    const batch = added(added(added([], review(1)), review(2)), newer);
    expect(batch.map(({ event }) => event)).toEqual([review(2).event, newer.event]);
    expect(added([review(1)], review(1, "pdpr"))).toHaveLength(2);
  });

  it("can be taken back", () => {
    expect(without([review(1), review(2)], review(1).event)).toEqual([review(2)]);
  });

  it("stand in the order of their events, and touch each station once, in order", () => {
    const [payload] = payloads([review(3), review(1), { ...review(2), form: review(1).form }], "aa", 7);
    expect((payload?.forms as Review[]).map(({ event }) => event)).toEqual([1, 2, 3].map((n) => review(n).event));
    expect(payload?.touches).toEqual(["31996", "31998"]);
  });

  it("fit into events", () => {
    const many = Array.from({ length: FORMS_MAX + 1 }, (_, n) => review(n));
    expect(payloads(many, "aa", 7).map(({ forms }) => (forms as Review[]).length)).toEqual([FORMS_MAX, 1]);
    expect(payloads([], "aa", 7)).toEqual([]);
  });

  it("sort texts by their code units, as the log does", () => {
    expect(sorted(["9", "10", "A", "a", "9"])).toEqual(["10", "9", "A", "a"]);
  });
});
