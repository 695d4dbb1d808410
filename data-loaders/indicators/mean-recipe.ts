import type {Level} from "../../src/lib/areas/area.js";
import type {Localized} from "../../src/lib/i18n/locale.js";
import type {PurposeId} from "../purposes.js";

/** A table of means and how they are taken: one row of the linked table is one unit, with one value. */
export interface MeanRecipe {
  /** Name of the released table. */
  name: string;
  purpose: PurposeId;
  phenomenon: string;
  /** Linked table, by name. */
  table: string;
  /** Ids of the sources that the values and the categories come from. */
  sources: readonly string[];
  /** The only level at which the mean is shown: with no margins, nothing follows by subtraction. */
  level: Level;
  /** SQL condition on the rows that count, the value that is averaged, and the category of a row. */
  where: string;
  value: string;
  category: {
    name: string;
    values: readonly string[];
    sql: string;
    labels: Readonly<Record<string, Localized>>;
  };
  /** Means are multiples of this, in `unit`. */
  step: number;
  unit: Localized;
  title: Localized;
  definition: Localized;
}
