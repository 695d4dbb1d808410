import {describe, expect, it} from "vitest";
import {drawn, numbers} from "./drawn.js";
import {BUURTEN_2021, rows, spec} from "./fixtures.js";

const whole = rows({indicator: "overbewoond", areas: ["GM9999"], period: "2021JJ00"});
const ROWS = [...BUURTEN_2021, ...whole];
const chart = spec({type: "distribution", y: "area_name", whole: "GM9999", mark: "BU99990202"});

describe("drawChart({type: distribution})", () => {
  it("has a mark per area, along the axis in the order of their numbers", () => {
    const {marks} = drawn(chart, ROWS);
    expect(marks.map((m) => m.getAttribute("data-area"))).toEqual(ROWS.map((r) => r.area));
    const [grachtzoom, molenpad, kadeplein] = numbers(marks.slice(2, 5), "x");
    expect(grachtzoom! < molenpad! && molenpad! < kadeplein!).toBe(true);
  });

  it("names the whole and the chosen area only, with their numbers", () => {
    const {texts} = drawn(chart, ROWS);
    expect(texts).toEqual([
      ...["0,0", "0,5", "1,0", "1,5", "2,0", "2,5", "3,0", "3,5", "4,0"],
      "Waterveen  1,6",
      "Kadeplein  2,2",
      "aantal 0 tot 4",
      "bron ontbreekt",
      "niets te tellen"
    ]);
  });

  it("shows what has no number under the axis, by state", () => {
    const {svg} = drawn(chart, ROWS);
    for (const state of ["small", "missing", "empty"])
      expect(svg.querySelectorAll(`rect[fill^="url("][fill$="-${state})"]`), state).toHaveLength(1);
  });

  it("explains dots, ring, diamond and stroke", () => {
    expect(drawn(chart, ROWS).legend).toEqual(["een gebied", "Waterveen", "Kadeplein", "95%-interval"]);
    expect(drawn({...chart, mark: undefined, whole: undefined}, BUURTEN_2021).legend).toEqual(["een gebied"]);
  });

  it("says the range without naming who is lowest or highest, in Dutch and in English", () => {
    expect(drawn(chart, ROWS).summary).toBe(
      "3 gebieden met een waarde, van 1,4% tot 2,2%. Waterveen: ongeveer 1,6% (95%-interval 1,0 tot 2,2). " +
        "Kadeplein: ongeveer 2,2% (95%-interval 1,1 tot 4,0). De intervallen van Kadeplein en Waterveen overlappen: " +
        "geen verschil te zien. Zonder waarde: aantal 0 tot 4 (1×), bron ontbreekt (1×), niets te tellen (1×)."
    );
    expect(drawn(chart, ROWS, {locale: "en"}).summary).toContain(
      "The intervals of Kadeplein and Waterveen overlap: no difference visible."
    );
  });

  it("has all areas with intervals in its table, in the order of the rows", () => {
    const {table} = drawn(chart, ROWS);
    expect(table.map(([name]) => name)).toEqual(["Gebied", ...ROWS.map((r) => r.area_name)]);
    expect(table[5]).toEqual(["Kadeplein", "2,2", "1,1 tot 4,0", "20", "900"]);
  });

  it("draws the same whatever the order of the rows", () => {
    const shape = (of: typeof ROWS) =>
      drawn(chart, of, {prefix: "d"})
        .marks.map((m) => `${m.getAttribute("data-area")} ${m.getAttribute("x")} ${m.getAttribute("y")}`)
        .sort();
    const again = [...ROWS.slice(2, 5).reverse(), ...ROWS.slice(0, 2), ...ROWS.slice(5)];
    expect(shape(again)).toEqual(shape(ROWS));
  });
});
