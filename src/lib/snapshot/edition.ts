import {LEVELS, type Level} from "../areas/area.js";
import {PERIOD_KINDS, type PeriodKind} from "../periods/period.js";

/** Of what size the cells of a cube are. */
export interface CellSize {
  level: Level;
  period: Exclude<PeriodKind, "span">;
}

/** A cube and the size of its cells in each edition. */
export interface EditionEntry {
  cube: string;
  /** Purpose for which its units were linked. */
  purpose: string;
  /** Ids of the indicators that it counts. */
  indicators: string[];
  intern: CellSize;
  /** Each of these is a sum of internal ones; null where the cube is for the municipality only. */
  openbaar: CellSize | null;
}

/** Tells whether a level × period can be added up from cells of a size. */
export function reaches({level, period}: CellSize, at: {level: Level; period: PeriodKind}): boolean {
  return (
    LEVELS.indexOf(at.level) <= LEVELS.indexOf(level) &&
    PERIOD_KINDS.indexOf(at.period) <= PERIOD_KINDS.indexOf(period)
  );
}

/** Tells whether the public cells of a cube are sums of several internal ones. */
export function isCoarsened({intern, openbaar}: EditionEntry): boolean {
  return !!openbaar && (openbaar.level !== intern.level || openbaar.period !== intern.period);
}
