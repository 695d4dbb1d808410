import type {Release} from "../../src/lib/snapshot/release.js";
import {carryOver} from "../ledger/carry-over.js";
import {geographyDigest} from "../ledger/geography-digest.js";
import {movedCells} from "../ledger/moved-cells.js";
import {refuseOtherSources} from "../ledger/refuse-other-sources.js";
import {holdMoved} from "../ledger/revision.js";
import type {NewRelease} from "../ledger/write-ledger.js";
import {minimumMean} from "../stages/describe-snapshot.js";
import type {PreviousRelease} from "../stages/previous-release.js";
import {NO_DIGESTS} from "../stages/protect/cell-digests.js";
import {type Protected, protect} from "../stages/protect.js";
import {timed} from "../stages/stopwatch.js";
import type {Counted} from "./count-all.js";
import type {Run} from "./prepare-run.js";
import type {Open} from "./read-open.js";

/** What may leave the private side, and its place in the series of releases. */
export interface Shielded extends Protected {
  /** Those before this one. */
  releases: readonly Release[];
  /** The release that this is; null where it says nothing new of protected cells, or none is kept. */
  release: NewRelease | null;
}

/** Protects all cubes together, beside what earlier releases said; moves nothing that stands, but in a revision. */
export async function protectAll(
  {config, ledger, today, revise, keys, measured}: Run,
  {releases, said, purposes: before}: PreviousRelease,
  {geography}: Open,
  {aggregates, years, purposes, published}: Counted
): Promise<Shielded> {
  const {areas} = geography;
  if (!revise) refuseOtherSources(before, purposes);
  const past = said.map((release) => carryOver(release, areas));
  const previous = past.flatMap(({tables}) => tables);
  const shielded = await timed(measured, "protect", cellsIn, () =>
    keys
      ? protect(aggregates, {
          areas,
          years,
          previous,
          past,
          digests: past.at(-1)?.digests ?? NO_DIGESTS,
          minimum_mean: minimumMean(config),
          seed: keys.seed(),
          residents: published.residents,
          fictional: config.municipality.fictional,
          revising: !!revise
        })
      : NOTHING_TO_PROTECT
  );
  const moved = movedCells(previous, shielded.tables);
  holdMoved(moved, revise);
  const last = releases.findLast(({vintage}) => vintage === config.areas.vintage);
  const geographyNow = geographyDigest(areas);
  // Areas that were united are news, though no cell is; and a snapshot from before there was a ledger enters it.
  const isNew = moved.length > 0 || (shielded.tables.length > 0 && last?.geography !== geographyNow);
  const told = {
    number: releases.length + 1,
    made_on: today,
    geography: geographyNow,
    reason: revise?.reason ?? null,
    digests: shielded.digests
  };
  return {...shielded, releases, release: ledger && isNew ? told : null};
}

const cellsIn = ({tables}: Protected) =>
  tables.reduce((sum, {columns}) => sum + (columns[0]?.values.length ?? 0), 0);

const NOTHING_TO_PROTECT: Protected = {
  tables: [],
  figures: [],
  gate: [],
  deviation: [],
  utility: [],
  digests: NO_DIGESTS
};
