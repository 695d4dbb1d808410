import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";
import {
  BY_WIJK,
  BY_YEAR,
  type Filter,
  type Measure,
  outputColumns,
  type QueryChoice,
  tableOf
} from "./query-choice.js";

/** Choices that rule each other out: two ways to name an area or a period; and an order by what is gone. */
export function fitted(choice: QueryChoice, manifest: Manifest): QueryChoice {
  const table = tableOf(manifest, choice.table)!;
  const state = choice.measures.some(({what}) => what === "n" || what === "rate") ? choice.state : null;
  const made = {...choice, state};
  const columns = outputColumns(made, table);
  return {...made, order: choice.order && columns.includes(choice.order.by) ? choice.order : null};
}

/** The newest of two splits that give the same column stays. */
export function apart(chosen: readonly string[], before: readonly string[]): string[] {
  const PAIRS = [
    ["area", BY_WIJK],
    ["period", BY_YEAR]
  ] as const;
  return PAIRS.reduce<string[]>(
    (splits, pair) =>
      pair.every((one) => splits.includes(one))
        ? splits.filter((one) => one !== pair.find((two) => before.includes(two)))
        : splits,
    [...chosen]
  );
}

/** The newest of two rates stays. */
export function oneRate(chosen: readonly Measure[], before: readonly Measure[]): Measure[] {
  const rates = chosen.filter(({what}) => what === "rate");
  if (rates.length < 2) return [...chosen];
  const old = before.find(({what}) => what === "rate");
  return chosen.filter((one) => JSON.stringify(one) !== JSON.stringify(old));
}

/** A rate is per hundred or per thousand as its indicator says. */
export function perOf(
  column: string,
  filter: Filter | null,
  {measures}: QueryChoice,
  manifest: Manifest
): Partial<QueryChoice> {
  if (column !== "indicator" || !filter || !("values" in filter)) return {};
  const card = manifest.indicators.find(({id}) => id === filter.values[0]);
  if (!card) return {};
  return {measures: measures.map((one) => (one.what === "rate" ? {...one, per: card.per} : one))};
}

/** To what multiple the counts of a choice are rounded; the largest where they are several. */
export function baseOf({filters}: QueryChoice, table: TableEntry, manifest: Manifest): number {
  if (table.name !== "figure") return table.status === "protected" ? table.base : 1;
  const chosen = filters.find(({column}) => column === "indicator");
  const ids = chosen && "values" in chosen ? chosen.values : null;
  return Math.max(...manifest.indicators.filter(({id}) => !ids || ids.includes(id)).map(({base}) => base));
}
