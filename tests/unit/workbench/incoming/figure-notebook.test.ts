import {describe, expect, test} from "vitest";
import {type FigureView, readFigure, writeFigure} from "../../../../src/lib/address/figure-address.js";
import {drawnFrom} from "../../../../src/lib/charts/drawn-from.js";
import type {ChartRow} from "../../../../src/lib/charts/spec.js";
import type {Locale} from "../../../../src/lib/i18n/locale.js";
import {figureData} from "../../../../src/lib/notebook/figure/figure-data.js";
import {prepareFigure} from "../../../../src/lib/notebook/figure/prepare-figure.js";
import type {Figure} from "../../../../src/lib/notebook/notebook.js";
import {parse} from "../../../../src/lib/notebook/parse.js";
import {sceneOf} from "../../../../src/lib/selection/scene.js";
import {NOTHING_SELECTED, type Selection} from "../../../../src/lib/selection/selection.js";
import {figureNotebook} from "../../../../src/workbench/incoming/figure-notebook.js";
import {data, draw} from "../../views/draw-view.js";

const {manifest} = data;
const SELECTIONS: Partial<Selection>[] = [
  {},
  {level: "wijk"},
  {level: "buurt"},
  {level: "gemeente"},
  {area: "WK999901"},
  {area: "WK999902", period: "2024JJ00"},
  {area: manifest.areas.find(({level}) => level === "buurt")!.code},
  {level: "wijk", period: "2021-2025"}
];
const CASES = (["map", "trend", "heatmap", "table"] as const).flatMap((view) =>
  manifest.indicators.flatMap(({id, phenomenon}) =>
    SELECTIONS.map((selection) => [view, id, phenomenon, selection] as const)
  )
);

/** The page's figure and the notebook's, each as its rows; null where the page says in words why it has none. */
function both(
  view: FigureView,
  indicator: string,
  phenomenon: string,
  chosen: Partial<Selection>,
  locale: Locale
) {
  const selection = {...NOTHING_SELECTED, ...chosen, indicator};
  const page = draw(view, {view, phenomenon}, {locale, selection});
  const drawn = drawnFrom(page);
  if (!drawn) return null;
  const {card, level, period, area} = sceneOf(manifest, [indicator], selection);
  const address = writeFigure({view, indicator: card.id, level, period, area: area?.code ?? null});
  const notebook = parse(figureNotebook(readFigure(address)!, manifest, locale)!);
  const figures = notebook.cells.map((cell) => figureData(prepareFigure(cell as Figure, data, locale)));
  return {page: figureData(drawn), figures, title: notebook.header.title};
}

const NUMBERS = ["area", "period", "rate", "lower", "upper", "state"] as const;
const sorted = (rows: readonly ChartRow[], columns: readonly string[]) =>
  rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).sort();

describe.each(["nl", "en"] as const)("every figure of a page in %s", (locale) => {
  test("has the same numbers as a notebook, whatever is chosen", () => {
    const seen = {map: 0, trend: 0, heatmap: 0, table: 0};
    for (const [view, indicator, phenomenon, selection] of CASES) {
      const found = both(view, indicator, phenomenon, selection, locale);
      if (!found) continue;
      seen[view]++;
      const columns = view === "table" ? NUMBERS : [...NUMBERS, "n", "denominator", "area_name"];
      expect(
        sorted(
          found.figures.flatMap(({rows}) => rows),
          columns
        )
      ).toEqual(sorted(found.page.rows, columns));
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });

  test("has the same title and unit, and says where the numbers come from as the page does", () => {
    for (const [view, indicator, phenomenon, selection] of CASES) {
      const found = both(view, indicator, phenomenon, selection, locale);
      if (!found || view === "table") continue;
      const [figure] = found.figures;
      expect([figure!.title, figure!.unit, figure!.provenance]).toEqual([
        found.page.title,
        found.page.unit,
        found.page.provenance
      ]);
      expect(found.title).toBe(found.page.title);
    }
  });
});

test("figureNotebook() of an indicator that the snapshot does not have is null", () => {
  const figure = {
    view: "map",
    indicator: "bestaat_niet",
    level: "wijk",
    period: "2025JJ00",
    area: null
  } as const;
  expect(figureNotebook(figure, manifest, "nl")).toBe(null);
});

test("figureNotebook() of a period that is gone shows the latest", () => {
  const figure = {
    view: "map",
    indicator: "overbewoond",
    level: "wijk",
    period: "1999JJ00",
    area: null
  } as const;
  expect(figureNotebook(figure, manifest, "nl", new Date(2026, 2, 9))).toContain("period: 2025JJ00");
});

test("figureNotebook() is dated, and says on which snapshot", () => {
  const figure = {
    view: "map",
    indicator: "overbewoond",
    level: "wijk",
    period: "2025JJ00",
    area: null
  } as const;
  const {header} = parse(figureNotebook(figure, manifest, "nl", new Date(2026, 2, 9))!);
  expect([header.date, header.snapshot]).toEqual(["2026-03-09", manifest.hash.slice(0, 12)]);
});

test.each([
  "#figuur=tegel&indicator=a&niveau=wijk&periode=2025JJ00",
  "#figuur=map&indicator=a&niveau=straat&periode=2025JJ00",
  "#figuur=map&niveau=wijk&periode=2025JJ00",
  "#figuur=map&indicator=a&niveau=wijk",
  "#figuur="
])("readFigure(%s) is null", (fragment) => {
  expect(readFigure(fragment)).toBe(null);
});
