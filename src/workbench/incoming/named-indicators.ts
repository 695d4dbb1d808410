import type {AnyCell} from "../../lib/notebook/read-cells.js";
import {sqlTokens} from "../../lib/queries/sql-tokens.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";

/** Finds the ids of indicators that cells name: in figures, as what inputs offer, and as texts in SQL. */
export function namedIndicators(
  cells: readonly AnyCell[],
  {phenomena, indicators}: Pick<Manifest, "phenomena" | "indicators">
): Set<string> {
  const ofPhenomenon = (id: string) => phenomena.find((one) => one.id === id)?.indicators ?? [];
  const found = new Set<string>();
  for (const cell of cells) {
    if (cell.kind === "query") {
      for (const {kind, at} of sqlTokens(cell.sql)) if (kind === "string") found.add(textAt(cell.sql, at));
      continue;
    }
    const {indicators: direct, phenomena: whole} = namesIn(cell);
    for (const id of [...direct, ...whole.flatMap(ofPhenomenon)]) found.add(id);
  }
  return new Set(indicators.map(({id}) => id).filter((id) => found.has(id)));
}

/** What a cell names as an indicator or a phenomenon, whether the snapshot has it or not; references aside. */
export function namesIn(cell: AnyCell): {indicators: string[]; phenomena: string[]} {
  if (!("spec" in cell)) return {indicators: [], phenomena: []};
  const spec = cell.spec as Readonly<Record<string, unknown>>;
  if (cell.kind === "input") {
    const offered = texts([spec.value, spec.options].flat());
    return {
      indicators: spec.type === "indicator" ? offered : [],
      phenomena: spec.type === "phenomenon" ? offered : []
    };
  }
  const which = (typeof spec.data === "object" ? spec.data : spec) as Readonly<Record<string, unknown>>;
  return {
    indicators: texts([which.indicator, which.indicators].flat()),
    phenomena: texts([which.phenomenon])
  };
}

function texts(values: readonly unknown[]): string[] {
  return values.filter((value): value is string => typeof value === "string" && !value.startsWith("$"));
}

/** The text between quotes that begins at an offset, as far as the next quote. */
function textAt(sql: string, at: number): string {
  return sql.slice(at + 1, sql.indexOf("'", at + 1));
}
