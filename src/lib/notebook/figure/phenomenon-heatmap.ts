import type {ChartRow, ChartSpec} from "../../charts/spec.js";
import {chartRows} from "../../figures/chart-rows.js";
import {periodsInWords} from "../../figures/periods-in-words.js";
import {provenanceOf} from "../../figures/provenance.js";
import {chartTypeTexts} from "../../i18n/chart-types.js";
import {formatNumber} from "../../i18n/format.js";
import {linkedTexts} from "../../i18n/linked.js";
import type {Locale} from "../../i18n/locale.js";
import {notebookTexts} from "../../i18n/notebook.js";
import {reportTexts} from "../../i18n/report.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {FilledFigure} from "../fill-in.js";
import {suggestion} from "../nearest.js";
import {checkAreas} from "./check-areas.js";
import type {Drawable} from "./drawable.js";
import {figureError} from "./figure-error.js";
import {observationsOf} from "./observed-chart.js";
import {settledPeriods} from "./settled-periods.js";

/**
 * Prepares a heatmap of areas against the indicators of a phenomenon in one period: each rate as a multiple of that of
 * the municipality, since indicators have scales of their own. Intervals are those of the area, the municipality's own
 * being far narrower. An indicator that the municipality has no rate of says
 * nothing.
 */
export function phenomenonHeatmap(
  figure: Extract<FilledFigure, {kind: "heatmap"}>,
  data: SnapshotData,
  locale: Locale
): Drawable {
  const {title, description, alt} = figure.spec;
  const id = figure.spec.phenomenon!;
  const {phenomena, indicators, municipality} = data.manifest;
  const phenomenon = phenomena.find((one) => one.id === id);
  if (!phenomenon) {
    const known = phenomena.map((one) => one.id);
    throw figureError(
      figure,
      ["phenomenon"],
      (t, locale) => t.no_phenomenon(id) + suggestion(id, known, locale)
    );
  }
  const period = settledPeriods(figure, ["period"], figure.spec.period, data);
  const several = Array.isArray(period) ? period : null;
  const level = figure.spec.level as "gemeente" | "wijk" | "buurt";
  const areas = figure.spec.areas === undefined ? undefined : [figure.spec.areas].flat();
  checkAreas(figure, "areas", areas ?? [], data);
  const cards = phenomenon.indicators.map((of) => indicators.find((card) => card.id === of)!);
  const rows = cards.flatMap((card): ChartRow[] => {
    const cells = observationsOf({indicator: card.id, level, period, areas, together: true}, data);
    const same = several ?? cells[0]?.period;
    const [whole] = same
      ? observationsOf({indicator: card.id, period: same, areas: [municipality.code], together: true}, data)
      : [];
    const of = whole?.rate;
    const over = (rate: unknown) => (of && typeof rate === "number" ? rate / of : null);
    return chartRows(data, cells).map((row) => ({
      ...row,
      indicator_name: card.name[locale],
      base: row.base ?? card.base,
      ratio: over(row.rate),
      ratio_lower: over(row.lower),
      ratio_upper: over(row.upper),
      state: of || row.state !== "value" ? row.state! : "not_published"
    }));
  });
  const t = linkedTexts[locale];
  const over =
    several && t.together_rate(formatNumber(several.length, locale, 0), periodsInWords(several, locale));
  const spec: ChartSpec = {
    type: "heatmap",
    title,
    description: [description, over, notebookTexts[locale].ratio, chartTypeTexts[locale].ratio_bold]
      .filter(Boolean)
      .join(" "),
    ...(alt && {alt}),
    x: "indicator_name",
    y: "area_name",
    value: "ratio",
    lower: "ratio_lower",
    upper: "ratio_upper",
    midpoint: 1,
    state: "state",
    level,
    unit: notebookTexts[locale].ratio_unit,
    decimals: 1
  };
  const periods = several ?? [...new Set(rows.map((row) => String(row.period)))];
  const told = cards.map((card) => provenanceOf(data, card.id, periods, locale));
  const joined = (part: "source" | "population" | "uncertainty") =>
    [...new Set(told.flatMap((one) => one[part].split("; ")))].filter(Boolean).join("; ");
  return {
    spec,
    rows,
    provenance: {
      ...told[0]!,
      ...(several && {period: periodsInWords(several, locale)}),
      source: joined("source"),
      population: joined("population"),
      uncertainty: joined("uncertainty")
    },
    nothing: rows.some((row) => row.ratio !== null) ? null : reportTexts[locale].no_figures
  };
}
