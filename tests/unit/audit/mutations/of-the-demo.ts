import {readFileSync} from "node:fs";
import {join} from "node:path";
import {changePage, type Parts, put, putPage} from "../small-site.js";
import type {Mutation} from "./mutation.js";
import {addRow, addToCells, changeTable, runSql, setColumn, valuesOf} from "./plant.js";

/** What of the fictional municipality holes are planted with. */
export interface Secrets {
  /** A planted value of its registers. */
  canary: string;
  /** The seed of its rounding. */
  seed: string;
}

/** The main holes, planted in a real snapshot of the fictional municipality. */
export function ofTheDemo({canary, seed}: Secrets): readonly Mutation[] {
  return [
    {
      id: "margin-in-table",
      hole: "A table of exact totals ships beside the cells.",
      snapshot: (parts) => addRow(parts, "total", "public", {area: "GM9999", period: "2024JJ00", n: 213}),
      rule: "table not expected",
      place: "snapshot.duckdb total"
    },
    {
      id: "exact-denominator",
      hole: "The denominator of a figure is not rounded.",
      snapshot: ({figures}) => {
        const at = figures.findIndex(
          ({indicator, denominator}) => indicator === "overbewoond" && denominator
        );
        figures[at] = {...figures[at]!, denominator: figures[at]!.denominator! + 2};
      },
      rule: "not a multiple",
      place: "figures.arrow overbewoond",
      also: ["not the sum"]
    },
    {
      id: "off-by-base",
      hole: "One released cell is moved by a whole base after the figures were made.",
      snapshot: (parts) => addToCells(parts, "woning", 5, 1),
      rule: "not the sum"
    },
    {
      id: "mean-column",
      hole: "The exact mean stands beside the rounded count.",
      snapshot: ({tables}) =>
        changeTable(tables, "woning", ({columns, ...table}) => ({
          ...table,
          columns: [...columns, {name: "mean", type: "double", values: columns[0]!.values.map(() => 40.5)}]
        })),
      rule: "column not expected",
      place: "snapshot.duckdb woning.mean"
    },
    {
      id: "mean-in-manifest",
      hole: "The manifest gives the exact mean of an indicator.",
      snapshot: ({manifest}) => Object.assign(manifest.indicators[0]!, {mean: 3.42}),
      rule: "number not expected",
      place: "manifest.json indicators[].mean"
    },
    {
      id: "maximum",
      hole: "The largest deviation stands in the manifest.",
      snapshot: ({manifest}) => Object.assign(manifest.protection, {quality: {worst: 9}}),
      rule: "deviation tells too much",
      place: "manifest.json protection.quality.worst"
    },
    {
      id: "base-lowered",
      hole: "Criminal-law data are said to be rounded to 5.",
      snapshot: ({tables, manifest}) => {
        changeTable(tables, "drugs_registratie", (table) => ({...table, base: 5}));
        for (const card of manifest.indicators) if (card.phenomenon === "drugs") card.base = 5;
      },
      rule: "not as on the card",
      place: "manifest.json drugs_registraties base"
    },
    {
      id: "indicator-called-public",
      hole: "A protected indicator is called public.",
      snapshot: ({manifest}) => {
        for (const card of manifest.indicators) if (card.id === "overbewoond") card.status = "public";
      },
      rule: "not as on the card",
      place: "manifest.json overbewoond status"
    },
    {
      id: "finer-than-the-card",
      hole: "Cells ship by buurt, and every card of the cube says wijk.",
      snapshot: ({manifest}) => {
        for (const card of manifest.indicators)
          if (card.phenomenon === "overlast" && card.finest_level === "buurt") card.finest_level = "wijk";
      },
      rule: "finer than the card"
    },
    {
      id: "subset-rounded-apart",
      hole: "A subset is counted in another cube than its whole.",
      snapshot: ({manifest}) => {
        for (const card of manifest.indicators)
          if (card.id === "overbewoond") card.category_of = "drugs_registraties";
      },
      rule: "subset rounded apart",
      place: "manifest.json overbewoond"
    },
    {
      id: "gate-opened",
      hole: "A gate is opened by hand.",
      snapshot: ({manifest}) => {
        const protectedIds = new Set(
          manifest.indicators.filter(({status}) => status === "protected").map(({id}) => id)
        );
        manifest.gate.find((g) => protectedIds.has(g.indicator) && !g.offered)!.offered = true;
      },
      rule: "gate not as computed"
    },
    {
      id: "exact-in-public-table",
      hole: "A public table holds the exact counts of a protected indicator.",
      snapshot: (parts) => {
        const [code, year] = ["cbs_code", "year"].map((name) => valuesOf(parts, "key_figure", name));
        const slots = code!.map((area, row) => `${area} ${year![row]}JJ00`);
        const counts = largestOf(parts, slots);
        // Two units beside what was released, as the exact count may be.
        setColumn(parts, "key_figure", "dwellings", (n, row) => {
          const released = counts.get(slots[row]!);
          return released === undefined ? n : released + 2;
        });
      },
      rule: "exact beside rounded"
    },
    {
      id: "small-area",
      hole: "An area with 40 inhabitants is published by itself.",
      snapshot: (parts) => setColumn(parts, "resident", "n", (n, row) => (row === 7 ? 40 : n)),
      rule: "area too small"
    },
    {
      id: "dropped-table",
      hole: "A private table was made and dropped in the database.",
      written: (small) =>
        runSql(
          small,
          `CREATE TABLE person AS SELECT '${canary}' || i AS who FROM range(50000) t(i)`,
          "CREATE TABLE other AS SELECT i FROM range(50000) t(i)",
          "CHECKPOINT",
          "DROP TABLE person"
        ),
      rule: "table not expected",
      place: "snapshot.duckdb blocks of dropped tables"
    },
    {
      id: "count-in-drawn-table",
      hole: "A cell of a table in a page says another count than was released.",
      site: ({site}) => {
        const [cell] = /<td class="number">[\d.]+/.exec(readFileSync(join(site, "index.html"), "utf8"))!;
        changePage(site, cell, `${cell}1`);
      },
      rule: "page not as drawn",
      place: "index.html table"
    },
    {
      id: "count-in-report",
      hole: "A report says another count than its notebook gives.",
      site: ({site}) =>
        changePage(
          site,
          '<td class="chart-number">',
          '<td class="chart-number">1',
          "rapporten/wonen-per-wijk.html"
        ),
      rule: "page not as drawn",
      place: "rapporten/wonen-per-wijk.html report"
    },
    {
      id: "count-in-prose",
      hole: "The text of a page gives an exact count of a year.",
      site: ({site}) => changePage(site, "<main>", "<main><p>In 2024 waren er 213 meldingen.</p>"),
      rule: "loose number",
      place: "index.html text"
    },
    {
      id: "canary-in-tooltip",
      hole: "A tooltip holds a planted value.",
      site: ({site}) => changePage(site, "<main>", `<main><i title="x${canary}x">?</i>`),
      rule: "planted value",
      place: "index.html"
    },
    {
      id: "seed-in-script",
      hole: "A script holds the seed of the rounding.",
      site: ({site}) => put(site, "_npm/library.js", `export const e = "${seed}"`),
      rule: "secret",
      place: "_npm/library.js"
    },
    {
      id: "page-without-link",
      hole: "A page of an earlier release stays, and no page links to it.",
      site: ({site}) => putPage(site, "<!doctype html><title>Oud</title><p>Oud</p>", "oud.html"),
      rule: "left over",
      place: "oud.html"
    }
  ];
}

/** The released counts, by area and period, of the indicator that counts most in these. */
function largestOf({figures, manifest}: Parts, slots: readonly string[]): Map<string, number> {
  const wanted = new Set(slots);
  const [largest] = manifest.indicators
    .filter(({status}) => status === "protected")
    .map(({id}) => {
      const own = figures.filter((figure) => figure.indicator === id);
      return new Map(own.map(({area, period, n}) => [`${area} ${period}`, n ?? 0]));
    })
    .sort((a, b) => totalOf(b) - totalOf(a));
  return largest!;

  function totalOf(counts: ReadonlyMap<string, number>): number {
    return [...counts].reduce((sum, [slot, n]) => sum + (wanted.has(slot) ? n : 0), 0);
  }
}
