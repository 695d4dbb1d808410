import {cellKey} from "../../../src/lib/disclosure/cell-key.js";
import {isSafeMean, MAGNITUDE_RULES, roundedMean} from "../../../src/lib/disclosure/magnitude.js";
import type {MeanEntry, MeanRow} from "../../../src/lib/snapshot/mean-entry.js";
import type {MeanRecipe} from "../../indicators/mean-recipe.js";
import {leastBase} from "../../least-base.js";
import type {MeanCell} from "../aggregate-means.js";
import type {Released} from "../types.js";

/** Means that may leave, as a table and as what the manifest says of them. */
export interface ProtectedMeans {
  table: Released;
  entry: MeanEntry;
}

/**
 * Makes means safe to publish: one level and period only, at least ten values none of which stands out, rounded to the
 * step of the recipe, beside a count that is a multiple of b. No sum, exact mean or exact count leaves, and no total
 * from which a mean that was withheld could be derived. A count goes up with a chance of r ÷ b, else down, by a draw
 * under the private seed.
 */
export function protectMeans(
  recipe: MeanRecipe,
  cells: readonly MeanCell[],
  draw: (key: string) => number
): ProtectedMeans {
  const {name, base, step, category} = recipe;
  const least = leastBase(recipe.sources);
  if (base < least.base) throw new Error(`means ${name}: base ${base}; expected ${least.base} or more`);
  const known = cells.filter((cell) => category.values.includes(cell.category));
  if (known.length < cells.length)
    throw new Error(
      `means ${name}: ${cells.length - known.length} cells in a category that the recipe lacks`
    );
  const rows = known
    .filter((cell) => isSafeMean(cell))
    .map((cell): MeanRow => {
      const {area, period} = cell;
      const share = (cell.n % base) / base;
      const up = draw(cellKey(name, area, period, [cell.category])) / 2 ** 53 < share;
      const n = cell.n - (cell.n % base) + (up ? base : 0);
      return {area, period, category: cell.category, n, mean: roundedMean(cell, step)};
    });
  return {table: tableOf(recipe, rows), entry: entryOf(recipe, rows, known)};
}

function tableOf({name, base, category}: MeanRecipe, rows: readonly MeanRow[]): Released {
  return {
    name,
    status: "mean",
    base,
    columns: [
      {name: "area", type: "enum", values: rows.map((row) => row.area)},
      {name: "period", type: "enum", values: rows.map((row) => row.period)},
      {name: category.name, type: "enum", values: rows.map((row) => row.category)},
      {name: "n", type: "integer", values: rows.map((row) => row.n)},
      {name: "mean", type: "integer", values: rows.map((row) => row.mean)}
    ]
  } as unknown as Released;
}

/** Pages read the manifest and no table, so that the rows of the last period are in it. */
function entryOf(recipe: MeanRecipe, rows: readonly MeanRow[], known: readonly MeanCell[]): MeanEntry {
  const {name, purpose, phenomenon, level, base, step, unit, title, definition, category} = recipe;
  const last = known.map(({period}) => period).reduce((a, b) => (a > b ? a : b), "");
  return {
    table: name,
    purpose,
    phenomenon,
    sources: [...recipe.sources],
    level,
    base,
    step,
    rules: MAGNITUDE_RULES,
    unit,
    title,
    definition,
    category: {name: category.name, labels: {...category.labels}},
    last: rows.filter(({period}) => period === last)
  };
}
