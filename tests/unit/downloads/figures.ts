import {readFileSync} from "node:fs";
import {drawChart} from "../../../src/lib/charts/draw-chart.js";
import type {ChartRow, ChartSpec} from "../../../src/lib/charts/spec.js";
import {tokensOf} from "../../../src/lib/downloads/light-colour.js";
import {type FigureData, figureData} from "../../../src/lib/notebook/figure/figure-data.js";
import {context, data, PROVENANCE} from "../charts/fixtures.js";

export const ORIGIN = "Buurtpeil Waterveen. Fictieve gemeente: niets hiervan is echt.";

export const token = tokensOf(
  ["tokens", "base", "charts"]
    .map((name) => readFileSync(new URL(`../../../src/styles/${name}.css`, import.meta.url), "utf8"))
    .join("\n")
);

/** A chart as it is drawn, with shapes for maps. */
export function drawn(spec: ChartSpec, rows: readonly ChartRow[]): HTMLElement {
  return drawChart(spec, rows, PROVENANCE, context(), data.shapes);
}

/** The numbers behind a chart. */
export function numbers(spec: ChartSpec, rows: readonly ChartRow[]): FigureData {
  return figureData({chart: {spec, rows, provenance: PROVENANCE}});
}

/** Two areas and two periods: a value, one too small to tell, one not published. */
export const FEW: FigureData = {
  title: "Overbewoonde woningen",
  unit: "%",
  columns: ["area", "area_name", "period", "state", "n", "rate", "lower", "upper"],
  rows: [
    cell("BU1", "Molenkade", "2024MM03", "value", 15, 1.25, 0.4, 3.3),
    cell("BU1", "Molenkade", "2024MM04", "small", 0, null, null, null),
    cell("BU2", 'Sluis, "oud"', "2024MM03", "not_published", null, null, null, null)
  ],
  provenance: PROVENANCE,
  roles: {value: "rate", lower: "lower", upper: "upper", state: "state", base: 5}
};

function cell(
  area: string,
  area_name: string,
  period: string,
  state: string,
  n: number | null,
  rate: number | null,
  lower: number | null,
  upper: number | null
): ChartRow {
  return {area, area_name, period, state, n, rate, lower, upper};
}
