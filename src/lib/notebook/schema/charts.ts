import * as z from "zod";
import {CHART_TYPES} from "../../charts/spec.js";
import {rule} from "./rule.js";
import {titled} from "./titled.js";
import {areaCode, cellName, column, id, level, listOf, orInput, period, text} from "./values.js";

const periods = z.union([period, z.array(period).length(2)], rule("rule_periods"));
const areas = listOf(areaCode);

/** Which figures, once inputs are filled in: an input of several periods gives a list. */
const filledObserved = z.strictObject({
  indicator: id,
  level,
  period: z.union([period, z.array(period).min(1)], rule("rule_periods")),
  areas: areas.optional()
});

/** Which figures, as it is written: each key may name an input. */
const observed = z.strictObject({
  indicator: orInput(id).meta({en: "Id of an indicator.", nl: "Id van een indicator."}),
  level: orInput(level).meta({en: "gemeente, wijk or buurt.", nl: "gemeente, wijk of buurt."}),
  period: orInput(periods).meta({
    en: "A period, `latest year` or `each month`; of a slope two: `[2021JJ00, latest year]`.",
    nl: "Een periode, `latest year` of `each month`; van een slope twee: `[2021JJ00, latest year]`."
  }),
  areas: orInput(areas).optional().meta({
    en: "Codes of areas; left out, all of the level.",
    nl: "Codes van gebieden; weggelaten alle van het niveau."
  })
});

/** What a chart of a query's answer must state itself; the snapshot is added by whoever draws it. */
const stated = z.strictObject({
  source: text.meta({en: "Where the figures come from.", nl: "Waar de cijfers vandaan komen."}),
  period: text.meta({en: "Over what time.", nl: "Over welke tijd."}),
  population: text.meta({en: "Of whom or what.", nl: "Van wie of wat."}),
  uncertainty: text.meta({en: "How certain they are.", nl: "Hoe zeker zij zijn."})
});

const common = {
  type: z.enum(CHART_TYPES).meta({en: "How it is drawn.", nl: "Hoe het getekend wordt."}),
  ...titled,
  x: column.optional().meta({en: "Column along the bottom.", nl: "Kolom langs de onderkant."}),
  y: column.optional().meta({en: "Column along the side.", nl: "Kolom langs de zijkant."}),
  lower: column.optional().meta({en: "Column of the lower limit.", nl: "Kolom met de ondergrens."}),
  upper: column.optional().meta({en: "Column of the upper limit.", nl: "Kolom met de bovengrens."}),
  series: column.optional().meta({
    en: "Column that splits lines, areas and panels.",
    nl: "Kolom die lijnen, vlakken en vakken splitst."
  }),
  level: level
    .optional()
    .meta({en: "Level of the areas on a map.", nl: "Niveau van de gebieden op een kaart."}),
  mark: orInput(areaCode).optional().meta({
    en: "Code of an area that a distribution marks.",
    nl: "Code van een gebied dat een distribution aanwijst."
  }),
  decimals: z.int().min(0).max(6).optional().meta({
    en: "Decimals; left out, by the size of the number.",
    nl: "Decimalen; weggelaten naar de grootte."
  })
};

const state = {
  en: "Column with the state of each cell: value, small, empty, missing or not_published.",
  nl: "Kolom met de staat van elke cel: value, small, empty, missing of not_published."
};

/** A chart of a query's answer: says what its columns are, and what every chart must state. */
export const queryChartSchema = z.strictObject({
  ...common,
  data: cellName.meta({en: "Name of a query.", nl: "Naam van een query."}),
  value: column.meta({en: "Column with the number.", nl: "Kolom met het getal."}),
  /** Required, because a protected 0 is not nought but nought to four. */
  state: column.meta(state),
  stacked: z.boolean().optional().meta({
    en: "Whether the series of an area chart are parts of one whole that do not overlap.",
    nl: "Of de reeksen van een area delen van één geheel zijn die niet overlappen."
  }),
  unit: text.meta({en: "Unit of the number.", nl: "Eenheid van het getal."}),
  provenance: stated.meta({
    en: "Source, period, population and uncertainty, in words.",
    nl: "Bron, periode, populatie en onzekerheid, in woorden."
  })
});

/** A chart of observations: intervals, states, unit and provenance come from the indicator's card. */
export const observedChartSchema = z.strictObject({
  ...common,
  data: observed.meta({en: "Which figures.", nl: "Welke cijfers."}),
  value: column.optional().meta({en: "rate (default) or n.", nl: "rate (vanzelf) of n."}),
  state: column.optional().meta(state),
  unit: text.optional().meta({en: "Unit of the number.", nl: "Eenheid van het getal."})
});

const mark = areaCode.optional();
/** The same once inputs are filled in. */
export const filledQueryChart = queryChartSchema.extend({mark});
export const filledObservedChart = observedChartSchema.extend({data: filledObserved, mark});

export type QueryChart = z.infer<typeof filledQueryChart>;
export type ObservedChart = z.infer<typeof filledObservedChart>;
export type ChartCell = z.infer<typeof queryChartSchema> | z.infer<typeof observedChartSchema>;

/** Gives the schema of a chart: of observations where `data` is a mapping, else of a query's answer. */
export function chartSchema(value: Readonly<Record<string, unknown>>) {
  return typeof value.data === "object" && value.data !== null ? observedChartSchema : queryChartSchema;
}
