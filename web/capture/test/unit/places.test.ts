import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ahead, clock, duration } from "../../src/lib/clock.svelte";
import { address, parse, settled } from "../../src/lib/route";

describe("an address", () => {
  const forms = (signed: boolean) => (station: string, contest: string) => (station === "31" && contest === "ppwp" ? { pages: 3, signed } : null);
  const lead = (fragment: string, signed = false) => address(settled(parse(fragment), forms(signed)));
  it("leads to its place, and to the list where there is none such", () => {
    for (const there of ["/", "/kirim", "/tentang", "/f/31/ppwp", "/f/31/ppwp/saksi", "/f/31/ppwp/hal/3", "/f/31/ppwp/foto/1"]) expect(lead(there)).toBe(`#${there}`);
    const nowhere = ["/%E0%A4%A", "/%", "/x", "/kirim/x", "/f", "/f/31", "/f/32/ppwp", "/f/31/pdpr", "/f/31/ppwp/x", "/f/31/ppwp/hal", "/f/31/ppwp/hal/4", "/f/31/ppwp/hal/0"];
    for (const broken of [...nowhere, "/f/31/ppwp/hal/NaN", "/f/31/ppwp/saksi/1", "/f/31/ppwp/hal/1/2", "/__proto__", "/f/constructor/x"]) expect(lead(broken), broken).toBe("#/");
  });
  it("of a page of a signed form leads to what became of the form", () => {
    for (const page of ["", "/hal/2", "/foto/1", "/ringkasan", "/saksi", "/kejadian"]) expect(lead(`/f/31/ppwp${page}`, true)).toBe("#/f/31/ppwp");
  });
});

describe("the phone's clock", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_800_000_000_000 }));
  afterEach(() => void vi.useRealTimers());
  it("is spoken of from five minutes on", () => {
    expect([ahead(1300, 1000), ahead(1301, 1000), ahead(1000, 1301)]).toEqual([0, 301, -301]);
    clock.heard(1_800_000_300);
    expect(clock.said).toBeNull();
    clock.heard(1_800_000_000 + 3 * 3_600);
    expect(clock.said?.id).toMatch(/^Jam ponsel ini terlambat 3 jam .* nyalakan tanggal/);
    clock.heard(1_800_000_000 - 600);
    expect(clock.said?.en).toMatch(/^This phone's clock is 10 minutes ahead/);
    clock.heard("now");
    expect(clock.off).toBe(600);
    clock.heard(1_800_000_000);
    expect(clock.said).toBeNull();
  });
  it("is not behind what was heard long ago", () => {
    clock.atLeast(1_800_086_400);
    expect(clock.off).toBe(-86_400);
    clock.atLeast(1_700_000_000);
    expect(clock.off).toBe(0);
  });
  it("is wrong where no event can have its time, network or not", () => {
    vi.setSystemTime(800_000_000_000);
    expect(clock.said?.id).toMatch(/^Tanggal ponsel ini salah/);
  });
  it("is off by so much, as people say it", () => {
    expect([301, 7_199, 7_200, 86_400 * 3, 31_557_600 * 30].map((s) => duration(-s).id)).toEqual(["5 menit", "120 menit", "2 jam", "3 hari", "30 tahun"]);
  });
});
