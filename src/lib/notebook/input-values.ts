import {suggestion} from "./nearest.js";
import type {Cell, Input, Notebook} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {yamlLine} from "./read-yaml.js";
import {type InputSpec, inputSchema} from "./schema/inputs.js";

/** What an input holds: one value, or several where its cell says so. */
export type InputValue = string | number | readonly string[];

/** What the inputs of a notebook hold, by name. */
export type InputValues = Readonly<Record<string, InputValue>>;

/**
 * Gives what inputs hold at first: what the front matter's `parameters` say, else the cell's own value. A parameter
 * of no input, or one that its input does not take, is a `NotebookError` at its line.
 */
export function initialValues({
  header,
  header_source,
  cells
}: Pick<Notebook, "header" | "header_source" | "cells">): InputValues {
  const inputs = cells.filter(isInput);
  const parameters = header.parameters ?? {};
  const names = inputs.map(({name}) => name);
  for (const [name, value] of Object.entries(parameters)) {
    const line = yamlLine(header_source, 2, ["parameters", name]);
    const input = inputs.find((cell) => cell.name === name);
    if (!input) {
      const hint = names.length ? suggestion(name, names) : "; there is no input in this notebook";
      throw new NotebookError(line, `no input is named "${name}"${hint}`);
    }
    const problem = whyNot(input.spec, value);
    if (problem) throw new NotebookError(line, `parameter ${name}: ${problem}`);
  }
  return Object.fromEntries(inputs.map(({name, spec}) => [name, parameters[name] ?? ownValue(spec)]));
}

/** Says why an input does not take a value; null where it does. */
export function whyNot(spec: InputSpec, value: InputValue): string | null {
  if (Array.isArray(value) && !("multiple" in spec && spec.multiple)) return "only one may be chosen";
  const result = inputSchema(spec).safeParse({...spec, value});
  if (result.success) return null;
  const [issue] = result.error.issues;
  return issue!.message.charAt(0).toLowerCase() + issue!.message.slice(1);
}

/** An area that nobody chose yet is no area. */
function ownValue(spec: InputSpec): InputValue {
  return spec.value ?? [];
}

function isInput(cell: Cell): cell is Input {
  return cell.kind === "input";
}
