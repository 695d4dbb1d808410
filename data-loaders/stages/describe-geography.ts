import type {Topology} from "topojson-specification";
import type {GeographyEntry} from "../../src/lib/snapshot/geography-entry.js";
import type {BuurtpeilConfig} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {drawDivision} from "./geography/draw-division.js";
import {explainUnions} from "./geography/explain-unions.js";
import {redrawnBuurten} from "./geography/redrawn-buurten.js";
import type {Geography} from "./geography.js";
import type {OpenData} from "./read-open-data.js";

/** What readers are told of the publication geography. */
export interface DescribedGeography {
  geography: GeographyEntry;
  /** Outlines of what was united or redrawn; null where nothing was. */
  division: Topology | null;
}

/** Says why areas were united and which buurten were redrawn since the vintage before, and draws both. */
export async function describeGeography(
  engine: Pick<PrivateEngine, "all">,
  {areas: source, protection}: BuurtpeilConfig,
  {boundaries, keyFigures, previous}: Pick<OpenData, "boundaries" | "keyFigures" | "previous">,
  {areas, areaOf}: Pick<Geography, "areas" | "areaOf">
): Promise<DescribedGeography> {
  const rows = keyFigures
    ? await engine.all<{area: string; year: number; n: number | null}>(
        "SELECT area, year, residents AS n FROM key_figures WHERE level = 'buurt'"
      )
    : [];
  const inhabitants = rows.map(({area, year, n}) => ({
    area,
    year: Number(year),
    n: n === null ? null : Number(n)
  }));
  const redrawn = previous
    ? redrawnBuurten(previous.passages, {before: namesOf(previous.boundaries), after: namesOf(boundaries)})
    : [];
  const geography: GeographyEntry = {
    unions: explainUnions(areas, inhabitants, protection.minimum_inhabitants),
    previous: previous && {
      vintage: previous.vintage,
      until_year: previous.until_year,
      buurten: {before: previous.boundaries.length, after: boundaries.length},
      redrawn
    }
  };
  if (geography.unions.length + redrawn.length === 0) return {geography, division: null};
  const changed = new Set(redrawn.flatMap(({before}) => before.map(({code}) => code)));
  const earlier = previous?.boundaries.filter(({code}) => changed.has(code)) ?? [];
  const shared = source.contiguity_tolerance_m === 0;
  return {geography, division: drawDivision(boundaries, earlier, {areas, areaOf}, shared)};
}

function namesOf(boundaries: OpenData["boundaries"]): Map<string, string> {
  return new Map(boundaries.map(({code, name}) => [code, name]));
}
