import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {ChartRow, ChartSpec, ChartType} from "../../../src/lib/charts/spec.js";
import {CHART_TYPES} from "../../../src/lib/charts/spec.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {drawn} from "./drawn.js";

const AREAS = ["BU99990101", "BU99990102", "BU99990103", "BU99990201", "BU99990202", "BU99990203"];
const NAMES = ["Sluishoek", "Havenrand", "Grachtzoom", "Molenpad", "Kadeplein", "Polderhof"];
const ROLES: Record<ChartType, Partial<ChartSpec>> = {
  bar: {y: "area_name"},
  dot: {y: "area_name", reference: {value: 3, label: "Waterveen"}},
  distribution: {y: "area_name", mark: AREAS[1]!, whole: AREAS[0]!},
  map: {level: "buurt"},
  line: {x: "period", series: "area_name"},
  area: {x: "period", series: "area_name", stacked: true},
  multiples: {x: "period", series: "area_name", whole: AREAS[0]!},
  slope: {x: "period", series: "area_name"},
  heatmap: {x: "period", y: "area_name"},
  sparkline: {x: "period"}
};
const TIMES: Partial<Record<ChartType, number>> = {
  line: 3,
  area: 3,
  multiples: 3,
  slope: 2,
  heatmap: 3,
  sparkline: 3
};
const chart = (type: ChartType, more: Partial<ChartSpec> = {}): ChartSpec => ({
  type,
  title: "Proef",
  value: "n",
  lower: "lower",
  upper: "upper",
  state: "state",
  unit: "%",
  base: 5,
  ...ROLES[type],
  ...more
});
type Value = {n: number | null; spread: number; state: string};
/** Rows for six areas and as many times as the type draws, one value each in turn. */
function rowsFor(type: ChartType, values: readonly Value[], areas = AREAS.length): ChartRow[] {
  const times = TIMES[type] ?? 1;
  return AREAS.slice(0, type === "sparkline" ? 1 : areas).flatMap((area, i) =>
    Array.from({length: times}, (_, t): ChartRow => {
      const {n, spread, state} = values[(i * times + t) % values.length]!;
      const known = state === "value" && n !== null;
      return {
        area,
        area_name: NAMES[i]!,
        period: `${2021 + t}JJ00`,
        n,
        lower: known ? Math.max(0, n - spread) : null,
        upper: known ? n + spread : null,
        state
      };
    })
  );
}
const value = fc.record({
  n: fc.double({min: 0, max: 1e6, noNaN: true}).map((n) => Math.round(n * 100) / 100),
  spread: fc.double({min: 0, max: 50, noNaN: true}).map((n) => Math.round(n * 100) / 100),
  state: fc.constant("value")
});
const gap = fc
  .constantFrom("small", "missing", "empty", "not_published")
  .map((state) => ({n: null, spread: 0, state}));
const values = fc.array(fc.oneof({weight: 3, arbitrary: value}, gap), {minLength: 1, maxLength: 18});
const found = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

describe.each(CHART_TYPES.filter((type) => type !== "sparkline"))("drawChart({type: %s})", (type) => {
  // Cells of a grid show no interval, in the drawing or in the table.
  const spec = chart(type, type === "heatmap" ? {lower: undefined, upper: undefined} : {});

  it.each<Locale>(["nl", "en"])("has the same numbers in its marks and in its table (%s)", (locale) => {
    fc.assert(
      fc.property(values, (given) => {
        const {labels, table} = drawn(spec, rowsFor(type, given), {locale});
        const own = labels.flatMap((label) => found(label.replaceAll("95%", "")));
        const told = table.flat().flatMap((text) => found(text!.replaceAll("95%", "")));
        expect(new Set(own)).toEqual(new Set(told));
      }),
      {seed: 5, numRuns: 25}
    );
  });
});

const EXTREMES: [string, Value[], number][] = [
  ["no values", [{n: null, spread: 0, state: "missing"}], 6],
  ["one row", [{n: 2, spread: 1, state: "value"}], 1],
  ["zeros only", [{n: 0, spread: 0, state: "value"}], 6],
  [
    "huge numbers",
    [
      {n: 1e12, spread: 1e11, state: "value"},
      {n: 3e12, spread: 0, state: "value"}
    ],
    6
  ],
  ["tiny numbers", [{n: 1e-9, spread: 1e-10, state: "value"}], 6],
  ["equal numbers", [{n: 5, spread: 0, state: "value"}], 6],
  [
    "a value among gaps",
    [
      {n: 5, spread: 2, state: "value"},
      {n: null, spread: 0, state: "small"}
    ],
    6
  ]
];

describe.each(CHART_TYPES)("drawChart({type: %s})", (type) => {
  it.each(EXTREMES)("has no attribute without a number for %s", (_, given, areas) => {
    for (const unit of ["%", "woningen"]) {
      for (const width of ["narrow", "wide"] as const) {
        const {figure} = drawn(chart(type, {unit}), rowsFor(type, given, areas), {width});
        expect(figure.outerHTML).not.toMatch(/NaN|Infinity|undefined|null/);
        const sizes = [...figure.querySelectorAll("[width], [height], [r]")].flatMap((node) =>
          ["width", "height", "r"].map((name) => Number(node.getAttribute(name)))
        );
        expect(sizes.filter((size) => size < 0)).toEqual([]);
      }
    }
  });
});
