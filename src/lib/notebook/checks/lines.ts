import type {Notebook} from "../notebook.js";
import {yamlLine} from "../read-yaml.js";

/** Finds the line of a key of the front matter; of one that is not there, where it begins. */
export function headerLine({header_source}: Notebook, key: string): number {
  return yamlLine(header_source, 2, [key]);
}

/** Finds the line of a key of a cell. */
export function cellLine({source, line}: {source: string; line: number}, ...path: string[]): number {
  return yamlLine(source, line + 1, path);
}
