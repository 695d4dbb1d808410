import {formatPeriod} from "../../../src/lib/i18n/format.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import type {FigureCell} from "./cells-of.js";

/** A cell as it was and as it is. */
export interface CellPair {
  before: FigureCell;
  now: FigureCell;
}

/** A query may call a column `period` that holds something else. */
export function periodInWords(period: string, locale: Locale): string {
  try {
    return formatPeriod(period, locale);
  } catch {
    return period;
  }
}
