import type {Level} from "../../lib/areas/area.js";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {formatLevel} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {sheetTexts} from "../../lib/i18n/new-cells.js";
import {isOffered, type Way} from "../../lib/selection/closed.js";
import type {Phenomenon} from "../../lib/snapshot/card.js";
import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";
import type {QueryChoice} from "../builder/query-choice.js";
import {sqlOf} from "../builder/sql-of.js";
import type {Command} from "../document/commands.js";
import {freeName} from "../document/commands.js";
import type {Entry} from "./entries.js";
import {cell, figureMarkdown, type Sheet} from "./figure-markdown.js";
import {FIGURE_CHOICES, firstFigure, waysOf} from "./figure-ways.js";
import {areaChoice, columnChoice, tableChoice} from "./found-choice.js";
import {areaLists} from "./with-area.js";
import {yamlText} from "./yaml-text.js";

/** One thing that can be made of what was found. */
export interface Making {
  id: string;
  /** As on its button: `Map`. */
  label: string;
  /** For which areas and periods: `by district, latest year`. */
  where: string;
  /** What it does to the notebook; a place is added to what is inserted. */
  command: {do: "insert"; markdown: string} | Extract<Command, {do: "write"}>;
}

/** Lists what can be made of an entry, the first by default; `way` asks for one level and kind of period. */
export function makingsOf(
  entry: Entry,
  manifest: Manifest,
  locale: Locale,
  sheet: Sheet,
  way: Way | null = null
): Making[] {
  const t = catalogueTexts[locale];
  const insert = (markdown: string) => ({do: "insert" as const, markdown});
  const taken = (name: string) => freeName(sheet.cells, name);
  /** A query that clicks can go on with. */
  const query = (name: string, choice: QueryChoice) =>
    insert(cell(`query ${taken(name)}`, sqlOf(choice, manifest)));
  switch (entry.kind) {
    case "indicator": {
      const first = firstFigure(manifest, entry.card);
      return [...FIGURE_CHOICES]
        .sort((a, b) => Number(b === first) - Number(a === first))
        .flatMap((figure) => {
          const ways = waysOf(manifest, entry.card, figure);
          const at = way ? ways.find(({level, kind}) => level === way.level && kind === way.kind) : ways[0];
          if (!at) return [];
          const markdown = figureMarkdown({figure, card: entry.card, way: at}, manifest, sheet);
          const where = whereInWords(at, locale, figure === "trend");
          return [{id: figure, label: t[`make_${figure}`], where, command: insert(markdown)}];
        });
    }
    case "phenomenon": {
      const at = widest(entry.phenomenon, manifest);
      if (!at) return [];
      const markdown = phenomenonMarkdown(entry.phenomenon, at, sheet.header.language);
      const where = whereInWords(at, locale, false);
      return [{id: "heatmap", label: t.make_heatmap, where, command: insert(markdown)}];
    }
    case "area": {
      const own = sheetTexts[sheet.header.language];
      const input = cell(
        `input ${taken(own.input_name)}`,
        "type: area",
        `label: ${yamlText(own.input_label)}`,
        `level: ${entry.area.level}`,
        `value: ${entry.area.code}`
      );
      const lists = areaLists(sheet.cells, entry.area);
      return [
        {id: "input", label: t.make_input, where: entry.name, command: insert(input)},
        ...lists.map(({id, label, text}) => ({
          id: `add-${id}`,
          label: t.add_to(label),
          where: "",
          command: {do: "write" as const, id, text}
        })),
        {
          id: "query",
          label: t.make_area,
          where: "SQL",
          command: query(sheetTexts[sheet.header.language].query_name, areaChoice(entry.area))
        }
      ];
    }
    case "table":
      return [
        {
          id: "query",
          label: t.make_rows,
          where: "SQL",
          command: query(nameFor(entry.table), tableChoice(entry.table))
        }
      ];
    case "column": {
      const choice = columnChoice(entry.table, entry.column, manifest);
      return [
        {id: "query", label: t.make_column, where: "SQL", command: query(nameFor(entry.table), choice)}
      ];
    }
    case "cell":
      return [];
  }
}

/** Writes the cells that are most sensible of an entry; empty where nothing can be made of it. */
export function firstMarkdown(entry: Entry, manifest: Manifest, locale: Locale, sheet: Sheet): string {
  const [first] = makingsOf(entry, manifest, locale, sheet);
  return first?.command.do === "insert" ? first.command.markdown : "";
}

/** Says for which areas and periods a figure is: `by district, latest year`. */
export function whereInWords({level, kind}: Way, locale: Locale, each: boolean): string {
  const t = catalogueTexts[locale];
  const period = each && kind !== "span" ? t[`each_${kind}`] : t[kind];
  return level === "gemeente" ? t.in_whole(period) : t.at(formatLevel(level, locale), period);
}

/** A query may not have the name of a table. */
function nameFor({name}: TableEntry): string {
  return `${name.replace(/[^a-z0-9_]/g, "_").slice(0, 40)}_1`;
}

/** Where most of a phenomenon's indicators are shown side by side, the wijk first. */
function widest({indicators}: Phenomenon, manifest: Pick<Manifest, "gate">): Way | null {
  const levels: Level[] = ["wijk", "buurt", "gemeente"];
  const ways = levels.flatMap((level) => (["year", "span"] as const).map((kind) => ({level, kind})));
  const shown = ({level, kind}: Way) =>
    indicators.filter((id) => isOffered(manifest, id, level, kind)).length;
  const best = ways.reduce<Way | null>((a, b) => (a && shown(a) >= shown(b) ? a : b), null);
  return best && shown(best) > 0 ? best : null;
}

function phenomenonMarkdown({id, name}: Phenomenon, {level, kind}: Way, locale: Locale): string {
  const title = catalogueTexts[locale].title_phenomenon(name[locale], formatLevel(level, locale));
  return cell(
    "heatmap",
    `title: ${yamlText(title)}`,
    `phenomenon: ${id}`,
    `level: ${level}`,
    `period: latest ${kind}`
  );
}
