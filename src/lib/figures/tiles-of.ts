import {PERIOD_KINDS, type Period, type PeriodKind} from "../periods/period.js";
import {periodRuns} from "../periods/period-runs.js";
import type {Manifest} from "../snapshot/manifest.js";

/** A released period and the shorter ones that fill it, such as a year and its twelve months. */
export interface Tile {
  period: Period;
  /** Codes in order of time. */
  parts: readonly string[];
}

const known = new WeakMap<Manifest, Map<PeriodKind, readonly Tile[]>>();

/** Lists the longer periods of a snapshot that its periods of a kind fill without a gap, the longest first. */
export function tilesOf(manifest: Manifest, kind: PeriodKind): readonly Tile[] {
  const tiles = known.get(manifest) ?? new Map<PeriodKind, readonly Tile[]>();
  known.set(manifest, tiles);
  if (!tiles.has(kind)) tiles.set(kind, makeTiles(manifest, kind));
  return tiles.get(kind)!;
}

function makeTiles({periods}: Manifest, kind: PeriodKind): Tile[] {
  const shorter = periods.filter((period) => period.kind === kind);
  return PERIOD_KINDS.slice(0, PERIOD_KINDS.indexOf(kind)).flatMap((longer) =>
    periods
      .filter((period) => period.kind === longer)
      .map((period) => ({period, parts: shorter.filter((part) => within(part, period))}))
      .filter(({period, parts}) => fills(parts, period))
      .map(({period, parts}) => ({period, parts: parts.map(({code}) => code)}))
  );
}

function within(part: Period, whole: Period): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}

function fills(parts: readonly Period[], whole: Period): boolean {
  const runs = periodRuns(parts.map(({code}) => code));
  return (
    runs.length === 1 && parts.some((p) => p.start === whole.start) && parts.some((p) => p.end === whole.end)
  );
}
