import {describe, expect, it} from "vitest";
import type {ChartRow} from "../../../src/lib/charts/spec.js";
import {drawn, numbers} from "./drawn.js";
import {spec} from "./fixtures.js";

const chart = spec({type: "slope", x: "period", series: "area_name"});
const row = (area_name: string, year: number, rate: number | null, spread = 0.5): ChartRow => ({
  area: `WK99990${area_name.length}`,
  area_name,
  period: `${year}JJ00`,
  rate,
  lower: rate === null ? null : rate - spread,
  upper: rate === null ? null : rate + spread,
  state: rate === null ? "small" : "value"
});
const ROWS = [
  row("Kade", 2021, 2),
  row("Kade", 2025, 5),
  row("Molen", 2021, 2.1),
  row("Molen", 2025, 2.4),
  row("Polder", 2021, null),
  row("Polder", 2025, 2.2)
];

describe("drawChart({type: slope})", () => {
  it("labels both ends with name and number, and what has none with its name", () => {
    const {texts} = drawn(chart, ROWS);
    expect(texts).toEqual([
      "2021",
      "2025",
      "Molen  2,1",
      "Polder",
      "Kade  2,0",
      "2,4  Molen",
      "2,2  Polder",
      "5,0  Kade"
    ]);
  });

  it("keeps labels apart and in the order of their numbers", () => {
    const {marks} = drawn(chart, ROWS);
    const left = numbers(marks.slice(0, 2), "y");
    expect(left[0]! - left[1]!).toBeCloseTo(16, 1);
    const right = marks.filter((m) => m.getAttribute("data-period") === "2025JJ00");
    const [kade, molen, polder] = numbers(right, "y");
    expect(kade! < molen! && molen! < polder!).toBe(true);
  });

  it("puts what has no number under the axis, with its pattern", () => {
    const {svg, marks, legend} = drawn(chart, ROWS);
    expect(svg.querySelectorAll('[fill^="url("][fill$="-small)"]')).toHaveLength(1);
    const small = marks.find((m) => m.getAttribute("data-label")!.includes("aantal 0 tot 4"))!;
    expect(Number(small.getAttribute("y"))).toBeGreaterThan(
      Math.max(
        ...numbers(
          marks.filter((m) => m !== small),
          "y"
        )
      )
    );
    expect(legend).toEqual([
      "intervallen overlappen niet",
      "intervallen overlappen: geen verschil te zien",
      "95%-interval",
      "aantal 0 tot 4"
    ]);
  });

  it("draws one line solid and one dashed, not told apart by colour alone", () => {
    const {svg} = drawn(chart, ROWS);
    expect(svg.querySelectorAll('g[stroke-dasharray="4,3"] > path')).toHaveLength(1);
    expect(svg.querySelectorAll('g[stroke-width="2.25"] > path')).toHaveLength(1);
  });

  it("says which differences exceed the intervals, in Dutch and in English", () => {
    expect(drawn(chart, ROWS).summary).toBe(
      "2021 en 2025 naast elkaar, 3 vergelijkingen. De intervallen overlappen niet bij Kade (van ongeveer 2,0% " +
        "naar ongeveer 5,0%). Bij de andere is geen verschil te zien. Bij 1 valt niets te vergelijken. " +
        "Zonder waarde: aantal 0 tot 4 (1×)."
    );
    expect(drawn(chart, ROWS, {locale: "en"}).summary).toContain(
      "The intervals do not overlap for Kade (from about 2.0% to about 5.0%). For the other, no difference is visible."
    );
  });

  it("says that no difference is visible where all intervals overlap", () => {
    expect(drawn(chart, ROWS.slice(2, 4)).summary).toBe(
      "2021 en 2025 naast elkaar, één vergelijking. Er is geen verschil te zien: overal overlappen de intervallen."
    );
  });

  it("has both ends and the difference in one row of its table", () => {
    expect(drawn(chart, ROWS).table).toEqual([
      ["Gebied", "2021", "95%-interval", "2025", "95%-interval", "Verschil"],
      ["Kade", "2,0", "1,5 tot 2,5", "5,0", "4,5 tot 5,5", "hoger"],
      ["Molen", "2,1", "1,6 tot 2,6", "2,4", "1,9 tot 2,9", "niet te zien"],
      ["Polder", "aantal 0 tot 4", "–", "2,2", "1,7 tot 2,7", "niet te zeggen"]
    ]);
  });

  it("puts the earlier period left, whatever the order of the rows", () => {
    expect(drawn(chart, [...ROWS].reverse()).texts.slice(0, 2)).toEqual(["2021", "2025"]);
  });

  it("says nothing of differences where there are no intervals", () => {
    const bare = ROWS.map(({lower: _, upper: __, ...rest}) => rest);
    const {summary, table, legend} = drawn(chart, bare);
    expect(summary).toContain("Bij 3 valt niets te vergelijken.");
    expect(table[0]).toEqual(["Gebied", "2021", "2025"]);
    expect(legend).toEqual(["aantal 0 tot 4"]);
  });
});
