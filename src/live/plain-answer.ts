import type {SelectResult} from "../engine/run-select.js";
import type {Answer} from "../lib/notebook/figure/answer.js";

/** Gives an answer as figures read it, with the values that the build makes of them. */
export function plainAnswer({columns, rows}: Pick<SelectResult, "columns" | "rows">): Answer {
  return {
    columns: columns.map(({name}) => name),
    rows: rows.map((row) => Object.fromEntries(columns.map(({name}) => [name, plain(row[name] ?? null)])))
  };
}

function plain(value: SelectResult["rows"][number][string]): string | number | null {
  if (typeof value === "boolean") return String(value);
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}
