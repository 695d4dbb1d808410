import type {Level} from "../../lib/areas/area.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import {formatLevel} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {sheetTexts} from "../../lib/i18n/new-cells.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import {firstChoice} from "../builder/first-choice.js";
import {tableOf} from "../builder/query-choice.js";
import {sqlOf} from "../builder/sql-of.js";
import {freeName} from "../document/commands.js";

/** Kinds of cell that can be added by a button, the most used first. */
export const INSERTED_KINDS = [
  "prose",
  "map",
  "trend",
  "compare",
  "table",
  "heatmap",
  "input",
  "query",
  "chart",
  "note"
] as const;
/** A chart is made of the answer of a query, and no example. */
export type ExampleKind = Exclude<(typeof INSERTED_KINDS)[number], "chart">;

/** Writes a new cell of a kind, about an indicator that the snapshot shows by wijk or else at any level, as Markdown. */
export function cellExample(
  kind: ExampleKind,
  manifest: Manifest,
  {cells, header}: Pick<NotebookDocument, "cells" | "header">,
  card: IndicatorCard | null = firstCard(manifest)
): string {
  const locale = header.language;
  const t = sheetTexts[locale];
  const level = card ? finestLevel(manifest, card.id) : "gemeente";
  switch (kind) {
    case "prose":
      return t.prose;
    case "note":
      return fence("note", t.note);
    case "input":
      return fence(
        `input ${freeName(cells, t.input_name)}`,
        `type: area\nlabel: ${t.input_label}\nlevel: wijk`
      );
    case "query":
      return fence(`query ${freeName(cells, t.query_name)}`, exampleSql(card, manifest));
    default:
      return card ? fence(kind, figureYaml(kind, card, level, locale, manifest)) : t.prose;
  }
}

type FigureKind = Exclude<ExampleKind, "prose" | "note" | "input" | "query">;

function figureYaml(
  kind: FigureKind,
  card: IndicatorCard,
  level: Level,
  locale: Locale,
  manifest: Manifest
): string {
  const name = card.name[locale];
  const by = `${name} ${sheetTexts[locale].by(formatLevel(level, locale))}`;
  switch (kind) {
    case "map":
      return lines(`title: ${quoted(by)}`, `indicator: ${card.id}`, `level: ${level}`, "period: latest year");
    case "trend":
      return lines(
        `title: ${quoted(`${name}: ${deskTexts[locale].kind_trend.toLowerCase()}`)}`,
        `indicator: ${card.id}`,
        "level: gemeente",
        "period: each year"
      );
    case "heatmap":
      return lines(`title: ${quoted(by)}`, `indicator: ${card.id}`, `level: ${level}`, "period: each year");
    case "table":
      return lines(
        `title: ${quoted(by)}`,
        `indicators: [${card.id}]`,
        `level: ${level}`,
        "period: latest year"
      );
    case "compare": {
      const area = manifest.areas.find((one) => one.level === level) ?? manifest.municipality;
      return lines(
        `title: ${quoted(sheetTexts[locale].beside(name, area.name))}`,
        `indicator: ${card.id}`,
        `area: ${area.code}`,
        "period: latest year"
      );
    }
  }
}

/** A query that clicks can go on with. */
function exampleSql(card: IndicatorCard | null, manifest: Manifest): string {
  const asked = card && tableOf(manifest, "figure");
  return asked ? sqlOf(firstChoice("figure", manifest, card), manifest) : "SELECT *\nFROM area\nLIMIT 100";
}

/** The first indicator that is shown by wijk and year; else the first that is shown by year at all. */
function firstCard({gate, indicators}: Manifest): IndicatorCard | null {
  const shown = (level: Level) =>
    indicators.find(({id}) =>
      gate.some((g) => g.offered && g.indicator === id && g.level === level && g.period === "year")
    );
  return shown("wijk") ?? shown("gemeente") ?? null;
}

function finestLevel({gate}: Manifest, indicator: string): Level {
  const shown = (level: Level) =>
    gate.some((g) => g.offered && g.indicator === indicator && g.level === level && g.period === "year");
  return shown("wijk") ? "wijk" : shown("buurt") ? "buurt" : "gemeente";
}

function fence(info: string, body: string): string {
  return `\`\`\`${info}\n${body}\n\`\`\``;
}

function lines(...all: string[]): string {
  return all.join("\n");
}

/** A title may hold a colon, which YAML would take for a key. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\d ,()–-]*$/u.test(text) ? text : JSON.stringify(text);
}
