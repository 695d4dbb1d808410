import {chartTypeTexts} from "../i18n/chart-types.js";
import {chartTexts} from "../i18n/charts.js";
import {formatNumber, formatState} from "../i18n/format.js";
import type {ChartCell} from "./chart-cell.js";
import {writeLabel} from "./chart-cell.js";
import {element} from "./element.js";
import {slopePairs, slopeTimes} from "./slope-pairs.js";
import {differenceOf} from "./slope-words.js";
import type {TableInput} from "./table-input.js";

/** Makes a head and rows with a row per line: both its ends with their intervals, and whether they differ. */
export function slopeTable({
  document,
  spec,
  cells,
  locale,
  decimals
}: TableInput): [HTMLElement, HTMLElement[]] {
  const texts = chartTexts[locale];
  const name = spec.series ?? spec.y ?? "area_name";
  const intervals = cells.some((c) => c.lower !== null && c.upper !== null);
  const number = (value: number) => formatNumber(value, locale, decimals);
  const write = (cell: ChartCell | null) => {
    if (!cell) return ["–", ...(intervals ? ["–"] : [])];
    const value = cell.value === null ? formatState(cell.state, locale, cell.base) : number(cell.value);
    if (!intervals) return [value];
    const known = cell.lower !== null && cell.upper !== null;
    return [value, known ? texts.intervalWords(number(cell.lower!), number(cell.upper!)) : "–"];
  };
  const th = (text: string, i: number) =>
    element(document, "th", {scope: "col", class: i > 0 && "chart-number"}, text);
  const head = [
    texts.columns[name] ?? name,
    ...slopeTimes(cells).flatMap((time) => [
      writeLabel(time, locale),
      ...(intervals ? [texts.interval] : [])
    ]),
    ...(intervals ? [chartTypeTexts[locale].difference] : [])
  ];
  const body = slopePairs(cells).map((pair) =>
    element(
      document,
      "tr",
      {},
      element(document, "th", {scope: "row"}, writeLabel(pair.name, locale)),
      ...[...write(pair.first), ...write(pair.last), ...(intervals ? [differenceOf(pair, locale)] : [])].map(
        (text) => element(document, "td", {class: "chart-number"}, text)
      )
    )
  );
  return [element(document, "tr", {}, ...head.map(th)), body];
}
