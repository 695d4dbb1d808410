import type {Area} from "../../../src/lib/areas/area.js";
import {isSafeMean, MAGNITUDE_RULES, roundedMean} from "../../../src/lib/disclosure/magnitude.js";
import type {MeanEntry, MeanRow} from "../../../src/lib/snapshot/mean-entry.js";
import type {MeanRecipe} from "../../indicators/mean-recipe.js";
import {leastBase} from "../../least-base.js";
import type {MeanCell} from "../aggregate-means.js";
import type {Released} from "../types.js";
import {keepMeans, type SaidMeans} from "./keep-means.js";

/** Means that may leave, as a table and as what the manifest says of them. */
export interface ProtectedMeans {
  table: Released;
  entry: MeanEntry;
}

/**
 * Makes means safe to publish: one level and period only, at least ten values (twenty of criminal-law or care data) none
 * of which stands out, rounded to the step of the recipe. No sum and no exact mean leaves, no total from which a mean
 * that was withheld could be derived, and no count: the same units are counted and rounded in a cube already.
 */
export function protectMeans(
  recipe: MeanRecipe,
  cells: readonly MeanCell[],
  before: {said: readonly SaidMeans[]; areas: readonly Area[]} = {said: [], areas: []}
): ProtectedMeans {
  const {name, step, category} = recipe;
  const rules = {...MAGNITUDE_RULES, fewest: 2 * leastBase(recipe.sources).base};
  const known = cells.filter((cell) => category.values.includes(cell.category));
  if (known.length < cells.length)
    throw new Error(
      `means ${name}: ${cells.length - known.length} cells in a category that the recipe lacks`
    );
  const fresh = known
    .filter((cell) => isSafeMean(cell, rules))
    .map((cell): MeanRow => {
      const {area, period} = cell;
      return {area, period, category: cell.category, mean: roundedMean(cell, step)};
    });
  const rows = keepMeans(name, fresh, before.said, before.areas);
  return {table: tableOf(recipe, rows), entry: {...entryOf(recipe, rows, known), rules}};
}

function tableOf({name, category}: MeanRecipe, rows: readonly MeanRow[]): Released {
  return {
    name,
    status: "mean",
    base: 1,
    columns: [
      {name: "area", type: "enum", values: rows.map((row) => row.area)},
      {name: "period", type: "enum", values: rows.map((row) => row.period)},
      {name: category.name, type: "enum", values: rows.map((row) => row.category)},
      {name: "mean", type: "integer", values: rows.map((row) => row.mean)}
    ]
  } as unknown as Released;
}

/** Pages read the manifest and no table, so that the rows of the last period are in it. */
function entryOf(
  recipe: MeanRecipe,
  rows: readonly MeanRow[],
  known: readonly MeanCell[]
): Omit<MeanEntry, "rules"> {
  const {name, purpose, phenomenon, level, step, unit, title, definition, category} = recipe;
  const last = known.map(({period}) => period).reduce((a, b) => (a > b ? a : b), "");
  return {
    table: name,
    purpose,
    phenomenon,
    sources: [...recipe.sources],
    level,
    step,
    unit,
    title,
    definition,
    category: {name: category.name, labels: {...category.labels}},
    last: rows.filter(({period}) => period === last)
  };
}
