import {NotebookError, type Problem} from "../notebook-error.js";
import {yamlLine} from "../read-yaml.js";

/** Makes the mistake of a chart or figure, at the line of the key that it is about. */
export function figureError(
  {kind, source, line, spec}: {kind: string; source: string; line: number; spec: {title: string}},
  path: readonly string[],
  problem: Problem
): NotebookError {
  return new NotebookError(yamlLine(source, line + 1, path), (t, locale) =>
    t.in_figure(kind, spec.title, problem(t, locale))
  );
}
