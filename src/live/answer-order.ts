import type {ResultColumn, ResultRow, ResultValue, SelectResult} from "../engine/run-select.js";
import type {Locale} from "../lib/i18n/locale.js";

/**
 * By which column a reader has put the rows of an answer in order, and how; `none` is the query's own order, gone back
 * to. It is how somebody looks at an answer: neither in the notebook nor a step that undo takes back.
 */
export interface AnswerOrder {
  column: string;
  way: "ascending" | "descending" | "none";
}

/**
 * Says what a press on the heading of a column asks for: of a text first from A to Z, of a number the largest first;
 * then the other way round, then the query's own order.
 */
export function nextOrder(
  order: AnswerOrder | null,
  {name, kind}: Pick<ResultColumn, "name" | "kind">
): AnswerOrder {
  const [first, second] =
    kind === "text" ? (["ascending", "descending"] as const) : (["descending", "ascending"] as const);
  const now = order?.column === name ? order.way : "none";
  const way = now === "none" ? first : now === first ? second : "none";
  return {column: name, way};
}

/**
 * Puts all rows of an answer in order: numbers by value, text as the reader's language does and numbers in it by value,
 * what has no value last in either direction. Rows that are equal stay as the query gave them, and so do all where the
 * answer has no such column.
 */
export function inOrder(
  {columns, rows}: Pick<SelectResult, "columns" | "rows">,
  order: AnswerOrder | null,
  locale: Locale
): readonly ResultRow[] {
  const column = columns.find(({name}) => name === order?.column);
  if (!column || order?.way === "none") return rows;
  const {name} = column;
  const compare = comparison(column, locale);
  const turned = order?.way === "descending" ? -1 : 1;
  const has = (row: ResultRow) => row[name] !== null && row[name] !== undefined && !Number.isNaN(row[name]);
  return [
    ...rows.filter(has).sort((a, b) => turned * compare(a[name]!, b[name]!)),
    ...rows.filter((row) => !has(row))
  ];
}

/** What is written so that its letters order it: the engine gives moments as text. */
const MOMENT = /^(DATE|TIME)/;

function comparison(
  {kind, type}: ResultColumn,
  locale: Locale
): (a: NonNullable<ResultValue>, b: NonNullable<ResultValue>) => number {
  if (kind !== "text" || MOMENT.test(type)) return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const {compare} = new Intl.Collator(locale === "nl" ? "nl-NL" : "en-GB", {numeric: true});
  return (a, b) => compare(String(a), String(b));
}
