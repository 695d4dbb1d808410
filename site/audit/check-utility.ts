import {group} from "d3";
import {parsePeriod} from "../../src/lib/periods/period.js";
import {utilityOf} from "../../src/lib/snapshot/utility.js";
import type {Sum} from "./check-sums.js";
import type {Findings} from "./findings.js";
import type {Release} from "./release.js";

/** What an entry is made of; `rank` too in a fictional municipality. */
const KNOWN = ["indicator", "level", "period", "poisson_sd", "small_share"];

/**
 * Proves that what the manifest says of utility follows from the released cells, and that beside RMS and 95th
 * percentile nothing in it was taken from the true counts of a real municipality.
 */
export function checkUtility(sums: readonly Sum[], {manifest}: Release, findings: Findings): void {
  const {fictional} = manifest.municipality;
  const margins = group(
    sums.filter(({whole}) => whole !== 0),
    ({indicator, level, period}) => `${indicator} ${level} ${parsePeriod(period).kind}`
  );
  const bases = new Map(manifest.indicators.map(({id, base}) => [id, base]));
  const guarded = new Set(manifest.indicators.filter((c) => c.status === "protected").map((c) => c.id));
  const expected = new Set(
    [...manifest.gate.filter(({offered}) => offered), ...manifest.deviation]
      .filter(({indicator, level}) => level !== "gemeente" && guarded.has(indicator))
      .map(({indicator, level, period}) => `${indicator} ${level} ${period}`)
  );
  for (const entry of manifest.utility) {
    const key = `${entry.indicator} ${entry.level} ${entry.period}`;
    const where = `manifest.json utility ${key}`;
    expected.delete(key);
    const counts = margins.get(key)?.map(({part}) => part) ?? [];
    const anew = utilityOf(counts, bases.get(entry.indicator) ?? 1);
    if (anew?.poisson_sd !== entry.poisson_sd || anew.small_share !== entry.small_share)
      findings.add("utility not as computed", where);
    const unknown = Object.keys(entry).filter(
      (key) => !KNOWN.includes(key) && !(fictional && key === "rank")
    );
    findings.add("told of true counts", where, unknown.length);
  }
  for (const key of expected) findings.add("utility not as computed", `manifest.json utility ${key}`);
  if (!fictional) findings.add("told of true counts", "manifest.json planted", manifest.planted.length);
}
