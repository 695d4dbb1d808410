import type {Passage} from "../../sources/crosswalk/read.js";

/** Figures of one area in one year; null is missing, which is not zero. */
export interface AreaFigures extends Counts, Means {
  area: string;
  /** Follows in the same outline as the year before. */
  comparable: boolean;
  /** Holds a part of a split area: not as published. */
  estimated: boolean;
}

interface Counts {
  residents: number | null;
  households: number | null;
  dwellings: number | null;
}

interface Means {
  owner_occupied_pct: number | null;
  corporation_pct: number | null;
  mean_income: number | null;
}

const COUNTS = ["residents", "households", "dwellings"] as const satisfies readonly (keyof Counts)[];

/** What each mean is a mean over, and is therefore weighted by. */
const MEANS = {
  owner_occupied_pct: "dwellings",
  corporation_pct: "dwellings",
  mean_income: "residents"
} as const satisfies Record<keyof Means, keyof Counts>;

/**
 * Brings figures of one year from old areas to new ones. Counts of a split area are apportioned in whole numbers
 * that add up to what they were (largest remainders, Hamilton), so that no total changes; a mean of several parts is
 * weighted, and each part of a split area has the mean of the whole. What rests on a part is marked as estimated,
 * what rests on a missing number is missing.
 */
export function toPresent(figures: readonly AreaFigures[], passages: readonly Passage[]): AreaFigures[] {
  const parts = figures.flatMap((old) => partsOf(old, passages));
  const areas = [...new Set(parts.map((part) => part.area))].sort();
  return areas.map((area) =>
    unite(
      area,
      parts.filter((part) => part.area === area)
    )
  );
}

/** Splits an area's counts over the new areas that it lies in; its means stay. */
function partsOf(old: AreaFigures, passages: readonly Passage[]): AreaFigures[] {
  const into = passages.filter(({old_code}) => old_code === old.area);
  const shares = into.map(({share}) => share);
  const counts = COUNTS.map(
    (name) => [name, old[name] === null ? null : apportion(old[name], shares)] as const
  );
  return into.map(({new_code, share}, i) => ({
    ...old,
    ...Object.fromEntries(counts.map(([name, n]) => [name, n === null ? null : n[i]!])),
    area: new_code,
    estimated: old.estimated || share < 1
  }));
}

/** Gives each its share of a whole number, rounded so that they add up to it. */
function apportion(n: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => n * share);
  // A share of one third times three is a hair under one.
  const floors = exact.map((x) => Math.floor(x + 1e-9));
  const left = n - floors.reduce((a, b) => a + b, 0);
  const first = shares
    .map((_, i) => i)
    .sort((a, b) => exact[b]! - floors[b]! - (exact[a]! - floors[a]!) || a - b);
  return floors.map((floor, i) => floor + (first.indexOf(i) < left ? 1 : 0));
}

function unite(area: string, parts: readonly AreaFigures[]): AreaFigures {
  const estimated = parts.some((part) => part.estimated);
  const counts = COUNTS.map((name) => [name, sum(parts.map((part) => part[name]))]);
  const means = Object.entries(MEANS).map(([name, weight]) => {
    return [name, mean(parts.map((part) => [part[name as keyof Means], part[weight]]))];
  });
  return {
    area,
    ...(Object.fromEntries(counts) as Record<keyof Counts, number | null>),
    ...(Object.fromEntries(means) as Record<keyof Means, number | null>),
    comparable: !estimated && parts.every((part) => part.comparable),
    estimated
  };
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((a, b) => (a === null || b === null ? null : a + b), 0);
}

/** To one decimal, as published; a part without weight has no say. */
function mean(parts: readonly (readonly [value: number | null, weight: number | null])[]): number | null {
  if (parts.length === 1) return parts[0]![0];
  const weighed = parts.filter(([, weight]) => weight !== 0);
  const weight = sum(weighed.map(([, w]) => w));
  const total = sum(weighed.map(([value, w]) => (value === null || w === null ? null : value * w)));
  return weight === null || total === null || weight === 0 ? null : Math.round((10 * total) / weight) / 10;
}
