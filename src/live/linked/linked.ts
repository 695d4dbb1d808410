import type {Locale} from "../../lib/i18n/locale.js";
import type {InputValues} from "../../lib/notebook/input-values.js";
import type {LiveCell} from "../live-cell.js";

/** What figures choose in: a notebook on a page. */
export interface Linked {
  locale(): Locale;
  cells(): readonly LiveCell[];
  values(): InputValues;
  /** Lets inputs hold what was chosen. While something is being dragged more is to come, and all of it is one step. */
  choose(values: InputValues, dragging: boolean): void;
  /** Hears that nothing is dragged any more, before the last of it is chosen. */
  ended?(): void;
}
