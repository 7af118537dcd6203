import { describe, expect, it } from "vitest";
import { helper } from "../../src/lib/helper";
import { groups } from "../../src/lib/sections";
import type { FormFile, StationFile } from "../../src/lib/station";

const parameters = { embargo_until: 0, reserve_ppm: 0, station_voters_max: 300, value_max: 999 };
const station = (code: string, places: string[]): StationFile => ({ code, name: "TPS 001", places, zone: "WIB", registered: 1, exempt: false, forms: [], parameters });

describe("whom to call", () => {
  it("is the committee of the village, then of the district, and abroad the one there", () => {
    expect(helper(station("3171010001001", ["DKI JAKARTA", "JAKARTA PUSAT", "GAMBIR", "CIDENG"])).id).toBe("PPS CIDENG, lalu PPK GAMBIR");
    expect(helper(station("9900110100001", ["LUAR NEGERI", "ABUJA", "ABUJA", "ABUJA"])).id).toBe("PPLN");
    expect(helper(station("3171010001001", [])).id).toBe("PPS");
    expect(helper(undefined).en).toBe("the PPS");
  });
});

describe("a form's numbers", () => {
  it("stand under the headings of the paper, each once and in its order", () => {
    const names = ["I.A.L", "I.A.J", "I.B.1.L", "I.B.4.J", "II.1", "III.L", "IV.1.0", "IV.1.T", "V.A", "V.C"];
    const form = { fields: names.map((name) => ({ name, label: { id: name, en: name } })) } as FormFile;
    const all = groups(form);
    expect(all.map((g) => [g.key, g.at.length])).toEqual([["I.A", 2], ["I.B", 2], ["II", 1], ["III", 1], ["IV", 2], ["V", 2]]);
    expect(all.flatMap((g) => g.at)).toEqual(names.map((_, at) => at));
  });
});
