import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromArrays, tableToIPC} from "@uwdata/flechette";
import {changePage, ONE_FILE, put, putPage, REPORT} from "../small-site.js";
import type {Theme} from "./mutation.js";
import {addColumn, addRow, setColumn} from "./plant.js";

const BUURT = "BU99990101";
const MARGIN = {indicator: "violence", area: BUURT, period: "2024MM01", n: 10, denominator: 50};

/** Totals and exact numbers that get out beside the released cells. */
export const margins: Theme = {
  title: "Leaked margins and exact numbers",
  mutations: [
    {
      id: "margin-in-table",
      hole: "A table of exact totals per year ships beside the cells.",
      snapshot: (parts) => addRow(parts, "total", "public", {area: BUURT, period: "2024JJ00", n: 213}),
      rule: "table not expected",
      place: "snapshot.duckdb total"
    },
    {
      id: "margin-in-protected-table",
      hole: "A table of exact totals says that it is protected.",
      snapshot: (parts) => addRow(parts, "total", "protected", {area: BUURT, period: "2024JJ00", n: 213}),
      rule: "not a multiple",
      place: "snapshot.duckdb total.n"
    },
    {
      id: "margin-in-figures",
      hole: "A figure is given for a buurt and month, which the gate closes.",
      snapshot: ({figures}) => figures.push(MARGIN),
      rule: "figure not offered",
      place: "figures.arrow violence buurt month",
      also: ["not the sum"]
    },
    {
      id: "margin-of-unknown-indicator",
      hole: "A figure is given for an indicator that no card describes.",
      snapshot: ({figures}) => figures.push({...MARGIN, indicator: "arrests"}),
      rule: "not in the manifest",
      place: "figures.arrow arrests",
      also: ["figure not offered"]
    },
    {
      id: "margin-in-json",
      hole: "A JSON file that a page loads holds an exact total.",
      site: ({site}) => {
        put(site, "totals.json", JSON.stringify({area: BUURT, total: 213}));
        changePage(site, "./favicon.png", "./totals.json");
        changePage(site, "<nav>", '<nav><img src="./favicon.png" alt="">');
      },
      rule: "number not expected",
      place: "totals.json total"
    },
    {
      id: "margin-as-text-in-json",
      hole: "A JSON file holds an exact total, written as text.",
      site: ({site}) => put(site, "_hosting/headers.json", '{"X-Total": "213"}'),
      rule: "number not expected",
      place: "_hosting/headers.json X-Total"
    },
    {
      id: "margin-in-page-json",
      hole: "A script element of a page holds totals as JSON.",
      site: ({site}) =>
        changePage(site, "<main>", '<main><script type="application/json">{"total":213}</script>'),
      rule: "number not expected",
      place: "index.html total"
    },
    {
      id: "margin-in-shapes",
      hole: "The shape of an area carries its exact count as a property.",
      written: ({data}) => {
        const file = join(data, "areas.topo.json");
        const shapes = JSON.parse(readFileSync(file, "utf8"));
        shapes.objects.buurt.geometries[0].properties = {count: 213};
        writeFileSync(file, JSON.stringify(shapes));
      },
      rule: "number not expected"
    },
    {
      id: "margin-in-drawn-table",
      hole: "A cell of a table that a view drew says another count than was released.",
      site: ({site}) => {
        const [cell] = /<td class="number">[\d.]+/.exec(readFileSync(join(site, "index.html"), "utf8"))!;
        changePage(site, cell, '<td class="number">213');
      },
      rule: "page not as drawn",
      place: "index.html table"
    },
    {
      id: "margin-in-drawn-tooltip",
      hole: "The tooltip of an area on the map says an exact count.",
      site: ({site}) => changePage(site, 'data-label="', 'data-label="213 woningen. '),
      rule: "page not as drawn",
      place: "index.html map"
    },
    {
      id: "margin-in-drawn-label",
      hole: "The text alternative of a drawing says an exact count.",
      site: ({site}) => changePage(site, 'aria-label="', 'aria-label="213: '),
      rule: "page not as drawn",
      place: "index.html tiles"
    },
    {
      id: "rate-in-drawn-tile",
      hole: "A tile gives a rate that no released count and denominator give.",
      site: ({site}) => changePage(site, 'class="tile-value">', 'class="tile-value">1'),
      rule: "page not as drawn",
      place: "index.html tiles"
    },
    {
      id: "margin-in-own-table",
      hole: "A page has a table of its own with an exact count.",
      site: ({site}) =>
        changePage(site, "<main>", "<main><table><tr><td>Buurt 1</td><td>213</td></tr></table>"),
      rule: "loose number",
      place: "index.html td"
    },
    {
      id: "rate-in-own-table",
      hole: "A page has a table of its own with a rate of exact counts.",
      site: ({site}) => changePage(site, "<main>", "<main><table><tr><td>3,42%</td></tr></table>"),
      rule: "loose number",
      place: "index.html td"
    },
    {
      id: "margin-in-title",
      hole: "A link tells an exact count when it is pointed at.",
      site: ({site}) => changePage(site, 'title="Rapport over 2024"', 'title="213 meldingen"'),
      rule: "loose number",
      place: "index.html title"
    },
    {
      id: "margin-in-aria-label",
      hole: "Screen readers are told an exact count.",
      site: ({site}) => changePage(site, "<nav>", '<nav aria-label="213 meldingen">'),
      rule: "loose number",
      place: "index.html aria-label"
    },
    {
      id: "margin-in-data-attribute",
      hole: "An element carries an exact count for scripts.",
      site: ({site}) => changePage(site, "<nav>", '<nav data-count="213">'),
      rule: "loose number",
      place: "index.html data-count"
    },
    {
      id: "margin-in-head",
      hole: "The description of a page for search engines holds an exact count.",
      site: ({site}) =>
        changePage(site, "<title>", '<meta name="description" content="213 meldingen in 2024"><title>'),
      rule: "loose number",
      place: "index.html content"
    },
    {
      id: "margin-in-svg-text",
      hole: "A drawing that no view made holds an exact count.",
      site: ({site}) => changePage(site, "<main>", "<main><svg><text>213</text></svg>"),
      rule: "loose number",
      place: "index.html text"
    },
    {
      id: "margin-in-svg-file",
      hole: "A picture that a page loads holds an exact count.",
      site: ({site}) => {
        put(site, "map.svg", '<svg xmlns="http://www.w3.org/2000/svg"><title>213 meldingen</title></svg>');
        changePage(site, "<nav>", '<nav><img src="./map.svg" alt="">');
      },
      rule: "loose number",
      place: "map.svg title"
    },
    {
      id: "margin-in-prose",
      hole: "The text of a page gives an exact count of an area.",
      site: ({site}) => changePage(site, "<main>", "<main><p>In Buurt 1 staan 213 lege woningen.</p>"),
      rule: "loose number",
      place: "index.html text"
    },
    {
      id: "margin-split-in-prose",
      hole: "The text of a page gives an exact count of an area, cut in two by markup.",
      site: ({site}) => changePage(site, "<main>", "<main><p>Buurt 1: <b>2</b>13 <i>woningen</i>.</p>"),
      rule: "loose number",
      place: "index.html text"
    },
    {
      id: "margin-in-report-prose",
      hole: "The notebook of a report says an exact count in its text.",
      written: ({notebooks}) => {
        const file = join(notebooks, "proef.md");
        const text = readFileSync(file, "utf8");
        writeFileSync(
          file,
          text.replace("die weinig water gebruiken.", "die weinig water gebruiken: 213 woningen in 2024.")
        );
      },
      rule: "loose number",
      place: `${REPORT} text`
    },
    {
      id: "margin-in-report-table",
      hole: "A table in a report holds another count than its query gives.",
      site: ({site}) => changePage(site, '<td class="chart-number">', '<td class="chart-number">1', REPORT),
      rule: "page not as drawn",
      place: `${REPORT} report`
    },
    {
      id: "margin-in-one-file",
      hole: "A report as one file holds another count than its page.",
      site: ({site}) => changePage(site, '<td class="chart-number">', '<td class="chart-number">1', ONE_FILE),
      rule: "page not as drawn",
      place: `${ONE_FILE} report`
    },
    {
      id: "margin-in-report-source",
      hole: "The notebook inside a report is not the notebook that it was made from.",
      site: ({site}) => changePage(site, "```chart\n", "```chart\n# 213 woningen\n", REPORT),
      rule: "page not as drawn",
      place: `${REPORT} report`
    },
    {
      id: "margin-in-one-file-report",
      hole: "A report in one file, made elsewhere, stands among the reports.",
      site: ({site}) => {
        const report = readFileSync(join(site, REPORT), "utf8");
        putPage(site, report.replaceAll("Weinig water per wijk", "Meldingen"), "rapporten/elders.html");
        changePage(site, "<nav>", '<nav><a href="./rapporten/elders.html">Elders</a>');
      },
      rule: "page not as drawn",
      place: "rapporten/elders.html report"
    },
    {
      id: "margin-in-script",
      hole: "A script holds counts by area.",
      site: ({site}) => put(site, "_npm/library.js", `export const counts = {${BUURT}: 213};`),
      rule: "loose number",
      place: "_npm/library.js"
    },
    {
      id: "exact-denominator",
      hole: "The denominator of a figure is not rounded.",
      snapshot: ({figures}) => {
        figures[0] = {...figures[0]!, denominator: figures[0]!.denominator! + 2};
      },
      rule: "not a multiple",
      place: "figures.arrow low_water",
      also: ["not the sum"]
    },
    {
      id: "denominator-off-by-base",
      hole: "The denominator of a figure is rounded, and not the sum of its cells.",
      snapshot: ({figures}) => {
        figures[0] = {...figures[0]!, denominator: figures[0]!.denominator! + 5};
      },
      rule: "not the sum",
      place: "figures.arrow low_water"
    },
    {
      id: "mean-column",
      hole: "The exact mean stands beside the rounded count, in a column of its own.",
      snapshot: (parts) => addColumn(parts, "dwellings", "mean_water", "double", (row) => 40.25 + row),
      rule: "not a multiple",
      place: "snapshot.duckdb dwellings.mean_water",
      also: ["column not expected", "gate not as computed", "not the sum", "utility not as computed"]
    },
    {
      id: "mean-column-of-multiples",
      hole: "A second number stands beside the count, every one a multiple of the base.",
      snapshot: (parts) => addColumn(parts, "dwellings", "use", "integer", (row) => 5 * row),
      rule: "column not expected",
      place: "snapshot.duckdb dwellings.use",
      also: ["gate not as computed", "not the sum", "utility not as computed"]
    },
    {
      id: "mean-as-words",
      hole: "The exact mean stands beside the rounded count as text.",
      snapshot: (parts) => addColumn(parts, "dwellings", "mean_water", "enum", (row) => `${40.25 + row}`),
      rule: "column not expected",
      place: "snapshot.duckdb dwellings.mean_water",
      also: ["gate not as computed", "not the sum", "utility not as computed"]
    },
    {
      id: "mean-in-manifest",
      hole: "The manifest gives the exact mean per area of an indicator.",
      snapshot: ({manifest}) => Object.assign(manifest.indicators[0]!, {mean: 3.42}),
      rule: "number not expected",
      place: "manifest.json indicators[].mean"
    },
    {
      id: "count-in-arrow-column",
      hole: "The small file of figures has a column of exact counts.",
      written: ({data}) => {
        const exact = {
          indicator: ["low_water"],
          area: ["GM9999"],
          period: ["2025JJ00"],
          n: [5],
          denominator: [50]
        };
        writeFileSync(
          join(data, "figures.arrow"),
          tableToIPC(tableFromArrays({...exact, exact: [7]}), {format: "file"})!
        );
      },
      rule: "column not expected",
      place: "figures.arrow.exact",
      also: ["figure missing", "not the sum"]
    },
    {
      id: "off-by-one",
      hole: "One released cell is off by one.",
      snapshot: (parts) => setColumn(parts, "dwellings", "n", (n, row) => (row === 3 ? n + 1 : n)),
      rule: "not a multiple",
      place: "snapshot.duckdb dwellings.n",
      also: ["not the sum"]
    },
    {
      id: "off-by-base",
      hole: "One released cell is moved by a whole base after the figures were made.",
      snapshot: (parts) => setColumn(parts, "dwellings", "n", (n, row) => (row === 3 ? n + 5 : n)),
      rule: "not the sum",
      place: "figures.arrow low_water",
      also: ["utility not as computed"]
    },
    {
      id: "base-five-for-ten",
      hole: "A cell of criminal-law data is a multiple of 5 and not of 10.",
      snapshot: (parts) => setColumn(parts, "reports", "n", (n, row) => (row === 0 ? n + 5 : n)),
      rule: "not a multiple",
      place: "snapshot.duckdb reports.n",
      also: ["not the sum", "utility not as computed"]
    },
    {
      id: "missing-cell-value",
      hole: "A cell is null, which tells that there was something to hide.",
      snapshot: (parts) => setColumn(parts, "dwellings", "n", (n, row) => (row === 3 ? null : n)),
      rule: "not a multiple",
      place: "snapshot.duckdb dwellings.n",
      also: ["not the sum", "utility not as computed"]
    }
  ]
};
