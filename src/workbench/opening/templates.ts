import type {Level} from "../../lib/areas/area.js";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {formatLevel} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {openingTexts} from "../../lib/i18n/opening.js";
import {isOffered, type Way} from "../../lib/selection/closed.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {areasInput, areasOf, cell, figureMarkdown, type Sheet} from "../catalogue/figure-markdown.js";
import {type FigureChoice, waysOf} from "../catalogue/figure-ways.js";
import {yamlText} from "../catalogue/yaml-text.js";
import {secondIndicator} from "./second-indicator.js";

/** Notebooks to begin with, in the order of their cards. */
export const TEMPLATES = ["map", "compare", "trend", "beside", "empty", "sql"] as const;
export type TemplateId = (typeof TEMPLATES)[number];
/** Those that are about an indicator. */
export type AskingTemplate = Exclude<TemplateId, "empty">;

/** What a template asks: an indicator, where, and when; `period` is a code, or left out the latest of its kind. */
export interface TemplateChoice {
  card: IndicatorCard;
  way: Way;
  period?: string;
}

/** What a notebook begins with. */
export interface Begun {
  title: string;
  description: string;
  /** Its cells, as Markdown. */
  body: string;
}

const FIGURES: Record<AskingTemplate, FigureChoice> = {
  map: "map",
  compare: "compare",
  trend: "trend",
  beside: "map",
  sql: "query"
};

/** Lists where a template has something to show of an indicator, the most telling first. */
export function templateWays(manifest: Manifest, template: AskingTemplate, card: IndicatorCard): Way[] {
  const ways = waysOf(manifest, card, FIGURES[template]);
  return template === "beside" ? ways.filter((way) => secondIndicator(manifest, card, way)) : ways;
}

/** Writes the notebook that a template makes of what was chosen. */
export function fillTemplate(
  template: AskingTemplate,
  choice: TemplateChoice,
  manifest: Manifest,
  locale: Locale
): Begun {
  const {card, way} = choice;
  const t = openingTexts[locale];
  const c = catalogueTexts[locale];
  const name = card.name[locale];
  const level = formatLevel(way.level, locale);
  const sheet = emptySheet(locale);
  const note = cell("note", t.note_see, "", t.note_not(card.does_not_show[locale]));
  const begun = (title: string, ...cells: string[]): Begun => ({
    title,
    description: card.definition[locale],
    body: [...cells, note].join("\n\n")
  });
  const by =
    way.level === "gemeente" ? c.title_in(name, manifest.municipality.name) : c.title_by(name, level);
  switch (template) {
    case "map":
      return begun(by, figureMarkdown({figure: "map", ...choice}, manifest, sheet));
    case "trend": {
      const title =
        way.level === "gemeente"
          ? c.title_trend_in(name, manifest.municipality.name)
          : c.title_trend(name, level);
      return begun(title, figureMarkdown({figure: "trend", ...choice}, manifest, sheet));
    }
    case "sql":
      return begun(t.sql_title(name), figureMarkdown({figure: "query", ...choice}, manifest, sheet));
    case "compare":
      return begun(by, ...compareCells(choice, manifest, locale));
    case "beside": {
      const other = secondIndicator(manifest, card, way)!;
      const maps = [card, other].map((one) =>
        figureMarkdown({figure: "map", ...choice, card: one}, manifest, sheet)
      );
      const title = t.beside_title(name, other.name[locale]);
      return begun(title, ...besideTable(choice, other, locale), ...maps, t.beside_note);
    }
  }
}

/** Compares in one period, and through time where there is one; areas are chosen by inputs over both. */
function compareCells({card, way, period}: TemplateChoice, manifest: Manifest, locale: Locale): string[] {
  const t = openingTexts[locale];
  const c = catalogueTexts[locale];
  const [first, ...others] = areasOf(manifest, way.level).slice(0, 4);
  const compare = (title: string, when: string) =>
    cell(
      "compare",
      `title: ${yamlText(title)}`,
      `indicator: ${card.id}`,
      `area: $${t.area_name}`,
      `with: $${t.others_name}`,
      `period: ${when}`
    );
  const named = c.title_by(card.name[locale], formatLevel(way.level, locale));
  return [
    areaInput(t.area_name, t.area_label, way.level, first!),
    areasInput(t.others_name, t.others_label, way.level, others),
    compare(named, period ?? `latest ${way.kind}`),
    ...(way.kind === "span"
      ? []
      : [compare(c.title_trend(card.name[locale], formatLevel(way.level, locale)), `each ${way.kind}`)])
  ];
}

function besideTable({card, way, period}: TemplateChoice, other: IndicatorCard, locale: Locale): string[] {
  const t = openingTexts[locale];
  return [
    cell(
      `input ${t.figures_name}`,
      "type: indicator",
      `label: ${yamlText(t.figures_label)}`,
      "multiple: true",
      `value: [${card.id}, ${other.id}]`
    ),
    cell(
      "table",
      `title: ${yamlText(t.beside_table)}`,
      `indicators: $${t.figures_name}`,
      `level: ${way.level}`,
      `period: ${period ?? `latest ${way.kind}`}`
    )
  ];
}

/** Writes the notebook about one area: of each phenomenon the first figure that is shown there. */
export function areaNotebook(code: string, manifest: Manifest, locale: Locale): Begun | null {
  const area = manifest.areas.find((one) => one.code === code);
  if (!area) return null;
  const t = openingTexts[locale];
  const {level} = area;
  const shown = manifest.phenomena.flatMap(({indicators}) => {
    const id = indicators.find((one) => isOffered(manifest, one, level, "year"));
    return manifest.indicators.find((card) => card.id === id) ?? [];
  });
  if (shown.length === 0) return null;
  const figures = shown.map((card) => {
    const title = yamlText(card.name[locale]);
    const about = [`title: ${title}`, `indicator: ${card.id}`];
    return level === "gemeente"
      ? cell("trend", ...about, "level: gemeente", "period: each year")
      : cell("compare", ...about, `area: $${t.area_name}`, "period: latest year");
  });
  const title = t.area_title(area.name);
  const input = level === "gemeente" ? [] : [areaInput(t.area_name, t.area_label, level, code)];
  const note = cell("note", t.note_see);
  return {title, description: t.area_says, body: [...input, ...figures, note].join("\n\n")};
}

function areaInput(name: string, label: string, level: Level, code: string): string {
  return cell(
    `input ${name}`,
    "type: area",
    `label: ${yamlText(label)}`,
    `level: ${level}`,
    `value: ${code}`
  );
}

/** A notebook without cells, for what asks which names are taken. */
function emptySheet(language: Locale): Sheet {
  return {cells: [], header: {language} as Sheet["header"]};
}
