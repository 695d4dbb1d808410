import * as z from "zod";
import {rule} from "./rule.js";
import {titled} from "./titled.js";
import {areaCode, id, level, listOf, orInput, period} from "./values.js";

const indicator = orInput(id).meta({en: "Id of an indicator.", nl: "Id van een indicator."});
const shown = z.enum(["rate", "n"]).optional().meta({
  en: "The rate (default) or the count.",
  nl: "Het aandeel of cijfer (vanzelf) of het aantal."
});
const areas = orInput(listOf(areaCode)).optional().meta({
  en: "Codes of areas; left out, all of the level.",
  nl: "Codes van gebieden; weggelaten alle van het niveau."
});
const levelOrInput = orInput(level).meta({en: "gemeente, wijk or buurt.", nl: "gemeente, wijk of buurt."});
const periodOrInput = orInput(period).meta({
  en: "A period, `latest year` or `each month`.",
  nl: "Een periode, `latest year` of `each month`."
});

/** Areas of a level on a map, coloured by an indicator. */
export const mapSchema = z.strictObject({
  ...titled,
  indicator,
  level: levelOrInput,
  period: periodOrInput,
  value: shown
});

/** Areas against periods for an indicator, or areas against the indicators of a phenomenon in one period. */
const heatmap = {
  ...titled,
  indicator: indicator.optional(),
  phenomenon: orInput(id).optional().meta({en: "Id of a phenomenon.", nl: "Id van een fenomeen."}),
  level: levelOrInput,
  period: periodOrInput,
  areas
};
const eitherOne = (spec: {indicator?: unknown; phenomenon?: unknown}) =>
  (spec.indicator === undefined) !== (spec.phenomenon === undefined);
const said = {path: ["indicator"], message: rule("rule_one_of_two")};
export const heatmapSchema = z.strictObject(heatmap).refine(eitherOne, said);

/** An indicator through time, a line with its interval per area. */
export const trendSchema = z.strictObject({
  ...titled,
  indicator,
  level: levelOrInput,
  period: periodOrInput,
  areas,
  value: shown
});

/** Figures of one or more indicators in rows, an area each. */
export const tableSchema = z.strictObject({
  ...titled,
  indicators: orInput(listOf(id, undefined, 8)).meta({
    en: "Ids of indicators, a column each.",
    nl: "Ids van indicatoren, elk een kolom."
  }),
  level: levelOrInput,
  period: periodOrInput,
  areas
});

/** An area beside its wijk, the municipality and other areas. */
export const compareSchema = z.strictObject({
  ...titled,
  indicator,
  area: orInput(areaCode).meta({en: "The area that it is about.", nl: "Het gebied waar het om gaat."}),
  with: orInput(listOf(areaCode)).optional().meta({
    en: "Other areas beside its wijk and the municipality.",
    nl: "Andere gebieden naast de wijk en de gemeente."
  }),
  above: listOf(level).optional().meta({
    en: "Levels above it that stand beside it; left out, wijk and gemeente.",
    nl: "Niveaus erboven die ernaast staan; weggelaten wijk en gemeente."
  }),
  period: periodOrInput
});

/** Figures that need no SQL: an indicator with areas and periods; states, intervals and unit come from its card. */
export const figureSchemas = {
  map: mapSchema,
  heatmap: heatmapSchema,
  trend: trendSchema,
  table: tableSchema,
  compare: compareSchema
} as const;

/** What a period is once inputs are filled in: of an input of several, a list of codes. */
const filledPeriod = z.union([period, z.array(period).min(1)]);

/** The same once inputs are filled in. */
export const filledFigureSchemas = {
  map: mapSchema.extend({period: filledPeriod}),
  heatmap: z.strictObject({...heatmap, period: filledPeriod}).refine(eitherOne, said),
  trend: trendSchema.extend({period: filledPeriod}),
  table: tableSchema.extend({period: filledPeriod}),
  compare: compareSchema.extend({period: filledPeriod})
} as const;

export type FigureKind = keyof typeof figureSchemas;
export const FIGURE_KINDS = Object.keys(figureSchemas) as FigureKind[];
export type FigureSpec<K extends FigureKind = FigureKind> = z.infer<(typeof figureSchemas)[K]>;
export type FilledFigureSpec<K extends FigureKind = FigureKind> = z.infer<(typeof filledFigureSchemas)[K]>;
