import type {ChartRow, ChartSpec} from "../../charts/spec.js";
import {chartRows} from "../../figures/chart-rows.js";
import {provenanceOf} from "../../figures/provenance.js";
import type {Locale} from "../../i18n/locale.js";
import {notebookTexts} from "../../i18n/notebook.js";
import {reportTexts} from "../../i18n/report.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {FilledFigure} from "../fill-in.js";
import {suggestion} from "../nearest.js";
import {NotebookError} from "../notebook-error.js";
import {yamlLine} from "../read-yaml.js";
import {checkAreas} from "./check-areas.js";
import type {Drawable} from "./drawable.js";
import {observationsOf} from "./observed-chart.js";

/**
 * Prepares a heatmap of areas against the indicators of a phenomenon in one period: each rate as a multiple of that of
 * the municipality, since indicators have scales of their own. An indicator that the municipality has no rate of says
 * nothing.
 */
export function phenomenonHeatmap(
  figure: Extract<FilledFigure, {kind: "heatmap"}>,
  data: SnapshotData,
  locale: Locale
): Drawable {
  const {title, description, alt, period} = figure.spec;
  const id = figure.spec.phenomenon!;
  const {phenomena, indicators, municipality} = data.manifest;
  const phenomenon = phenomena.find((one) => one.id === id);
  if (!phenomenon) {
    const near = suggestion(
      id,
      phenomena.map((one) => one.id)
    );
    throw at(figure, "phenomenon", `no phenomenon "${id}"${near}`);
  }
  if (period.startsWith("each "))
    throw at(figure, "period", "one period is asked, such as 2024JJ00 or latest year");
  const level = figure.spec.level as "gemeente" | "wijk" | "buurt";
  const areas = figure.spec.areas === undefined ? undefined : [figure.spec.areas].flat();
  checkAreas(figure, "areas", areas ?? [], data);
  const cards = phenomenon.indicators.map((of) => indicators.find((card) => card.id === of)!);
  const rows = cards.flatMap((card): ChartRow[] => {
    const cells = observationsOf({indicator: card.id, level, period, areas}, data);
    const same = cells[0]?.period;
    const [whole] = same
      ? observationsOf({indicator: card.id, period: same, areas: [municipality.code]}, data)
      : [];
    const of = whole?.rate;
    return chartRows(data, cells).map((row) => ({
      ...row,
      indicator_name: card.name[locale],
      ratio: of && typeof row.rate === "number" ? row.rate / of : null,
      state: of || row.state !== "value" ? row.state! : "not_published"
    }));
  });
  const spec: ChartSpec = {
    type: "heatmap",
    title,
    description: [description, notebookTexts[locale].ratio].filter(Boolean).join(" "),
    ...(alt && {alt}),
    x: "indicator_name",
    y: "area_name",
    value: "ratio",
    state: "state",
    level,
    unit: notebookTexts[locale].ratio_unit,
    decimals: 1
  };
  const periods = [...new Set(rows.map((row) => String(row.period)))];
  const told = cards.map((card) => provenanceOf(data, card.id, periods, locale));
  const joined = (part: "source" | "population" | "uncertainty") =>
    [...new Set(told.flatMap((one) => one[part].split("; ")))].filter(Boolean).join("; ");
  return {
    spec,
    rows,
    provenance: {
      ...told[0]!,
      source: joined("source"),
      population: joined("population"),
      uncertainty: joined("uncertainty")
    },
    nothing: rows.some((row) => row.ratio !== null) ? null : reportTexts[locale].no_figures
  };
}

function at({kind, source, line, spec}: FilledFigure, key: string, message: string): NotebookError {
  return new NotebookError(yamlLine(source, line + 1, [key]), `${kind} "${spec.title}": ${message}`);
}
