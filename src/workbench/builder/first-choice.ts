import {isOffered, type Way} from "../../lib/selection/closed.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {measuresOf} from "./choice-rules.js";
import {BY_YEAR, hasCoded, type Measure, type QueryChoice, tableOf} from "./query-choice.js";

/** Makes the choice that a table begins with: one level, one kind of period and one indicator, so that nothing is added twice. */
export function firstChoice(name: string, manifest: Manifest, card?: IndicatorCard): QueryChoice {
  const table = tableOf(manifest, name)!;
  const nothing = {table: name, splits: [], measures: [], state: null, filters: [], order: null, limit: null};
  if (table.status === "code list") return {...nothing, limit: 100};
  if (name === "figure") {
    const asked = card ?? firstCard(manifest);
    return figureChoice(asked, manifest, {level: levelFor(asked, manifest), kind: "year"});
  }
  const [measure] = measuresOf(table);
  const measures: Measure[] = measure && measure.what === "n" ? [measure] : [];
  if (measures.length === 0) return {...nothing, limit: 100};
  const splits = hasCoded(table, "period") ? [BY_YEAR] : [];
  return {...nothing, splits, measures, order: splits.length > 0 ? {by: "period", down: false} : null};
}

/** Makes the choice of an indicator by area, at a level and in one period: left out, the latest of its kind. */
export function figureChoice(
  card: IndicatorCard | undefined,
  manifest: Manifest,
  {level, kind, period = latest(manifest, kind)}: Way & {period?: string | undefined}
): QueryChoice {
  return {
    table: "figure",
    splits: ["area"],
    measures: [{what: "n"}, {what: "denominator"}, {what: "rate", per: card?.per ?? 100}],
    state: null,
    filters: [
      ...(card ? [{column: "indicator", values: [card.id]}] : []),
      {column: "area.level", values: [level]},
      ...(period ? [{column: "period", values: [period]}] : [])
    ],
    order: {by: "rate", down: true},
    limit: null
  };
}

/** The snapshot lists periods in order of kind and time. */
function latest({periods}: Manifest, kind: Way["kind"]): string | undefined {
  return periods.filter((one) => one.kind === kind).at(-1)?.code;
}

function levelFor(card: IndicatorCard | undefined, manifest: Manifest): Way["level"] {
  const levels = ["wijk", "buurt", "gemeente"] as const;
  return levels.find((one) => card && isOffered(manifest, card.id, one, "year")) ?? "gemeente";
}

function firstCard({indicators, gate}: Manifest): IndicatorCard | undefined {
  return indicators.find(({id}) => isOffered({gate}, id, "wijk", "year")) ?? indicators[0];
}
