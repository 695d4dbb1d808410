import {describe, expect, it} from "vitest";
import type {ChartRow} from "../../../src/lib/charts/spec.js";
import type {Answer} from "../../../src/lib/notebook/figure/answer.js";
import {observedChart} from "../../../src/lib/notebook/figure/observed-chart.js";
import {queryChart} from "../../../src/lib/notebook/figure/query-chart.js";
import type {Chart} from "../../../src/lib/notebook/notebook.js";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import type {ObservedChart, QueryChart} from "../../../src/lib/notebook/schema/charts.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const data = smallSnapshot();
const HEAD = `---
title: Proef
language: nl
date: 2026-01-15
authors: [Team Onderzoek]
description: Een proef.
purpose: Proeven.
---

\`\`\`query per_soort
SELECT 1
\`\`\`

`;
/** Line of the file on which the keys of the chart start. */
const FIRST = HEAD.split("\n").length + 1;

function cellOf(...lines: string[]): Chart {
  const source = `${HEAD}\`\`\`chart\ntitle: Titel\n${lines.join("\n")}\n\`\`\`\n`;
  return parse(source).cells.at(-1) as Chart;
}

function observed(type: string, level: string, period: string, ...more: string[]) {
  const indicator = more.find((line) => line.startsWith("  indicator:")) ?? "  indicator: overbewoond";
  const rest = more.filter((line) => !line.startsWith("  indicator:"));
  const cell = cellOf(
    `type: ${type}`,
    "data:",
    indicator,
    `  level: ${level}`,
    `  period: ${period}`,
    ...rest
  );
  return observedChart(cell, cell.spec as ObservedChart, data, "nl");
}

function queried(type: string, rows: ChartRow[], ...more: string[]) {
  const cell = cellOf(
    `type: ${type}`,
    "data: per_soort",
    "value: n",
    "state: state",
    "unit: meldingen",
    "provenance: {source: Proef, period: 2024 tot 2025, population: meldingen, uncertainty: afgerond}",
    ...more
  );
  const answer: Answer = {columns: Object.keys(rows[0]!), rows};
  return queryChart(cell, cell.spec as QueryChart, answer, data.manifest, "nl");
}

function problem(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof NotebookError) return `${error.line - FIRST}: ${error.message}`;
    throw error;
  }
  return "none";
}

describe("observedChart(cell) of the newer types", () => {
  it("draws a slope of two periods, those of an area together", () => {
    const {spec, rows} = observed("slope", "wijk", "[2021JJ00, latest year]");
    expect(spec).toMatchObject({type: "slope", x: "period", series: "area_name", value: "rate"});
    expect(rows.map(({area, period}) => `${area} ${period}`)).toEqual([
      "WK999901 2021JJ00",
      "WK999901 2025JJ00",
      "WK999902 2021JJ00",
      "WK999902 2025JJ00"
    ]);
  });

  it("draws small multiples with the municipality first, a panel per area", () => {
    const {spec, rows} = observed("multiples", "wijk", "each year");
    expect(spec).toMatchObject({type: "multiples", x: "period", series: "area_name", whole: "GM9999"});
    expect([...new Set(rows.map(({area}) => area))]).toEqual(["GM9999", "WK999901", "WK999902"]);
    expect(rows).toHaveLength(15);
  });

  it("draws a distribution of one period with the municipality last", () => {
    const {spec, rows} = observed("distribution", "buurt", "latest year", "mark: BU99990201");
    expect(spec).toMatchObject({y: "area_name", whole: "GM9999", mark: "BU99990201"});
    expect(rows.at(-1)).toMatchObject({area: "GM9999", period: "2025JJ00"});
    expect(rows).toHaveLength(7);
  });

  it("leaves the municipality out of counts, which it is the sum of", () => {
    const {spec, rows} = observed("distribution", "wijk", "latest year", "value: n");
    expect(spec.whole).toBeUndefined();
    expect(rows.map(({area}) => area)).toEqual(["WK999901", "WK999902"]);
  });

  it("draws an area of one total", () => {
    expect(observed("area", "gemeente", "each year").rows).toHaveLength(5);
    expect(observed("area", "wijk", "each year", "  areas: [WK999901]").rows).toHaveLength(5);
  });
});

it.each<[string, () => unknown, string]>([
  [
    "a slope of one period",
    () => observed("slope", "wijk", "latest year"),
    '5: chart "Titel": a slope asks two periods, such as [2021JJ00, latest year]'
  ],
  [
    "a slope of each year",
    () => observed("slope", "wijk", "[2021JJ00, each year]"),
    '5: chart "Titel": a slope asks two periods, such as [2021JJ00, latest year]'
  ],
  [
    "a slope of the same period twice",
    () => observed("slope", "wijk", "[2025JJ00, latest year]"),
    '5: chart "Titel": two different periods are asked, found 2025JJ00 twice'
  ],
  [
    "a slope of a year and a month",
    () => observed("slope", "wijk", "[2021JJ00, 2025MM01]"),
    '5: chart "Titel": a slope asks two periods of one kind'
  ],
  [
    "a slope of a period that is not there",
    () => observed("slope", "wijk", "[1999JJ00, latest year]"),
    '5: chart "Titel": no period 1999JJ00 in this snapshot'
  ],
  [
    "two periods of two kinds",
    () => observed("bar", "wijk", "[2021JJ00, 2025KW01]"),
    '5: chart "Titel": several periods are put together only when they are of one kind, such as months; choose them so'
  ],
  [
    "a distribution of each month",
    () => observed("distribution", "wijk", "each month"),
    '5: chart "Titel": a distribution asks one period, such as 2024JJ00 or latest year'
  ],
  [
    "multiples of one year",
    () => observed("multiples", "wijk", "2024JJ00"),
    '5: chart "Titel": multiples asks all periods of a kind, such as each year'
  ],
  [
    "multiples of the municipality",
    () => observed("multiples", "gemeente", "each year"),
    '4: chart "Titel": multiples shows several areas; choose wijk or buurt'
  ],
  [
    "an area of several wijken",
    () => observed("area", "wijk", "each year"),
    '4: chart "Titel": an area shows one total; choose gemeente, name one of areas, or choose multiples'
  ],
  [
    "a mark of another level",
    () => observed("distribution", "buurt", "latest year", "mark: WK999901"),
    '6: chart "Titel": WK999901 is no buurt'
  ],
  [
    "a mark on a bar",
    () => observed("bar", "buurt", "latest year", "mark: BU99990101"),
    '6: chart "Titel": mark is for a distribution'
  ],
  [
    "an area that is not there",
    () => observed("slope", "wijk", "[2021JJ00, 2025JJ00]", "  areas: [WK999999]"),
    '6: chart "Titel": no area WK999999 in this snapshot; did you mean "WK999901"?'
  ]
])("observedChart(cell) refuses %s at its line", (_, run, expected) => {
  expect(problem(run)).toBe(expected);
});

const row = (period: string, soort: string, n: number): ChartRow => ({period, soort, n, state: "value"});
const PARTS = ["Geluid", "Afval"].flatMap((soort) => [
  row("2024JJ00", soort, 20),
  row("2025JJ00", soort, 30)
]);

it("queryChart(cell) draws parts of a whole where the notebook says that they are", () => {
  const {spec} = queried("area", PARTS, "x: period", "series: soort", "stacked: true");
  expect(spec).toMatchObject({type: "area", stacked: true, base: 5});
});

it("queryChart(cell) knows the municipality among its rows", () => {
  const rows = [
    {area: "GM9999", area_name: "Waterveen", n: 3, state: "value"},
    {area: "WK999901", area_name: "Oude Sluis", n: 2, state: "value"}
  ];
  expect(queried("distribution", rows, "y: area_name", "mark: WK999901").spec.whole).toBe("GM9999");
});

it.each<[string, () => unknown, string]>([
  [
    "series that may overlap",
    () => queried("area", PARTS, "x: period", "series: soort"),
    '8: chart "Titel": series may overlap; write stacked: true where they are parts of one whole, else choose line'
  ],
  [
    "a slope of one period",
    () => queried("slope", PARTS.slice(0, 1), "x: period", "series: soort"),
    '7: chart "Titel": a slope asks two values in period, found 1'
  ],
  [
    "multiples without series",
    () => queried("multiples", PARTS, "x: period"),
    '1: chart "Titel": multiples needs a column as series'
  ],
  [
    "rows twice",
    () => queried("slope", [...PARTS, ...PARTS], "x: period", "series: soort"),
    '7: chart "Titel": several rows have the same period, soort'
  ],
  [
    "stacked bars",
    () => queried("bar", PARTS, "y: soort", "stacked: true"),
    '8: chart "Titel": stacked is for an area'
  ],
  [
    "a mark that no row has",
    () => queried("distribution", PARTS, "y: soort", "mark: WK999901"),
    '8: chart "Titel": no row has WK999901 in its column area'
  ]
])("queryChart(cell) refuses %s at its line", (_, run, expected) => {
  expect(problem(run)).toBe(expected);
});
