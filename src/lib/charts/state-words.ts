import type {CellState} from "../disclosure/cell-state.js";
import {chartTypeTexts} from "../i18n/chart-types.js";
import {formatState} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import type {ChartSpec} from "./spec.js";

/** Says what a state means in a whole chart; where figures of several bases stand together it says each 0…b−1. */
export function stateInWords(
  state: CellState,
  {base}: Pick<ChartSpec, "base">,
  cells: readonly Pick<ChartCell, "state" | "base">[],
  locale: Locale
): string {
  const bases = [...new Set(cells.filter((c) => c.state === state).map((c) => c.base))];
  const [first = base, ...others] = bases.sort((a, b) => (a ?? 0) - (b ?? 0));
  const most =
    state === "small" ? others.map((other) => ` ${chartTypeTexts[locale].or} ${other! - 1}`).join("") : "";
  return formatState(state, locale, first) + most;
}
