import type {Area} from "../../src/lib/areas/area.js";
import type {Phenomenon} from "../../src/lib/snapshot/card.js";
import type {EditionEntry} from "../../src/lib/snapshot/edition.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {GeographyEntry} from "../../src/lib/snapshot/geography-entry.js";
import type {
  CorrelationEntry,
  DeviationEntry,
  GateEntry,
  PlantedEntry,
  ProxyEntry,
  PurposeEntry,
  ReleaseEntry,
  SourceEntry
} from "../../src/lib/snapshot/manifest.js";
import type {MeanEntry} from "../../src/lib/snapshot/mean-entry.js";
import type {Release} from "../../src/lib/snapshot/release.js";
import type {UtilityEntry} from "../../src/lib/snapshot/utility.js";
import type {BuurtpeilConfig} from "../config.js";
import type {Indicator} from "../indicators/indicator.js";
import type {ManifestParts} from "../write/parts.js";
import {periodsOf} from "./periods-of.js";

interface Described {
  areas: Area[];
  editions: EditionEntry[];
  phenomena: Phenomenon[];
  indicators: readonly Indicator[];
  sources: SourceEntry[];
  figures: readonly Figure[];
  gate: GateEntry[];
  deviation: DeviationEntry[];
  utility: UtilityEntry[];
  means: MeanEntry[];
  purposes: PurposeEntry[];
  proxies: ProxyEntry[];
  correlations: CorrelationEntry[];
  planted: PlantedEntry[];
  /** Those before this one. */
  releases: readonly ReleaseLine[];
  /** Why this one is a release of its own; undefined where it is none. */
  release?: Pick<ReleaseLine, "reason" | "geography"> | undefined;
  geography: GeographyEntry;
  code_version: string;
}

type ReleaseLine = Pick<Release, "number" | "covers_until" | "reason" | "geography">;

/** Writes down what a snapshot holds. */
export function describeSnapshot(config: BuurtpeilConfig, described: Described): ManifestParts {
  const {indicators, figures, releases, release, ...told} = described;
  const {sources} = told;
  const {base, minimum_inhabitants} = config.protection;
  const covers_until = sources.map((source) => source.covers_until).reduce((a, b) => (a > b ? a : b));
  const own = release ? [{...release, number: releases.length + 1, covers_until}] : [];
  return {
    format: 1,
    municipality: config.municipality,
    audience: config.audience,
    vintage: config.areas.vintage,
    covers_until,
    protection: {base, minimum_inhabitants, minimum_mean: minimumMean(config)},
    indicators: indicators.map(({card}) => card),
    periods: periodsOf(figures),
    releases: [...releases, ...own].map(releaseEntry),
    ...told
  };
}

/** A release that covers no later day and revises nothing says what it added instead. */
function releaseEntry(line: ReleaseLine, i: number, all: readonly ReleaseLine[]): ReleaseEntry {
  const {number, covers_until, reason, geography} = line;
  const before = all[i - 1];
  const grows = !before || covers_until > before.covers_until || reason !== null;
  const adds = before?.geography === geography ? "counts" : "areas";
  return {number, covers_until, reason, ...(grows ? {} : {adds})};
}

/** The mean count per cell from which a level × period is offered. */
export function minimumMean({protection}: BuurtpeilConfig): number {
  return protection.base * protection.gate_factor;
}
