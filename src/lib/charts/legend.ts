import type {CellState} from "../disclosure/cell-state.js";
import {CELL_STATES} from "../disclosure/cell-state.js";
import {chartTexts} from "../i18n/charts.js";
import {formatNumber, formatQuantity} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import {element} from "./element.js";
import {legendItem, swatch} from "./legend-parts.js";
import {markLegend} from "./mark-legend.js";
import {classFill, stateFill, statePatterns} from "./paint.js";
import type {ChartSpec, ChartType} from "./spec.js";
import {stateInWords} from "./state-words.js";

interface LegendInput {
  spec: ChartSpec;
  cells: readonly ChartCell[];
  locale: Locale;
  prefix: string;
  breaks: readonly number[];
  decimals: number;
}

/**
 * Makes the legend as an HTML list, or null where a chart needs none. Maps and heatmaps always list every state,
 * so that the legend stays where it is when the selection changes.
 */
export function legend(document: Document, input: LegendInput): HTMLElement | null {
  const {spec, cells, locale} = input;
  const present = CELL_STATES.filter((s) => s !== "value").filter((s) => cells.some((c) => c.state === s));
  const coloured = spec.type === "map" || spec.type === "heatmap";
  const items = coloured
    ? [...classItems(document, input), ...stateItems(document, input, statesOf(spec))]
    : [
        ...markLegend(document, input),
        ...(PATTERNED.includes(spec.type) ? stateItems(document, input, present) : [])
      ];
  if (!items.length || spec.type === "sparkline") return null;
  return element(document, "ul", {class: "chart-legend", "aria-label": chartTexts[locale].legend}, ...items);
}

/** Where a block says nothing of itself; bars and distributions write the state beside it. */
const PATTERNED: readonly ChartType[] = ["line", "area", "multiples", "slope"];

/** Exact figures know no 0…b−1. */
function statesOf(spec: ChartSpec): Exclude<CellState, "value">[] {
  return CELL_STATES.filter((s) => s !== "value").filter((s) => s !== "small" || spec.base !== 1);
}

function classItems(document: Document, {spec, cells, locale, breaks, decimals}: LegendInput): HTMLElement[] {
  const {under, between, over} = chartTexts[locale].classes;
  const values = cells.map((c) => c.value).filter((v) => v !== null);
  if (!values.length) return [];
  const places = Math.max(decimals, ...breaks.map(decimalPlaces));
  const at = (i: number) => formatNumber(breaks[i]!, locale, places);
  const name = (i: number) => {
    if (!breaks.length) return formatQuantity(values[0]!, spec.unit, locale, decimals);
    if (i === 0) return under(at(0));
    return i === breaks.length ? over(at(i - 1)) : between(at(i - 1), at(i));
  };
  return Array.from({length: breaks.length + 1}, (_, i) =>
    legendItem(
      document,
      swatch(document, classFill(i, breaks.length + 1, spec.midpoint !== undefined)),
      name(i)
    )
  );
}

function stateItems(
  document: Document,
  {spec, cells, locale, prefix}: LegendInput,
  states: readonly Exclude<CellState, "value">[]
): HTMLElement[] {
  return states.map((state) => {
    const id = `${prefix}-legend`;
    const patterns = statePatterns(document, id, [state]);
    return legendItem(
      document,
      swatch(document, stateFill(state, id), patterns),
      stateInWords(state, spec, cells, locale)
    );
  });
}

function decimalPlaces(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
