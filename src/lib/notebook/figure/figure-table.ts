import type {TableFigure} from "../../charts/table-figure.js";
import {rateUnit} from "../../figures/indicator-chart.js";
import type {TogetherObservation} from "../../figures/observe-together.js";
import {periodsInWords} from "../../figures/periods-in-words.js";
import {provenanceOf} from "../../figures/provenance.js";
import {chartTexts} from "../../i18n/charts.js";
import {formatNumber, formatState} from "../../i18n/format.js";
import {linkedTexts} from "../../i18n/linked.js";
import type {Locale} from "../../i18n/locale.js";
import type {IndicatorCard} from "../../snapshot/card.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {FilledFigure} from "../fill-in.js";
import {checkAreas} from "./check-areas.js";
import {cardOf, observationsOf} from "./observed-chart.js";
import {settledPeriods} from "./settled-periods.js";

/**
 * Prepares a table of one period: a row per area, a column per indicator with its rate and interval. Indicators of
 * `latest year` may have another latest one; each column then says which.
 */
export function figureTable(
  figure: Extract<FilledFigure, {kind: "table"}>,
  data: SnapshotData,
  locale: Locale
): TableFigure {
  const {title, description} = figure.spec;
  const level = figure.spec.level as "gemeente" | "wijk" | "buurt";
  const ids = [figure.spec.indicators].flat();
  const areas = figure.spec.areas === undefined ? undefined : [figure.spec.areas].flat();
  checkAreas(figure, "areas", areas ?? [], data);
  const period = settledPeriods(figure, ["period"], figure.spec.period, data);
  const several = Array.isArray(period) ? period : null;
  const columns = ids.map((indicator) => {
    const card = cardOf(figure, ["indicators"], indicator, data);
    const cells = observationsOf({indicator, level, period, areas, together: true}, data);
    return {
      card,
      cells: new Map(cells.map((cell) => [cell.area, cell])),
      periods: several ?? cells.map((c) => c.period)
    };
  });
  const rows = data.manifest.areas.filter(
    (area) => area.level === level && (!areas || areas.includes(area.code))
  );
  const told = columns.map(({card, periods}) => provenanceOf(data, card.id, [...new Set(periods)], locale));
  const joined = (part: "source" | "period" | "population" | "uncertainty") =>
    [...new Set(told.flatMap((of) => of[part].split("; ")))].filter(Boolean).join("; ");
  const t = linkedTexts[locale];
  const over =
    several && t.together_rate(formatNumber(several.length, locale, 0), periodsInWords(several, locale));
  const said = [description, over].filter(Boolean).join(" ");
  return {
    title,
    ...(said && {description: said}),
    head: [chartTexts[locale].columns.area_name!, ...columns.map(({card}) => headOf(card, locale))],
    rows: rows.map(({code, name}) => [
      name,
      ...columns.map(({card, cells}) => words(cells.get(code), card, locale))
    ]),
    data: {
      columns: [
        "area",
        "area_name",
        "period",
        "indicator",
        "indicator_name",
        "rate",
        "unit",
        "lower",
        "upper",
        "state"
      ],
      rows: rows.flatMap(({code, name}) =>
        columns.flatMap(({card, cells}) => {
          const cell = cells.get(code);
          if (!cell) return [];
          const {period, rate, lower, upper, state} = cell;
          const told = {indicator: card.id, indicator_name: card.name[locale], unit: rateUnit(card, locale)};
          return [{area: code, area_name: name, period, ...told, rate, lower, upper, state}];
        })
      )
    },
    provenance: {
      source: joined("source"),
      period: several ? periodsInWords(several, locale) : joined("period"),
      population: joined("population"),
      uncertainty: joined("uncertainty"),
      snapshot: told[0]!.snapshot
    }
  };
}

function headOf(card: IndicatorCard, locale: Locale): string {
  return `${card.name[locale]} (${rateUnit(card, locale)})`;
}

function words(cell: TogetherObservation | undefined, {base}: IndicatorCard, locale: Locale): string {
  if (!cell) return "–";
  const {rate, lower, upper, state} = cell;
  if (rate === null) return formatState(state, locale, cell.base ?? base);
  const number = (value: number) => formatNumber(value, locale, 1);
  if (lower === null || upper === null) return number(rate);
  return `${number(rate)} (${chartTexts[locale].intervalWords(number(lower), number(upper))})`;
}
