import {describe, expect, it} from "vitest";
import {BUURTEN, WIJKEN} from "../../../data-loaders/demo/town.js";

describe("WIJKEN and BUURTEN", () => {
  it("are 19 wijken and 79 buurten with names and codes of their own", () => {
    expect(WIJKEN).toHaveLength(19);
    expect(BUURTEN).toHaveLength(79);
    expect(new Set(BUURTEN.map((b) => b.code)).size).toBe(79);
    expect(new Set(BUURTEN.map((b) => b.name)).size).toBe(79);
    expect(new Set(WIJKEN.map((w) => w.name)).size).toBe(19);
  });

  it("have codes of a municipality that does not exist", () => {
    expect(WIJKEN.every((w) => /^WK9999\d\d$/.test(w.code))).toBe(true);
    expect(BUURTEN.every((b) => /^BU9999\d{4}$/.test(b.code) && b.code.slice(2, 8) === b.wijk.slice(2))).toBe(
      true
    );
  });

  it("plan 5 buurten without residents and 10 under 100, those 5 included", () => {
    expect(BUURTEN.filter((b) => b.residents === 0)).toHaveLength(5);
    expect(BUURTEN.filter((b) => b.residents < 100)).toHaveLength(10);
  });
});
