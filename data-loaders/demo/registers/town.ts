import type {Objects} from "../buildings/objects.js";
import type {CrimeTip} from "../events/crime-tips.js";
import type {Events} from "../events/plant-events.js";
import type {Boundaries} from "../geometry/boundaries.js";
import type {Division} from "../geometry/divisions.js";
import type {Registry} from "../people/registry.js";
import type {Stays} from "../people/stays.js";
import type {Arrangements} from "../people/tenures.js";
import type {Identifiers} from "./identifiers.js";
import type {Presence} from "./presence.js";

/** The town after five years: all that a register can be drawn from. */
export interface Town {
  seed: number;
  /** Residents and dwellings compared with Zaanstad. */
  scale: number;
  map: Boundaries;
  objects: Objects;
  registry: Registry;
  /** What went on beside who lived where, and what was told about it. */
  events: Events;
  ids: Identifiers;
  presence: Presence;
  /** Households by dwelling, as registered. */
  stays: Stays;
  /** What went on at dwellings, planted or innocent. */
  arrangements: Arrangements;
  /** Electricity from the grid by object and year, kWh. */
  electricity: Float32Array;
  /** Anonymous crime reports in the order in which they came. */
  crimeTips: readonly CrimeTip[];
  /** The buurten of today, and those of before. */
  division: Division;
  earlier: Division;
}

/** One file of the fictional municipality. */
export interface Register {
  /** Path from the demo's folder. */
  file: string;
  /** What is in it, for the user who waits. */
  what: string;
  write: (path: string, town: Town) => Promise<unknown>;
}
