import { describe, expect, it } from "vitest";
import { query } from "../../src/lib/api";
import { address, card, parse } from "../../src/lib/route";

describe("places", () => {
  it("are read as they are written", () => {
    expect(parse(address("tps", "31.1/2", "ppwp"))).toEqual({ screen: "tps", parts: ["31.1/2", "ppwp"] });
  });

  it.each(["", "#", "#/", "#/nothing/at/all", "#/%E0%A4%A", "#31"])("%s leads to the queue", (fragment) => {
    expect(parse(fragment)).toEqual({ screen: "antrean", parts: [] });
  });

  it("know a card's code", () => {
    const code = `3171010001001.${"a4".repeat(13)}.${"hg".repeat(13)}`;
    expect(card(`#${code}`)).toBe(code);
    for (const none of ["", "#/antrean", `#/tps/${code}`, "#31.x.y", `#31.${"1".repeat(26)}.${"a".repeat(26)}`]) expect(card(none)).toBeNull();
  });

  it("ask for what is wanted and nothing else", () => {
    expect(query({})).toBe("");
    expect(query({ kind: "broken", contest: "", limit: 5 })).toBe("?kind=broken&limit=5");
  });
});
