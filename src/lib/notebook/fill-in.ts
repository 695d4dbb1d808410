import type {InputValues} from "./input-values.js";
import type {Chart, Figure} from "./notebook.js";
import {NotebookError, type Problem} from "./notebook-error.js";
import {yamlLine} from "./read-yaml.js";
import {readsOf} from "./reads-of.js";
import {filledObservedChart, filledQueryChart, type ObservedChart, type QueryChart} from "./schema/charts.js";
import {type FigureKind, type FilledFigureSpec, filledFigureSchemas} from "./schema/figures.js";

/** A figure in which every `$name` is what the input holds. */
export type FilledFigure = {
  [K in FigureKind]: Omit<Extract<Figure, {kind: K}>, "spec"> & {spec: FilledFigureSpec<K>};
}[FigureKind];

/** A chart in which every `$name` is what the input holds. */
export type FilledChart = Omit<Chart, "spec"> & {spec: QueryChart | ObservedChart};

/** Keys that take a list: one chosen value is a list of one. */
const LISTS = new Set(["areas", "indicators", "with"]);
/** Keys that may be left out: an input that holds nothing narrows nothing down. */
const LEFT_OUT = new Set(["areas", "with"]);
/** Keys that take several values of an input, and are written with one. */
const SEVERAL = new Set(["period"]);

/**
 * Puts what inputs hold where a figure names them; what does not fit there, such as a level where an indicator is
 * asked, is a `NotebookError` at its line.
 */
export function fillIn(figure: Figure, values: InputValues): FilledFigure {
  return {...figure, spec: filled(figure, filledFigureSchemas[figure.kind], values)} as FilledFigure;
}

/** The same for a chart, of a query's answer or of observations. */
export function fillInChart(chart: Chart, values: InputValues): FilledChart {
  const schema = "provenance" in chart.spec ? filledQueryChart : filledObservedChart;
  return {...chart, spec: filled(chart, schema, values) as FilledChart["spec"]};
}

type Schema = (typeof filledFigureSchemas)[FigureKind] | typeof filledQueryChart | typeof filledObservedChart;

function filled(cell: Figure | Chart, schema: Schema, values: InputValues): unknown {
  const reads = readsOf(cell).filter(({of}) => of === "input");
  if (reads.length === 0) return cell.spec;
  const spec = structuredClone(cell.spec) as Record<string, unknown>;
  for (const {name, path} of reads) {
    const key = path.at(-1)!;
    const value = values[name];
    const list = [value].flat();
    const several = LISTS.has(key) || (SEVERAL.has(key) && list.length > 0);
    if (!several && Array.isArray(value) && list.length !== 1)
      throw at(cell, path, (t) => t.holds_many(key, name, list.length));
    const holder = path.slice(0, -1).reduce((inner, step) => inner[step] as Record<string, unknown>, spec);
    if (LEFT_OUT.has(key) && list.length === 0) delete holder[key];
    else holder[key] = LISTS.has(key) || list.length > 1 ? list : list[0];
  }
  const result = schema.safeParse(spec);
  if (result.success) return result.data;
  const path = result.error.issues[0]!.path.map(String);
  throw at(cell, path, (t) => t.does_not_fit(path.at(-1)!));
}

function at({source, line}: Figure | Chart, path: readonly string[], problem: Problem): NotebookError {
  return new NotebookError(yamlLine(source, line + 1, [...path]), problem);
}
