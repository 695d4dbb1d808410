import {html, nothing, type TemplateResult} from "lit-html";
import type {ResultColumn, ResultRow, ResultValue} from "../engine/run-select.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import {columnHeading, type TableOrder} from "./column-heading.js";

/**
 * Shows the first rows of a result as a table, numbers as the reader's language writes them. With `ordering` its
 * headings are buttons that order the rows; on paper they are words.
 */
export function resultTable(
  {columns, rows}: {columns: readonly ResultColumn[]; rows: readonly ResultRow[]},
  shown: number,
  locale: Locale,
  ordering?: TableOrder
): TemplateResult {
  const t = workbenchTexts[locale];
  const cells = columns.map(({name, kind}) => {
    if (kind !== "number") return (row: ResultRow) => html`<td>${words(row[name] ?? null, locale)}</td>`;
    const format = numberFormat(
      rows.map((row) => row[name] ?? null),
      locale
    );
    return (row: ResultRow) =>
      html`<td class="number">${
        typeof row[name] === "number" ? format(row[name]) : words(row[name] ?? null, locale)
      }</td>`;
  });
  return html`<table>
    <caption class="visually-hidden">${t.table_label}${ordering ? `. ${t.table_sorts}` : nothing}</caption>
    <thead>
      <tr>${columns.map((column) => columnHeading(column, ordering))}</tr>
    </thead>
    <tbody>
      ${rows.slice(0, shown).map((row) => html`<tr>${cells.map((cell) => cell(row))}</tr>`)}
    </tbody>
  </table>`;
}

/**
 * Makes a format for the numbers of one column: no decimals when all are whole, else two, or four when all lie
 * under 1. Four figures are not grouped, so that a year stays a year.
 */
export function numberFormat(values: readonly ResultValue[], locale: Locale): (value: number) => string {
  const numbers = values.filter((v): v is number => typeof v === "number" && Number.isFinite(v));
  const decimals = numbers.every(Number.isInteger) ? 0 : numbers.some((v) => Math.abs(v) >= 1) ? 2 : 4;
  const format = new Intl.NumberFormat(locale === "nl" ? "nl-NL" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: "min2"
  });
  return (value) => format.format(value);
}

/** A longer text is cut in the table; the CSV has it whole. */
const MOST_CHARACTERS = 300;

function words(value: ResultValue, locale: Locale) {
  const t = workbenchTexts[locale];
  if (value === null)
    return html`<span aria-hidden="true">–</span><span class="visually-hidden">${t.missing_value}</span>`;
  if (typeof value === "boolean") return value ? t.yes : t.no;
  const text = String(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
