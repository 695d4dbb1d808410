import type {Locale} from "../i18n/locale.js";
import {notebookErrors} from "../i18n/notebook-errors.js";
import {suggestion} from "./nearest.js";
import type {Cell, Input, Notebook} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {yamlLine} from "./read-yaml.js";
import type {Header} from "./schema/header.js";
import {type InputSpec, inputSchema} from "./schema/inputs.js";
import {ruleInWords} from "./schema/issue-in-words.js";

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
    if (!input)
      throw new NotebookError(
        line,
        (t, locale) =>
          t.no_cell("input", name) +
          (names.length ? suggestion(name, names, locale) : t.no_cell_at_all("input"))
      );
    if (whyNot(input.spec, value) !== null)
      throw new NotebookError(line, (t, locale) => t.parameter(name, whyNot(input.spec, value, locale)!));
  }
  return Object.fromEntries(
    inputs.map(({name, spec}) => [name, parameterOf(parameters, name) ?? ownValue(spec)])
  );
}

/** What the front matter says of an input, whose name may be one that every object of JavaScript has. */
export function parameterOf(
  parameters: NonNullable<Header["parameters"]>,
  name: string
): InputValue | undefined {
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

/** Says why an input does not take a value; null where it does. */
export function whyNot(spec: InputSpec, value: InputValue, locale: Locale = "en"): string | null {
  const t = notebookErrors[locale];
  if (Array.isArray(value) && !("multiple" in spec && spec.multiple)) return t.only_one;
  const asked = {...spec, value};
  const result = inputSchema(spec).safeParse(asked);
  if (result.success) return null;
  return ruleInWords(result.error.issues[0]!, asked, t);
}

/** An area that nobody chose yet is no area. */
export function ownValue(spec: InputSpec): InputValue {
  return spec.value ?? [];
}

/**
 * Gives what figures read of an input. Where several periods may be chosen and none is, that is each of their kind: what
 * nobody narrowed down is all there is.
 */
export function readValue(spec: InputSpec, value: InputValue): InputValue {
  const none = spec.type === "period" && Array.isArray(value) && value.length === 0;
  return none ? `each ${spec.kind ?? "year"}` : value;
}

/** Gives what figures read of all inputs. */
export function readValues(cells: readonly Cell[], values: InputValues): InputValues {
  const read = cells.filter(isInput).map(({name, spec}) => [name, readValue(spec, values[name]!)]);
  return {...values, ...Object.fromEntries(read)};
}

function isInput(cell: Cell): cell is Input {
  return cell.kind === "input";
}
