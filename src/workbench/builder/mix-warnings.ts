import type {Manifest} from "../../lib/snapshot/manifest.js";
import {type Filter, hasColumn, type QueryChoice, tableOf} from "./query-choice.js";

export type MixWarning = "mix_levels" | "mix_periods" | "mix_indicators" | "mix_means";

/** Says what a choice adds up that may not be added: levels, kinds of period, indicators, means. */
export function mixWarnings(
  choice: QueryChoice,
  manifest: Pick<Manifest, "tables" | "protection">
): MixWarning[] {
  const table = tableOf(manifest, choice.table);
  if (!table || choice.measures.length === 0) return [];
  const {splits, filters, measures} = choice;
  const of = (column: string) => filters.find((filter) => filter.column === column);
  const adds = measures.some(({what}) => what !== "rows" && what !== "min" && what !== "max");
  const levelled = table.name === "figure" || table.name === "resident";
  const warnings: MixWarning[] = [];
  if (
    adds &&
    levelled &&
    !splits.includes("area") &&
    !isOne(of("area.level")) &&
    !sameLevel(of("area")) &&
    !of("area.parent")
  )
    warnings.push("mix_levels");
  if (
    adds &&
    table.name === "figure" &&
    !splits.includes("period") &&
    !isOne(of("period.kind")) &&
    !sameKind(of("period"))
  )
    warnings.push("mix_periods");
  if (
    adds &&
    hasColumn(table, "indicator") &&
    table.name === "figure" &&
    !splits.includes("indicator") &&
    !isOne(of("indicator"))
  )
    warnings.push("mix_indicators");
  if (
    measures.some(
      (one) =>
        one.what === "avg" &&
        (table.status === "mean" || /_pct$|mean/.test("column" in one ? one.column : ""))
    )
  )
    warnings.push("mix_means");
  return warnings;
}

/** What an input holds is its reader's choice of one. */
function isOne(filter: Filter | undefined): boolean {
  return filter !== undefined && ("input" in filter || filter.values.length === 1);
}

function sameLevel(filter: Filter | undefined): boolean {
  if (!filter || "input" in filter) return filter !== undefined;
  return new Set(filter.values.map((code) => String(code).slice(0, 2))).size === 1;
}

function sameKind(filter: Filter | undefined): boolean {
  if (!filter || "input" in filter) return filter !== undefined;
  const kinds = filter.values.map((code) =>
    /^\d{4}-/.test(String(code)) ? "span" : String(code).slice(4, 6)
  );
  return new Set(kinds).size === 1;
}
