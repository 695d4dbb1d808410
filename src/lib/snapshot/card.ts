import type {Level} from "../areas/area.js";
import type {Localized} from "../i18n/locale.js";

/** Says what a figure is: a stock at a reference date, events in a period, or effort of the government. */
export type IndicatorKind = "stock" | "event" | "effort";

/** Describes one indicator for readers, auditors and charts; an empty field fails the build. */
export interface IndicatorCard {
  id: string;
  phenomenon: string;
  /** Purpose for which its sources are linked; null for figures from public sources. */
  purpose: string | null;
  name: Localized;
  definition: Localized;
  /** `effort` counts what the government did: it must never be added to what people reported. */
  kind: IndicatorKind;
  /** The indicator of which every unit counted here is also counted there; null for none. */
  category_of: string | null;
  /**
   * The indicator to read beside this one: what people reported against what was registered, so that willingness
   * to report can be seen. Null where there is none.
   */
  beside: string | null;
  /** Never shown below this level, whatever the counts. */
  finest_level: Level;
  /** Why the mere existence of a case would give somebody away; such a figure is of the municipality only. */
  existence_sensitive?: Localized;
  /** What one unit of the count is: dwellings, offences. */
  unit: Localized;
  /** What the count is divided by: dwellings in use, residents. */
  denominator: Localized;
  /** The rate is count ÷ denominator × per: 100 for a share, 1000 for per thousand. */
  per: 100 | 1000;
  /** Ids of the source register. */
  sources: string[];
  reference_date: Localized;
  legal_ground: Localized;
  known_bias: Localized;
  does_not_show: Localized;
  /** Thresholds of the recipe, each with where it comes from. */
  thresholds: {name: Localized; value: number; unit: Localized; source: Localized}[];
  /** `public` figures are public elsewhere and exact; `protected` ones are multiples of `base`. */
  status: "protected" | "public";
  /** Rounding base; 1 for public figures. */
  base: number;
  audience: "openbaar" | "intern";
}

/** A theme with one page: what it is about and which indicators speak of it. */
export interface Phenomenon {
  id: string;
  name: Localized;
  /** One or two sentences that open the page. */
  lead: Localized;
  indicators: string[];
}
