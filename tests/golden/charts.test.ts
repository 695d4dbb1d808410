import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parseHTML} from "linkedom";
import {expect, it} from "vitest";
import {drawChart} from "../../src/lib/charts/draw-chart.js";
import type {ChartContext, ChartRow, ChartSpec} from "../../src/lib/charts/spec.js";
import {chartRows} from "../../src/lib/figures/chart-rows.js";
import {indicatorChart} from "../../src/lib/figures/indicator-chart.js";
import type {ObservationQuery} from "../../src/lib/figures/observe.js";
import {observe} from "../../src/lib/figures/observe.js";
import {provenanceOf} from "../../src/lib/figures/provenance.js";
import {smallSnapshot} from "../fixtures/small-snapshot.js";

/*
 * Each chart is drawn by linkedom and compared with tests/golden/expected, to the letter. After a wanted change
 * run UPDATE_GOLDEN=1 npx vitest run tests/golden and look at the difference before you commit it.
 */
const EXPECTED = fileURLToPath(new URL("./expected/", import.meta.url));
const data = smallSnapshot();
const card = (id: string) => data.manifest.indicators.find((c) => c.id === id)!;
const share = card("overbewoond");
const offences = card("geregistreerde_misdrijven");
const closed = card("bewoond_zonder_inschrijving");

type Golden = {
  name: string;
  type: ChartSpec["type"];
  of: ObservationQuery;
  more?: Partial<ChartSpec>;
  context?: Partial<ChartContext>;
  rows?: (rows: ChartRow[]) => ChartRow[];
};
const BUURTEN: ObservationQuery = {indicator: share.id, level: "buurt", period: "2021JJ00"};
const GRID: ObservationQuery = {indicator: share.id, level: "buurt", periodKind: "year"};
const MONTHS: ObservationQuery = {indicator: offences.id, level: "gemeente", periodKind: "month"};

const GOLDEN: Golden[] = [
  {name: "bar-wide", type: "bar", of: BUURTEN, more: {description: "Op 31 december."}},
  {name: "bar-narrow-en", type: "bar", of: BUURTEN, context: {width: "narrow", locale: "en"}},
  {name: "dot-reference", type: "dot", of: BUURTEN, more: {reference: {value: 2, label: "Waterveen: 2,0%"}}},
  {name: "line-years", type: "line", of: {indicator: share.id, areas: ["BU99990102"], periodKind: "year"}},
  {name: "line-months", type: "line", of: MONTHS, more: {reference: {value: 15, label: "15"}}},
  {
    name: "line-series-en",
    type: "line",
    of: {indicator: share.id, level: "wijk", periodKind: "year"},
    more: {series: "area_name"},
    context: {locale: "en"}
  },
  {name: "map-buurt", type: "map", of: BUURTEN, more: {level: "buurt"}},
  {
    name: "map-wijk-both",
    type: "map",
    of: {indicator: share.id, level: "wijk", period: "2021-2025"},
    more: {level: "wijk"},
    context: {width: "both"}
  },
  {
    name: "map-equal",
    type: "map",
    of: BUURTEN,
    more: {level: "buurt"},
    rows: (rows) => rows.map((row) => ({...row, state: "value", rate: 2, lower: 1, upper: 3}))
  },
  {name: "map-none", type: "map", of: {...BUURTEN, indicator: closed.id}, more: {level: "buurt"}},
  {name: "heatmap-wide", type: "heatmap", of: GRID},
  {
    name: "heatmap-months-narrow",
    type: "heatmap",
    of: {indicator: offences.id, level: "wijk", periodKind: "month"},
    context: {width: "narrow"}
  },
  {name: "area-wide", type: "area", of: {indicator: share.id, areas: ["BU99990102"], periodKind: "year"}},
  {name: "area-months", type: "area", of: MONTHS},
  {
    name: "multiples-both",
    type: "multiples",
    of: {indicator: share.id, areas: ["GM9999", "WK999901", "BU99990101"], periodKind: "year"},
    more: {whole: "GM9999"},
    context: {width: "both"}
  },
  {
    name: "slope-both-en",
    type: "slope",
    of: GRID,
    rows: (rows) => rows.filter(({period}) => period === "2021JJ00" || period === "2025JJ00"),
    context: {width: "both", locale: "en"}
  },
  {
    name: "distribution-both",
    type: "distribution",
    of: BUURTEN,
    more: {mark: "BU99990202"},
    context: {width: "both"}
  },
  {name: "sparkline", type: "sparkline", of: MONTHS},
  {name: "empty", type: "bar", of: BUURTEN, rows: () => []}
];

it.each(GOLDEN)("drawChart draws $name to the letter", ({name, type, of, more, context, rows}) => {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const observed = observe(data, of);
  const about = data.manifest.indicators.find((c) => c.id === of.indicator)!;
  const locale = context?.locale ?? "nl";
  const figure = drawChart(
    indicatorChart(type, about, `${about.name[locale]} (${name})`, locale, more),
    (rows ?? ((all) => all))(chartRows(data, observed)),
    provenanceOf(data, of.indicator, [...new Set(observed.map((o) => o.period))], locale),
    {document: document as unknown as Document, locale, width: "wide", ...context},
    data.shapes
  );
  const drawn = `${figure.outerHTML.replaceAll("><", ">\n<")}\n`;
  const file = `${EXPECTED}${name}.html`;
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, drawn);
  expect(existsSync(file), `${name}.html is not in tests/golden/expected`).toBe(true);
  expect(drawn).toBe(readFileSync(file, "utf8"));
});

it("drawChart needs no jsdom: it is not among the dependencies", () => {
  const {dependencies, devDependencies} = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8")
  ) as Record<string, Record<string, string>>;
  expect(Object.keys({...dependencies, ...devDependencies})).not.toContain("jsdom");
});
