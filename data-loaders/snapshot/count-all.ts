import type {PurposeEntry, SourceEntry} from "../../src/lib/snapshot/manifest.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {type Shown, shownWith} from "../indicators/all.js";
import {aggregateAll} from "../stages/aggregate-all.js";
import {minimumMean} from "../stages/describe-snapshot.js";
import {measurePlanted, type PlantedCounts} from "../stages/measure-planted.js";
import type {PreviousRelease} from "../stages/previous-release.js";
import type {ProtectedMeans} from "../stages/protect/means.js";
import {publishInterventions} from "../stages/publish-interventions.js";
import {type PublishedOpenData, publishOpen} from "../stages/publish-open.js";
import type {Registers} from "../stages/read-registers.js";
import {type PlantedUnit, readTruth} from "../stages/read-truth.js";
import {releaseMeans} from "../stages/release-means.js";
import {rowsOf, timed} from "../stages/stopwatch.js";
import type {Aggregate, Released} from "../stages/types.js";
import type {Run} from "./prepare-run.js";
import type {Open} from "./read-open.js";

/** All that was counted: true counts, still private, beside what is public anyway. */
export interface Counted {
  shown: Shown;
  aggregates: Aggregate[];
  years: readonly number[];
  sources: SourceEntry[];
  purposes: PurposeEntry[];
  /** Open data, which pass as they are. */
  published: PublishedOpenData;
  interventions: Released[];
  /** Means, already protected: each by itself. */
  means: ProtectedMeans[];
  /** What was planted in the fictional municipality, and what of it indicators find; empty for a real one. */
  truth: PlantedUnit[] | null;
  planted: PlantedCounts[];
}

/** Counts every cube that the sources allow, and passes open data on. */
export async function countAll(
  engine: PrivateEngine,
  {config, data, until, keys, revise, progress, measured}: Run,
  before: PreviousRelease,
  {open, geography}: Open,
  registers: Registers | null
): Promise<Counted> {
  const {linked, purposes, years, open: publicTables} = registers ?? NONE;
  const published = await publishOpen(engine, open, {
    areas: geography.areas,
    minimum_mean: minimumMean(config)
  });
  const interventions = await publishInterventions(engine, publicTables, until);
  const sources = [...open.sources, ...(registers ?? NONE).sources];
  const shown = shownWith({sources, purposes}, published.borrowed);
  const aggregates = await timed(
    measured,
    "count",
    () => rowsOf(linked),
    () => aggregateAll(engine, shown, linked, geography, progress)
  );
  // A revision takes means anew, as it does counts.
  const said = revise ? [] : before.said;
  const means = await releaseMeans(engine, linked, {sources, geography, said});
  const truth = registers ? readTruth(config, data) : null;
  const planted = truth ? await measurePlanted(engine, shown, linked, truth, keys!) : [];
  return {shown, aggregates, years, sources, purposes, published, interventions, means, truth, planted};
}

/** Without registers only open data are shown. */
const NONE: Registers = {linked: [], open: [], years: [], sources: [], purposes: [], quality: {}};
