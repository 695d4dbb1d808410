import type {Level} from "../areas/area.js";
import type {MagnitudeRules} from "../disclosure/magnitude.js";
import type {Localized} from "../i18n/locale.js";

/** A released mean: a multiple of the step. */
export interface MeanRow {
  area: string;
  period: string;
  category: string;
  mean: number;
}

/** What readers are told of a table of means. */
export interface MeanEntry {
  /** Name of the table in the snapshot. */
  table: string;
  purpose: string;
  phenomenon: string;
  /** Ids of the source register. */
  sources: string[];
  /** The only level at which it is shown. */
  level: Level;
  step: number;
  rules: MagnitudeRules;
  unit: Localized;
  title: Localized;
  definition: Localized;
  category: {name: string; labels: Record<string, Localized>};
  /** Rows of the last period; what is not there was withheld, or there was nothing to take a mean of. */
  last: MeanRow[];
}
