import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import {checkCards} from "./check-cards.js";
import {checkCatalogue} from "./check-catalogue.js";
import {checkFloors, FLOORS, type Floors} from "./check-floors.js";
import {checkInhabitants} from "./check-inhabitants.js";
import {checkJsonNumbers} from "./check-json.js";
import {checkMeans} from "./check-means.js";
import {checkPublic} from "./check-public.js";
import {checkReleases} from "./check-releases.js";
import {checkShares} from "./check-shares.js";
import type {Sum} from "./check-sums.js";
import {checkTables} from "./check-tables.js";
import type {Findings} from "./findings.js";
import type {Release} from "./release.js";

export interface SnapshotChecks {
  /** Cards of the code, which a manifest may not be looser than. */
  cards?: readonly IndicatorCard[] | undefined;
  /** The least protection to accept. */
  floors?: Partial<Floors> | undefined;
}

/** Proves what a snapshot says and holds beside its sums: `sums` are the released cells, added up anew. */
export async function checkSnapshot(
  release: Release,
  sums: readonly Sum[],
  {cards, floors}: SnapshotChecks,
  findings: Findings
): Promise<void> {
  const least = {...FLOORS, ...floors};
  checkTables(release, findings);
  await checkCatalogue(release, findings);
  checkMeans(release, findings);
  checkJsonNumbers(release.manifest, "manifest", "manifest.json", findings);
  checkCards(release, cards, findings);
  checkFloors(release, least, findings);
  checkReleases(release, findings);
  checkShares(sums, release, findings);
  checkPublic(sums, release, findings);
  checkInhabitants(release, least.minimum_inhabitants, findings);
}
