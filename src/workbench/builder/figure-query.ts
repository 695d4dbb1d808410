import type {InputValues} from "../../lib/notebook/input-values.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {
  type BuiltFigure,
  type FigureKey,
  heldBy,
  indicatorsOf,
  isInput,
  KEYS_OF,
  levelOf,
  periodKind,
  valuesOf
} from "./figure-spec.js";
import type {Filter, QueryChoice} from "./query-choice.js";

/**
 * Makes the choices of a query that gives the numbers of a figure. `period` is the one that the figure shows where it
 * says only the latest; null where that is not known.
 */
export function figureQuery(
  cell: BuiltFigure,
  manifest: Manifest,
  values: InputValues,
  period: string | null
): QueryChoice {
  const ids = indicatorsOf(cell, manifest);
  const card = manifest.indicators.find(({id}) => id === ids[0]);
  const [written] = valuesOf(cell, "period");
  const kind = written ? periodKind(written) : null;
  const each = written?.startsWith("each ") ?? false;
  const several =
    ids.length > 1 || KEYS_OF[cell.kind].includes("indicators") || valuesOf(cell, "phenomenon").length > 0;
  const splits = [
    "area",
    ...(each || isInput(heldBy(cell, "period")) ? ["period"] : []),
    ...(several ? ["indicator"] : [])
  ];
  const filters: Filter[] = [
    ...filterOf("indicator", heldBy(cell, "indicator") ?? heldBy(cell, "indicators"), ids),
    ...filterOf(
      "area.level",
      heldBy(cell, "level"),
      cell.kind === "compare" ? [] : [levelOf(cell, manifest) ?? []].flat()
    ),
    ...areasOf(cell, manifest, values),
    ...periodsOf(cell, kind, each, period, manifest, values)
  ];
  const rounded = ids.length === 0 || manifest.indicators.some(({id, base}) => ids.includes(id) && base > 1);
  return {
    table: "figure",
    splits,
    measures: [{what: "n"}, {what: "denominator"}, {what: "rate", per: card?.per ?? 100}],
    state: rounded ? "rounded" : "exact",
    filters,
    order: each ? {by: "period", down: false} : {by: "rate", down: true},
    limit: null
  };
}

function filterOf(column: string, held: unknown, values: readonly string[]): Filter[] {
  if (typeof held === "string" && isInput(held)) return [{column, input: held.slice(1)}];
  return values.length > 0 ? [{column, values}] : [];
}

function areasOf(cell: BuiltFigure, manifest: Manifest, values: InputValues): Filter[] {
  if (cell.kind === "compare") {
    const held = (key: FigureKey) => {
      const written = heldBy(cell, key);
      return isInput(written) ? [values[written.slice(1)] ?? []].flat().map(String) : valuesOf(cell, key);
    };
    const byCode = new Map(manifest.areas.map((area) => [area.code, area]));
    const codes = [...held("area")];
    for (let at = byCode.get(codes[0] ?? ""); at?.parent; at = byCode.get(at.parent)) codes.push(at.parent);
    return [{column: "area", values: [...new Set([...codes, ...held("with")])]}];
  }
  const held = heldBy(cell, "areas");
  // An input that holds nothing narrows nothing down in a figure, and everything in SQL.
  if (isInput(held) && [values[held.slice(1)] ?? []].flat().length === 0) return [];
  return filterOf("area", held, valuesOf(cell, "areas"));
}

function periodsOf(
  cell: BuiltFigure,
  kind: ReturnType<typeof periodKind>,
  each: boolean,
  period: string | null,
  manifest: Manifest,
  values: InputValues
): Filter[] {
  const held = heldBy(cell, "period");
  if (isInput(held)) {
    const now = [values[held.slice(1)] ?? []].flat().map(String);
    // The latest is no code that SQL could look up.
    if (!now.some((one) => one.includes(" "))) return [{column: "period", input: held.slice(1)}];
    return period ? [{column: "period", values: [period]}] : [];
  }
  if (each && kind) return [{column: "period.kind", values: [kind]}];
  const codes = valuesOf(cell, "period").filter((code) => !code.includes(" "));
  if (codes.length > 0) return [{column: "period", values: codes}];
  const latest = period ?? manifest.periods.filter((one) => one.kind === kind).at(-1)?.code;
  return latest ? [{column: "period", values: [latest]}] : [];
}
