import type {Level} from "../../lib/areas/area.js";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {formatLevel, formatPeriod} from "../../lib/i18n/format.js";
import {sheetTexts} from "../../lib/i18n/new-cells.js";
import type {Way} from "../../lib/selection/closed.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import {sqlOf} from "../builder/sql-of.js";
import {freeName} from "../document/commands.js";
import type {FigureChoice} from "./figure-ways.js";
import {indicatorChoice} from "./found-choice.js";
import {yamlText} from "./yaml-text.js";

/** The notebook that a cell is made for: its language, and the names that are taken. */
export type Sheet = Pick<NotebookDocument, "cells" | "header">;

/** Which figure is made of an indicator, and where; `period` is a code, or left out the latest of its kind. */
export interface FigureAsked {
  figure: FigureChoice;
  card: IndicatorCard;
  way: Way;
  period?: string;
}

/** Writes the cells of a figure of an indicator as Markdown. */
export function figureMarkdown(asked: FigureAsked, manifest: Manifest, {cells, header}: Sheet): string {
  const {figure, card, way} = asked;
  const locale = header.language;
  const t = catalogueTexts[locale];
  const {level, kind} = way;
  const name = card.name[locale];
  const whole = manifest.municipality.name;
  const period = asked.period ?? `latest ${kind}`;
  const said = asked.period === undefined ? "" : `, ${formatPeriod(asked.period, locale)}`;
  const by =
    level === "gemeente" ? t.title_in(name, whole) : t.title_by(name, formatLevel(level, locale)) + said;
  switch (figure) {
    case "map":
      return cell("map", `title: ${yamlText(by)}`, `indicator: ${card.id}`, ...at(level, period));
    case "table":
      return cell("table", `title: ${yamlText(by)}`, `indicators: [${card.id}]`, ...at(level, period));
    case "trend": {
      const each = `each ${kind}`;
      if (level === "gemeente") {
        const title = yamlText(t.title_trend_in(name, whole));
        return cell("trend", `title: ${title}`, `indicator: ${card.id}`, ...at(level, each));
      }
      const input = freeName(cells, t.input_areas);
      const title = yamlText(t.title_trend(name, formatLevel(level, locale)));
      return [
        areasInput(input, t.input_areas_label, level, areasOf(manifest, level).slice(0, 4)),
        cell("trend", `title: ${title}`, `indicator: ${card.id}`, ...at(level, each), `areas: $${input}`)
      ].join("\n\n");
    }
    case "compare": {
      const [area, ...others] = areasOf(manifest, level).slice(0, 4);
      const named = manifest.areas.find(({code}) => code === area)!.name;
      return cell(
        "compare",
        `title: ${yamlText(t.title_beside(name, named))}`,
        `indicator: ${card.id}`,
        `area: ${area}`,
        ...(others.length > 0 ? [`with: [${others.join(", ")}]`] : []),
        `period: ${period}`
      );
    }
    case "query": {
      const sql = sqlOf(indicatorChoice(card, manifest, {level, kind, period: asked.period}), manifest);
      return cell(`query ${freeName(cells, sheetTexts[locale].query_name)}`, sql);
    }
  }
}

/** Writes an input of several areas of a level. */
export function areasInput(name: string, label: string, level: Level, codes: readonly string[]): string {
  return cell(
    `input ${name}`,
    "type: area",
    `label: ${yamlText(label)}`,
    `level: ${level}`,
    "multiple: true",
    `value: [${codes.join(", ")}]`
  );
}

/** Writes a cell between its backticks. */
export function cell(info: string, ...lines: string[]): string {
  return ["```".concat(info), ...lines, "```"].join("\n");
}

/** Codes of the areas of a level, in the order of the snapshot. */
export function areasOf({areas}: Pick<Manifest, "areas">, level: Level): string[] {
  return areas.filter((area) => area.level === level).map(({code}) => code);
}

function at(level: Level, period: string): string[] {
  return [`level: ${level}`, `period: ${period}`];
}
