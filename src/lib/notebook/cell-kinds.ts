import type * as z from "zod";
import {chartSchema} from "./schema/charts.js";
import {FIGURE_KINDS, type FigureKind, figureSchemas} from "./schema/figures.js";
import {inputSchema} from "./schema/inputs.js";

/** The words that open a fenced cell. */
export const CELL_KINDS = ["query", "input", "chart", ...FIGURE_KINDS, "note"] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** Cells that have a name, by which others read them. */
export const NAMED_KINDS = ["query", "input"] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** Says whether a cell of a kind has a name. */
export function isNamed(kind: CellKind): kind is NamedKind {
  return NAMED_KINDS.some((named) => named === kind);
}

/** Chooses the schema of a kind by the plain value of its YAML; null for cells that hold no YAML. */
export function schemaOf(kind: CellKind): ((value: Readonly<Record<string, unknown>>) => z.ZodType) | null {
  if (kind === "chart") return chartSchema;
  if (kind === "input") return inputSchema;
  return kind === "query" || kind === "note" ? null : () => figureSchemas[kind as FigureKind];
}
