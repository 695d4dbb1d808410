import type {Area} from "../../lib/areas/area.js";
import type {Way} from "../../lib/selection/closed.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";
import {measuresOf, splitsOf} from "../builder/choice-rules.js";
import {figureChoice, firstChoice} from "../builder/first-choice.js";
import type {QueryChoice} from "../builder/query-choice.js";

/**
 * Makes the choice of an indicator at a level and kind of period: of the municipality its course over time, of wijken
 * and buurten one period, highest rate first.
 */
export function indicatorChoice(
  card: IndicatorCard,
  manifest: Manifest,
  {level, kind, period}: Way & {period?: string | undefined}
): QueryChoice {
  const choice = figureChoice(card, manifest, {level, kind, period});
  if (level !== "gemeente" || kind === "span" || period) return choice;
  return {
    ...choice,
    splits: ["period"],
    filters: [
      {column: "indicator", values: [card.id]},
      {column: "area", values: [manifest.municipality.code]},
      {column: "period.kind", values: [kind]}
    ],
    order: {by: "period", down: false}
  };
}

/** Makes the choice that shows every figure of an area. */
export function areaChoice({code}: Pick<Area, "code">): QueryChoice {
  return {
    table: "figure",
    splits: ["indicator", "period"],
    measures: [{what: "n"}, {what: "denominator"}],
    state: null,
    filters: [{column: "area", values: [code]}],
    order: {by: "indicator", down: false},
    limit: null
  };
}

/** Makes the choice that shows what a table holds. */
export function tableChoice({name}: Pick<TableEntry, "name">): QueryChoice {
  return {table: name, splits: [], measures: [], state: null, filters: [], order: null, limit: 100};
}

/** Makes the choice that shows what a column holds and how much of each; of a number, from where to where it goes. */
export function columnChoice(table: TableEntry, column: string, manifest: Manifest): QueryChoice {
  const rows = tableChoice(table);
  const measures = measuresOf(table);
  if (splitsOf(table).includes(column)) {
    const counted = measures.find(({what}) => what === "n") ?? {what: "rows"};
    return {...rows, splits: [column], measures: [counted], order: {by: column, down: false}, limit: 1000};
  }
  const ends = measures.filter(
    (one) => "column" in one && one.column === column && (one.what === "min" || one.what === "max")
  );
  if (ends.length > 0) return {...rows, measures: ends, limit: null};
  // What is counted says nothing added up over everything.
  return measures.some(({what}) => what === column) ? firstChoice(table.name, manifest) : rows;
}
