import {describe, expect, it} from "vitest";
import type {ChartRow, ChartSpec} from "../../../src/lib/charts/spec.js";
import {drawn, numbers} from "./drawn.js";
import {rows, spec} from "./fixtures.js";

const total = spec({type: "area", x: "period"});
const years = (area: string) => rows({indicator: "overbewoond", areas: [area], periodKind: "year"});
const parts: ChartSpec = {
  type: "area",
  title: "Meldingen",
  x: "period",
  series: "soort",
  stacked: true,
  value: "n",
  state: "state",
  unit: "meldingen",
  base: 5
};
const part = (year: number, soort: string, n: number | null, state = "value"): ChartRow => ({
  period: `${year}JJ00`,
  soort,
  n,
  state
});
const PARTS = [
  part(2023, "Geluid", 40),
  part(2024, "Geluid", 50),
  part(2025, "Geluid", 60),
  part(2023, "Afval", 20),
  part(2024, "Afval", 0, "small"),
  part(2025, "Afval", 30)
];

describe("drawChart({type: area}) of one total", () => {
  it("has a mark over the whole height for each period, from left to right", () => {
    const {marks} = drawn(total, years("BU99990202"));
    expect(marks.map((m) => m.getAttribute("data-period"))).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((y) => `${y}JJ00`)
    );
    expect(new Set(numbers(marks, "height"))).toEqual(new Set([246]));
    const x = numbers(marks, "x");
    expect([...x].sort((a, b) => a - b)).toEqual(x);
  });

  it("breaks where the source is missing, and says so in the legend", () => {
    const {svg, legend} = drawn(total, years("BU99990102"));
    expect(svg.querySelectorAll('[fill$="missing)"]')).toHaveLength(1);
    expect(legend).toEqual(["95%-interval", "bron ontbreekt"]);
  });

  it("says first and last with their intervals, in Dutch and in English", () => {
    expect(drawn(total, years("BU99990202")).summary).toBe(
      "2021: ongeveer 2,2% (95%-interval 1,1 tot 4,0); 2025: ongeveer 4,4% (95%-interval 2,9 tot 6,5). " +
        "De intervallen overlappen: een verandering is hieruit niet af te leiden."
    );
    expect(drawn(total, years("BU99990202"), {locale: "en"}).summary).toContain("2021: about 2.2%");
  });
});

describe("drawChart({type: area}) of parts", () => {
  it("names each part beside it and writes whole ticks, multiples of the base", () => {
    const {texts} = drawn(parts, PARTS);
    expect(texts).toEqual(["0", "25", "50", "75", "100", "2023", "2024", "2025", "Geluid", "Afval"]);
  });

  it("puts the parts on each other, the first below", () => {
    const {marks} = drawn(parts, PARTS);
    const bottom = numbers(marks, "y").map((y, i) => y + numbers(marks, "height")[i]!);
    expect(bottom[0]).toBeCloseTo(256, 0);
    expect(numbers(marks, "y")[0]).toBeCloseTo(bottom[3]!, 1);
  });

  it("is not drawn through a period in which a part is not known: the rest stands as a column under its block", () => {
    const {svg} = drawn(parts, PARTS);
    const areas = [...svg.querySelectorAll("path")].map((p) => p.getAttribute("d") ?? "");
    expect(areas.every((d) => !d.includes("NaN"))).toBe(true);
    expect(svg.querySelectorAll('[fill^="url("][fill$="-small)"]')).toHaveLength(1);
    // Each year by itself: neighbours of the gap have no area either.
    expect(svg.querySelectorAll('[fill="var(--chart-line-1)"] rect')).toHaveLength(3);
  });

  it("has every part and period in its table and in a mark", () => {
    const {table, labels} = drawn(parts, PARTS);
    expect(table).toEqual([
      ["soort", "Periode", "Waarde (meldingen)"],
      ["Geluid", "2023", "40"],
      ["Geluid", "2024", "50"],
      ["Geluid", "2025", "60"],
      ["Afval", "2023", "20"],
      ["Afval", "2024", "aantal 0 tot 4"],
      ["Afval", "2025", "30"]
    ]);
    expect(labels[4]).toBe("Afval, 2024: aantal 0 tot 4");
  });

  it("says that these are parts, in Dutch and in English", () => {
    expect(drawn(parts, PARTS).summary).toBe(
      "Delen van een geheel: Geluid en Afval. De waarden lopen van 20 meldingen tot 60 meldingen. " +
        "Zonder waarde: aantal 0 tot 4 (1×)."
    );
    expect(drawn(parts, PARTS, {locale: "en"}).summary).toContain("Parts of a whole: Geluid and Afval.");
  });

  it("refuses to put series on each other unless it is said that they are parts", () => {
    expect(() => drawn({...parts, stacked: false}, PARTS)).toThrow(
      'the area chart "Meldingen" has several series; say stacked: true or choose line'
    );
  });
});
