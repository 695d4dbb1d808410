import type {ChartSpec, ChartType} from "../charts/spec.js";
import {formatNumber} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import {pageTexts} from "../i18n/pages.js";
import type {IndicatorCard} from "../snapshot/card.js";

/**
 * Returns the spec of a chart of one indicator over `chartRows`; columns follow from the type of chart. A chart of
 * effort says so under its title, wherever it is drawn.
 */
export function indicatorChart(
  type: ChartType,
  card: IndicatorCard,
  title: string,
  locale: Locale,
  more: Partial<ChartSpec> = {}
): ChartSpec {
  const told = [more.description, card.kind === "effort" ? pageTexts[locale].effort_note : ""].filter(
    Boolean
  );
  const byPeriod = THROUGH_TIME.includes(type);
  const bySeries = type === "multiples" || type === "slope";
  return {
    type,
    title,
    ...(byPeriod ? {x: "period"} : {}),
    ...(byPeriod && type !== "heatmap" ? {} : {y: "area_name"}),
    ...(bySeries ? {series: "area_name"} : {}),
    value: "rate",
    lower: "lower",
    upper: "upper",
    state: "state",
    unit: rateUnit(card, locale),
    base: card.base,
    ...more,
    ...(told.length > 0 && {description: told.join(" ")})
  };
}

const THROUGH_TIME: readonly ChartType[] = ["line", "area", "multiples", "slope", "sparkline", "heatmap"];

/** Returns the unit of an indicator's rate: `%`, or `per 1.000 inwoners`. */
export function rateUnit(card: IndicatorCard, locale: Locale): string {
  return card.per === 100 ? "%" : `per ${formatNumber(card.per, locale)} ${card.denominator[locale]}`;
}
