import type {InputValues} from "./input-values.js";
import type {Figure} from "./notebook.js";
import {NotebookError, type Problem} from "./notebook-error.js";
import {yamlLine} from "./read-yaml.js";
import {readsOf} from "./reads-of.js";
import {figureSchemas} from "./schema/figures.js";

/** A figure in which every `$name` is what the input holds. */
export type FilledFigure = Figure;

/** Keys that take a list: one chosen value is a list of one. */
const LISTS = new Set(["areas", "indicators", "with"]);

/**
 * Puts what inputs hold where a figure names them; what does not fit there, such as a level where an indicator is
 * asked, is a `NotebookError` at its line.
 */
export function fillIn(figure: Figure, values: InputValues): FilledFigure {
  const spec: Record<string, unknown> = {...figure.spec};
  for (const {name, path} of readsOf(figure)) {
    const key = path[0]!;
    const value = values[name];
    const list = [value].flat();
    if (!LISTS.has(key) && Array.isArray(value) && list.length !== 1)
      throw at(figure, key, (t) => t.holds_many(key, name, list.length));
    spec[key] = LISTS.has(key) ? list : list[0];
  }
  const result = figureSchemas[figure.kind].safeParse(spec);
  if (result.success) return {...figure, spec: result.data} as FilledFigure;
  const [issue] = result.error.issues;
  const key = String(issue!.path[0]);
  throw at(figure, key, (t) => t.does_not_fit(key));
}

function at({source, line}: Figure, key: string, problem: Problem): NotebookError {
  return new NotebookError(yamlLine(source, line + 1, [key]), problem);
}
