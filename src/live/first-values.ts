import {
  type InputValues,
  initialValues,
  ownValue,
  parameterOf,
  whyNot
} from "../lib/notebook/input-values.js";
import type {Input} from "../lib/notebook/notebook.js";
import {NotebookError} from "../lib/notebook/notebook-error.js";
import type {NotebookDocument} from "./notebook-document.js";

/**
 * Gives what inputs hold at first. A wrong parameter in the front matter is told, and its input holds what its own
 * cell says.
 */
export function firstValues({cells, header, header_source}: NotebookDocument): {
  values: InputValues;
  problem: NotebookError | null;
} {
  const inputs = cells.map(({cell}) => cell).filter((cell): cell is Input => cell.kind === "input");
  try {
    return {values: initialValues({header, header_source, cells: inputs}), problem: null};
  } catch (problem) {
    if (!(problem instanceof NotebookError)) throw problem;
    const parameters = header.parameters ?? {};
    const values = inputs.map(({name, spec}) => {
      const given = parameterOf(parameters, name);
      return [name, given !== undefined && whyNot(spec, given) === null ? given : ownValue(spec)];
    });
    return {values: Object.fromEntries(values), problem};
  }
}
