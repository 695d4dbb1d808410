import {readFileSync} from "node:fs";
import {editionPlan} from "../edition/edition-plan.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {describeSnapshot} from "../stages/describe-snapshot.js";
import {correlate} from "../stages/proxies.js";
import {rankPlanted} from "../stages/rank-planted.js";
import type {SnapshotParts} from "../write/parts.js";
import type {Counted} from "./count-all.js";
import type {Run} from "./prepare-run.js";
import type {Shielded} from "./protect-all.js";
import type {Open} from "./read-open.js";

/** Puts together what the snapshot consists of, and writes down what it holds. */
export async function describeAll(
  engine: PrivateEngine,
  {config}: Run,
  {open, geography, drawn}: Open,
  {shown, sources, purposes, published, interventions, means, truth, planted}: Counted,
  {releases, release, ...shielded}: Shielded
): Promise<SnapshotParts> {
  const {areas, shapes} = geography;
  const figures = [...shielded.figures, ...published.figures];
  const gate = [...shielded.gate, ...published.gate];
  const held = {figures, gate, shown, areas, configured: config.proxies};
  const {proxies, correlations} = await correlate(engine, open, held);
  const manifest = describeSnapshot(config, {
    areas,
    editions: editionPlan(shown.recipes, shown.counted),
    phenomena: shown.phenomena,
    indicators: shown.indicators,
    sources,
    figures,
    gate,
    deviation: shielded.deviation,
    utility: shielded.utility,
    means: means.map(({entry}) => entry),
    purposes,
    proxies,
    correlations,
    planted: truth ? rankPlanted(planted, shown.counted, truth, figures, geography) : [],
    releases,
    release: release ?? undefined,
    geography: drawn.geography,
    code_version: codeVersion()
  });
  const tables = [
    ...shielded.tables,
    ...published.tables,
    ...interventions,
    ...means.map(({table}) => table)
  ];
  return {tables, figures, shapes, division: drawn.division, manifest};
}

function codeVersion(): string {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}
