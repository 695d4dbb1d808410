import {chartTexts} from "../i18n/charts.js";
import {formatNumber, formatState} from "../i18n/format.js";
import type {ChartCell} from "./chart-cell.js";
import {writeLabel} from "./chart-cell.js";
import {element} from "./element.js";
import type {TableInput} from "./table-input.js";

/** More columns than this have no room for intervals. */
const FEW = 6;

/** Makes a head and rows with a row per y, or per series of small multiples, and a column per x. */
export function crossTable({
  document,
  spec,
  cells,
  locale,
  decimals
}: TableInput): [HTMLElement, HTMLElement[]] {
  const texts = chartTexts[locale];
  const panels = spec.type === "multiples";
  const down = (cell: ChartCell) => (panels ? cell.series : cell.y);
  const columns = [...new Set(cells.map((c) => c.x))];
  const rows = new Map<ChartCell["y"], Map<ChartCell["x"], ChartCell>>();
  for (const cell of cells) {
    if (!rows.has(down(cell))) rows.set(down(cell), new Map());
    rows.get(down(cell))!.set(cell.x, cell);
  }
  const number = (value: number) => formatNumber(value, locale, decimals);
  const write = (cell: ChartCell | undefined) => {
    if (!cell) return "–";
    if (cell.value === null) return formatState(cell.state, locale, cell.base);
    const {value, lower, upper} = cell;
    if (!panels || columns.length > FEW || lower === null || upper === null) return number(value);
    return `${number(value)} (${texts.intervalWords(number(lower), number(upper))})`;
  };
  const name = (panels ? spec.series : spec.y) ?? "";
  const head = element(
    document,
    "tr",
    {},
    element(document, "th", {scope: "col"}, texts.columns[name] ?? name),
    ...columns.map((x) => element(document, "th", {scope: "col"}, writeLabel(x, locale)))
  );
  const body = [...rows].map(([y, row]) =>
    element(
      document,
      "tr",
      {},
      element(document, "th", {scope: "row"}, writeLabel(y, locale)),
      ...columns.map((x) => element(document, "td", {}, write(row.get(x))))
    )
  );
  return [head, body];
}
