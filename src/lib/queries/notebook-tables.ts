import type {Manifest} from "../snapshot/manifest.js";

/**
 * Names the tables of a snapshot that a notebook may read: code lists, public tables, means, and figures, which hold
 * only what is shown. The cubes behind figures are for the workbench, which warns of cells that are too few to read.
 */
export function notebookTables({tables}: Pick<Manifest, "tables">): string[] {
  return tables.filter(({name, status}) => status !== "protected" || name === "figure").map(({name}) => name);
}
