import {chartTypeTexts} from "../i18n/chart-types.js";
import {formatNumber} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import {writeCell, writeLabel} from "./chart-cell.js";
import {listWords} from "./list-words.js";
import {type Pair, slopePairs, slopeTimes} from "./slope-pairs.js";
import type {ChartSpec} from "./spec.js";

const MOST = 6;

/** Says which differences between two times are larger than their intervals, in the order of the rows. */
export function describeSlope(
  spec: ChartSpec,
  cells: readonly ChartCell[],
  locale: Locale,
  decimals: number
): string {
  const t = chartTypeTexts[locale];
  const pairs = slopePairs(cells);
  const [from, to] = slopeTimes(cells).map((time) => writeLabel(time, locale));
  const compared = pairs.filter(({comparable}) => comparable);
  const differing = compared.filter(({differs}) => differs);
  const count = (n: number) => formatNumber(n, locale, 0);
  const write = (cell: ChartCell | null) =>
    writeCell(spec, {...cell!, lower: null, upper: null}, locale, decimals);
  const change = ({name, first, last}: Pair) => t.change(writeLabel(name, locale), write(first), write(last));
  const sentences = [t.slope_all(t.pairs(count(pairs.length)), from!, to!)];
  if (compared.length && !differing.length) sentences.push(t.slope_none);
  if (differing.length) {
    sentences.push(t.slope_some(listWords(differing.map(change), locale, MOST)));
    const rest = compared.length - differing.length;
    if (rest) sentences.push(t.slope_rest(count(rest)));
  }
  const unknown = pairs.length - compared.length;
  if (unknown) sentences.push(t.slope_unknown(count(unknown)));
  return sentences.join(" ");
}

/** Says of one pair how its two numbers differ. */
export function differenceOf({differs, comparable}: Pair, locale: Locale): string {
  const t = chartTypeTexts[locale];
  if (!comparable) return t.unknown_difference;
  return differs ? t[differs] : t.no_difference;
}
