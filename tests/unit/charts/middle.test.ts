import {expect, it} from "vitest";
import type {ChartSpec} from "../../../src/lib/charts/spec.js";
import {drawn} from "./drawn.js";

const chart: ChartSpec = {
  type: "heatmap",
  title: "Overlast",
  x: "indicator_name",
  y: "area_name",
  value: "ratio",
  lower: "ratio_lower",
  upper: "ratio_upper",
  midpoint: 1,
  state: "state",
  unit: "× de gemeente",
  decimals: 1
};
const cell = (area_name: string, indicator_name: string, ratio: number | null, base = 5) => ({
  area: `WK99990${area_name.length}`,
  area_name,
  indicator_name,
  ratio,
  ratio_lower: ratio === null ? null : ratio - 0.3,
  ratio_upper: ratio === null ? null : ratio + 0.3,
  base,
  state: ratio === null ? "small" : "value"
});
const ROWS = [
  cell("Kade", "Meldingen", 0.46),
  cell("Kade", "Meldingen over de openbare ruimte", 1.1),
  cell("Molen", "Meldingen", 1.96),
  cell("Molen", "Meldingen over de openbare ruimte", null, 10)
];

it("drawChart with a midpoint has the same classes around it whatever the values", () => {
  const {legend} = drawn(chart, ROWS);
  expect(legend.slice(0, 5)).toEqual([
    "minder dan 0,5",
    "0,5 tot 0,8",
    "0,8 tot 1,2",
    "1,2 tot 2,0",
    "2,0 en meer"
  ]);
});

it("drawChart with a midpoint colours a number as it is written", () => {
  const {marks} = drawn(chart, ROWS);
  expect(marks.slice(0, 3).map((m) => m.getAttribute("fill"))).toEqual([
    "var(--chart-div-2)",
    "var(--chart-div-3)",
    "var(--chart-div-5)"
  ]);
});

it("drawChart with a midpoint writes the numbers, bold where the interval leaves it out", () => {
  const {svg} = drawn(chart, ROWS);
  const bold = [...svg.querySelectorAll('g[font-weight="700"] text')].map((t) => t.textContent);
  expect(bold).toEqual(["0,5", "2,0"]);
  expect(drawn(chart, ROWS).texts).toContain("1,1");
});

it("drawChart names every column of a grid, upright where there is no room", () => {
  const heads = (width: "narrow" | "wide") => drawn(chart, ROWS, {width}).texts.slice(0, 2);
  expect(heads("wide")).toEqual(["Meldingen", "Meldingen over de openbare ruimte"]);
  const many = Array.from({length: 12}, (_, i) =>
    cell("Kade", `Meldingen van soort ${"abcdefghijkl"[i]}`, 1)
  );
  const {texts, svg} = drawn(chart, many, {width: "narrow"});
  expect(texts.slice(0, 12).every((text) => text.startsWith("Meldingen"))).toBe(true);
  expect(svg.querySelector("text")!.getAttribute("transform")).toContain("rotate(-90)");
});

it("drawChart says each 0…b−1 where figures of several bases stand together", () => {
  const rows = [...ROWS, cell("Polder", "Meldingen", null, 5)];
  const {labels, legend, summary, table} = drawn(chart, rows);
  expect(labels.filter((l) => l.includes("aantal"))).toEqual([
    "Molen, Meldingen over de openbare ruimte: aantal 0 tot 9",
    "Polder, Meldingen: aantal 0 tot 4"
  ]);
  expect(legend).toContain("aantal 0 tot 4 of 9");
  expect(summary).toContain("Zonder waarde: aantal 0 tot 4 of 9 (2×).");
  expect(table[2]![2]).toBe("aantal 0 tot 9");
});
