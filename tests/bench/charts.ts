import {gzipSync} from "node:zlib";
import {parseHTML} from "linkedom";
import {readSnapshot} from "../../site/read-snapshot.js";
import {drawChart} from "../../src/lib/charts/draw-chart.js";
import type {ChartType} from "../../src/lib/charts/spec.js";
import {observedChart} from "../../src/lib/notebook/figure/observed-chart.js";
import type {Chart} from "../../src/lib/notebook/notebook.js";
import type {ObservedChart} from "../../src/lib/notebook/schema/charts.js";
import type {BenchRow} from "./row.js";

const TIMES = 15;
const INDICATOR = "overbewoond";
/** What each type draws of the demo: its level and its periods. */
const CHARTS: [ChartType, "gemeente" | "wijk" | "buurt", string | string[]][] = [
  ["bar", "wijk", "latest year"],
  ["line", "gemeente", "each year"],
  ["area", "gemeente", "each year"],
  ["dot", "wijk", "latest year"],
  ["distribution", "buurt", "latest year"],
  ["slope", "wijk", ["2021JJ00", "latest year"]],
  ["multiples", "wijk", "each year"],
  ["map", "buurt", "latest year"],
  ["heatmap", "wijk", "each year"]
];

/** Measures drawing each type of chart in both widths, and what its SVG weighs. */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  const data = await readSnapshot("src/data");
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  progress("drawing a chart of each type");
  return CHARTS.flatMap(([type, level, period]) => {
    const spec = {type, title: type, data: {indicator: INDICATOR, level, period}} as ObservedChart;
    const cell: Chart = {kind: "chart", line: 1, spec, source: ""};
    const {spec: chart, rows, provenance} = observedChart(cell, spec, data, "nl");
    const context = {document: document as unknown as Document, locale: "nl", width: "both"} as const;
    const times: number[] = [];
    let figure: HTMLElement | undefined;
    for (let i = -5; i < TIMES; i++) {
      const start = process.cpuUsage();
      figure = drawChart(chart, rows, provenance, context, data.shapes);
      const {user, system} = process.cpuUsage(start);
      if (i >= 0) times.push((user + system) / 1000);
    }
    times.sort((a, b) => a - b);
    const drawings = [...figure!.querySelectorAll(".chart-drawing > svg")].map((svg) => svg.outerHTML);
    const group = `chart ${type}, ${rows.length} rows`;
    return [
      {
        group,
        name: "drawn, both widths",
        value: times[Math.floor(TIMES / 2)]!,
        unit: "ms",
        note: `of a processor, median of ${TIMES}`
      },
      {
        group,
        name: "SVG gzipped, both widths",
        value: drawings.reduce((sum, svg) => sum + gzipSync(svg).length, 0) / 1000,
        unit: "kB",
        note: `${drawings.length} drawing${drawings.length > 1 ? "s" : ""}`
      }
    ];
  });
}
