import {editorTexts} from "../../lib/i18n/editor.js";
import {formatNumber} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {columnTexts} from "../../lib/i18n/sql-words.js";
import {inputColumn} from "../../lib/notebook/input-table.js";
import type {InputSpec} from "../../lib/notebook/schema/inputs.js";
import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";
import type {Suggestion} from "./suggestion.js";

/** A table that a query may read: of the snapshot, or a cell of the notebook. */
export interface SqlTable {
  name: string;
  columns: readonly {name: string; type: string}[];
  suggestion: Suggestion;
  /** Whether it is what a reader chose, in one column. */
  input?: boolean;
}

/** Lists the tables of a snapshot. */
export function snapshotTables({tables}: Pick<Manifest, "tables">, locale: Locale): SqlTable[] {
  return tables.map((table) => ({
    name: table.name,
    columns: table.columns,
    suggestion: {
      label: table.name,
      detail: editorTexts[locale][`table_${table.status}`],
      info: tableInfo(table, locale),
      kind: "table",
      boost: table.name === "figure" ? 20 : table.status === "code list" ? 10 : 0
    }
  }));
}

function tableInfo({rows, columns, base, status}: TableEntry, locale: Locale): string {
  const t = editorTexts[locale];
  const names = columns.map(({name}) => name).join(", ");
  const said = t.table_info(formatNumber(rows, locale, 0), names);
  return base > 1 && status === "protected"
    ? `${said}\n${t.table_base(formatNumber(base, locale, 0))}`
    : said;
}

/** Makes a table of a query's answer; its columns are known once it ran. */
export function answerTable(name: string, columns: readonly string[] | null, locale: Locale): SqlTable {
  const t = editorTexts[locale];
  return {
    name,
    columns: (columns ?? []).map((column) => ({name: column, type: t.cell_query})),
    suggestion: {
      label: name,
      detail: t.cell_query,
      info: columns ? t.cell_query_info(columns.join(", ")) : t.cell_query_unknown,
      kind: "table",
      boost: 15
    }
  };
}

/** Makes a table of what a reader chooses. */
export function inputTable(name: string, spec: InputSpec, locale: Locale): SqlTable {
  const t = editorTexts[locale];
  const column = inputColumn(spec);
  return {
    name,
    columns: [{name: column, type: t.given_by}],
    input: true,
    suggestion: {
      label: name,
      detail: t.cell_input(spec.label),
      info: t.cell_input_info(name, column),
      kind: "input",
      boost: 12
    }
  };
}

/** Lists the columns of tables, each once, with the tables that have it and what it holds. */
export function columnsOf(tables: readonly SqlTable[], locale: Locale): Suggestion[] {
  const t = editorTexts[locale];
  const found = new Map<string, {type: string; of: string[]}>();
  for (const table of tables)
    for (const {name, type} of table.columns) {
      const column = found.get(name) ?? {type, of: []};
      column.of.push(table.name);
      found.set(name, column);
    }
  return [...found].map(([name, {type, of}]) => {
    const info = columnInfo(name, locale);
    return {
      label: name,
      detail: t.of_table(type, of.join(", ")),
      ...(info !== null && {info}),
      kind: "column" as const,
      boost: 30
    };
  });
}

/** Says what a column holds; null for one that its name says already. */
export function columnInfo(name: string, locale: Locale): string | null {
  const texts: Readonly<Record<string, string>> = columnTexts[locale];
  return texts[name] ?? null;
}
