import type {SelectResult} from "../../engine/run-select.js";
import type {ChartRow} from "../../lib/charts/spec.js";
import {suggestWords} from "../../lib/charts/suggest-words.js";
import {CELL_STATES} from "../../lib/disclosure/cell-state.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {answerBase} from "../../lib/notebook/figure/answer-base.js";
import type {Query} from "../../lib/notebook/notebook.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {LiveCell} from "../../live/live-cell.js";
import {plainAnswer} from "../../live/plain-answer.js";
import {cell as fenced} from "../catalogue/figure-markdown.js";
import {yamlText} from "../catalogue/yaml-text.js";
import type {Command} from "../document/commands.js";
import {freeName} from "../document/commands.js";
import type {ChartFit} from "./chart-fits.js";
import {choiceOf, isMisfit} from "./choice-of.js";
import {isChoice} from "./choice-rules.js";
import type {QueryChoice} from "./query-choice.js";
import {sqlOf} from "./sql-of.js";
import {sqlWith} from "./sql-with.js";
import {stated} from "./stated.js";

/**
 * Writes what makes a chart of an answer at a place, under its query by default, as one step. A chart asks for the state of each row: where
 * the answer has none, the query gets one by its choices; a query that clicks cannot read is left alone, and another
 * one reads it.
 */
export function makeChart(
  {
    id,
    query,
    result,
    value,
    fit,
    at: place
  }: {id: string; query: Query; result: SelectResult; value: string; fit: ChartFit; at?: number | undefined},
  manifest: Manifest,
  cells: readonly LiveCell[],
  locale: Locale
): Command {
  const at = place ?? cells.findIndex((one) => one.id === id) + 1;
  const own = stateColumn(result);
  const chart = (data: string, state: string) =>
    chartMarkdown({data, state, query, result, value, fit}, manifest, locale);
  if (own) return {do: "insert", at, markdown: chart(query.name, own)};
  const read = choiceOf(query.sql, manifest);
  const choice: QueryChoice | null = isMisfit(read)
    ? null
    : {...read, state: baseOf(query.sql, manifest) > 1 ? "rounded" : "exact"};
  if (choice && isChoice(choice, manifest)) {
    const text = sqlWith(query.sql, sqlOf(choice, manifest));
    const commands: Command[] = [
      {do: "write", id, text},
      {do: "insert", at, markdown: chart(query.name, "state")}
    ];
    return {do: "together", commands};
  }
  const name = freeName(cells, builderTexts[locale].with_state(query.name).slice(0, 48));
  const markdown = [
    fenced(`query ${name}`, stateSql(query.name, result, baseOf(query.sql, manifest))),
    chart(name, "state")
  ];
  return {do: "insert", at, markdown: markdown.join("\n\n")};
}

/** A column that says the state of each row already. */
function stateColumn({columns, rows}: SelectResult): string | null {
  const found = columns.find(
    ({name, kind}) => kind === "text" && rows.every((row) => CELL_STATES.some((state) => state === row[name]))
  );
  return found?.name ?? null;
}

function baseOf(sql: string, manifest: Manifest): number {
  const table = choiceOf(sql, manifest);
  const status = isMisfit(table) ? null : manifest.tables.find(({name}) => name === table.table)?.status;
  return status === "public" || status === "code list" ? 1 : answerBase(sql, manifest);
}

/** Adds the state to the answer of a query, whatever that query is. */
function stateSql(name: string, {columns}: SelectResult, base: number): string {
  const has = (column: string) => columns.some((one) => one.name === column && one.kind === "number");
  const number = has("n") ? "n" : columns.find(({kind}) => kind === "number")!.name;
  const quoted = /^[a-z_][a-z0-9_]*$/.test(number) ? number : `"${number.replaceAll('"', '""')}"`;
  return [
    "SELECT *,",
    `       CASE WHEN ${quoted} IS NULL THEN 'missing'`,
    ...(has("n") && has("denominator") ? ["            WHEN denominator = 0 THEN 'empty'"] : []),
    ...(has("n") && base > 1 ? ["            WHEN n = 0 THEN 'small'"] : []),
    "            ELSE 'value' END AS state",
    `FROM ${name}`
  ].join("\n");
}

function chartMarkdown(
  {
    data,
    state,
    query,
    result,
    value,
    fit
  }: {data: string; state: string; query: Query; result: SelectResult; value: string; fit: ChartFit},
  manifest: Manifest,
  locale: Locale
): string {
  const t = builderTexts[locale];
  const period = result.columns.find(({name}) => name === "period")?.name ?? fit.columns.x;
  const said = stated(
    {sql: query.sql, rows: result.rows, tables: result.tables, value, ...(period && {period})},
    manifest,
    locale
  );
  const rows = plainAnswer(result).rows as ChartRow[];
  const {title} = suggestWords(
    {type: fit.type, ...fit.columns, value, unit: said.unit} as Parameters<typeof suggestWords>[0],
    rows,
    locale,
    said.subject
  );
  const roles = Object.entries(fit.columns).map(([role, column]) => `${role}: ${column}`);
  const {provenance} = said;
  return fenced(
    "chart",
    `type: ${fit.type}`,
    `title: ${yamlText(title)}`,
    `data: ${data}`,
    ...roles,
    `value: ${value}`,
    `state: ${state}`,
    `unit: ${yamlText(said.unit)}`,
    `# ${t.check_comment}`,
    "provenance:",
    ...(["source", "period", "population", "uncertainty"] as const).map(
      (key) => `  ${key}: ${yamlText(provenance[key])}`
    )
  );
}
