import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import type {ChartSpec} from "./spec.js";

/** What the table of a chart is made from. */
export interface TableInput {
  document: Document;
  spec: ChartSpec;
  cells: readonly ChartCell[];
  locale: Locale;
  decimals: number;
}
