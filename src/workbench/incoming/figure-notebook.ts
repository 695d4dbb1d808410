import type {FigureView, PageFigure} from "../../lib/address/figure-address.js";
import {formatLevel, formatPeriod} from "../../lib/i18n/format.js";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {pageTexts} from "../../lib/i18n/pages.js";
import {type Scene, sceneOf} from "../../lib/selection/scene.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";

/**
 * Writes the notebook that shows the same figure as a page does, numbers and words; null where the snapshot does not
 * have its indicator. It needs no query. The page's table, which holds the municipality as well, is two.
 */
export function figureNotebook(
  {view, indicator, ...selected}: PageFigure,
  manifest: Manifest,
  locale: Locale,
  today = new Date()
): string | null {
  if (!manifest.indicators.some(({id}) => id === indicator)) return null;
  const t = incomingTexts[locale];
  const period = manifest.periods.some(({code}) => code === selected.period) ? selected.period : null;
  const scene = sceneOf(manifest, [indicator], {...selected, indicator, period});
  const title = titleOf(view, scene, locale);
  const cells = cellsOf(view, scene, title, locale);
  return `${[
    "---",
    `title: ${quoted(title)}`,
    `language: ${locale}`,
    `date: ${day(today)}`,
    `authors: [${t.figure_author}]`,
    `description: ${quoted(t.figure_description(manifest.municipality.name))}`,
    `purpose: ${quoted(t.figure_purpose)}`,
    // In quotes: a hash may read as a number.
    `snapshot: "${manifest.hash.slice(0, 12)}"`,
    "---"
  ].join("\n")}\n\n${cells.join("\n\n")}\n`;
}

/** The cells of a figure; a line of an area stands beside the municipality, as on the page. */
function cellsOf(view: FigureView, scene: Scene, title: string, locale: Locale): string[] {
  const {card, level, period, area, trend, grid} = scene;
  const figure = {title: quoted(title), indicator: card.id};
  switch (view) {
    case "map":
      return [cell("map", {...figure, level, period})];
    case "heatmap":
      return [
        cell("heatmap", {...figure, level: grid?.level ?? level, period: `each ${grid?.kind ?? "year"}`})
      ];
    case "trend": {
      const each = `each ${trend ?? "year"}`;
      if (!area) return [cell("trend", {...figure, level: "gemeente", period: each})];
      const above: Record<string, string> = area.level === "buurt" ? {above: "gemeente"} : {};
      return [cell("compare", {...figure, area: area.code, ...above, period: each})];
    }
    case "table": {
      const of = (level: string, words: string) =>
        cell("table", {title: quoted(words), indicators: `[${card.id}]`, level, period});
      const whole = of("gemeente", `${title}: ${incomingTexts[locale].figure_whole.toLowerCase()}`);
      return level === "gemeente" ? [of(level, title)] : [of(level, title), whole];
    }
  }
}

function titleOf(
  view: FigureView,
  {card, level, period, area, municipality, trend, grid}: Scene,
  locale: Locale
): string {
  const t = pageTexts[locale];
  const name = card.name[locale];
  switch (view) {
    case "map":
      return t.map_title(name, formatLevel(level, locale), formatPeriod(period, locale));
    case "heatmap":
      return t.heatmap_title(
        name,
        formatLevel(grid?.level ?? level, locale),
        t[`kind_${grid?.kind ?? "year"}`]
      );
    case "trend":
      return t.trend_title(name, (area ?? municipality).name, t[`kind_${trend ?? "year"}`]);
    case "table":
      return t.table_title(name, formatPeriod(period, locale));
  }
}

function cell(kind: string, spec: Readonly<Record<string, string>>): string {
  const lines = Object.entries(spec).map(([key, value]) => `${key}: ${value}`);
  return [`\`\`\`${kind}`, ...lines, "```"].join("\n");
}

/** A title may hold a colon, which YAML would take for a key. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\d ,.()–-]*$/u.test(text) ? text : JSON.stringify(text);
}

function day(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
