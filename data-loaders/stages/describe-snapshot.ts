import type {Area} from "../../src/lib/areas/area.js";
import {PERIOD_KINDS, parsePeriod} from "../../src/lib/periods/period.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {DeviationEntry, GateEntry, SourceEntry} from "../../src/lib/snapshot/manifest.js";
import type {BuurtpeilConfig} from "../config.js";
import {checkCard} from "../indicators/check-card.js";
import type {Indicator} from "../indicators/indicator.js";
import type {ManifestParts} from "../write/parts.js";

interface Described {
  areas: Area[];
  indicators: readonly Indicator[];
  sources: SourceEntry[];
  figures: readonly Figure[];
  gate: GateEntry[];
  deviation: DeviationEntry[];
  code_version: string;
}

/** Writes down what a snapshot holds; throws where a card is not complete or where there is nothing to show. */
export function describeSnapshot(config: BuurtpeilConfig, described: Described): ManifestParts {
  const {areas, indicators, sources, figures, gate, deviation, code_version} = described;
  for (const {card} of indicators) checkCard(card);
  const {base, minimum_inhabitants} = config.protection;
  return {
    format: 1,
    municipality: config.municipality,
    audience: config.audience,
    vintage: config.areas.vintage,
    covers_until: sources.map((source) => source.covers_until).reduce((a, b) => (a > b ? a : b)),
    code_version,
    protection: {base, minimum_inhabitants, minimum_mean: minimumMean(config)},
    phenomena: indicators.map(({phenomenon}) => phenomenon),
    indicators: indicators.map(({card}) => card),
    sources,
    areas,
    periods: [...new Set(figures.map(({period}) => period))]
      .map(parsePeriod)
      .sort(
        (a, b) => PERIOD_KINDS.indexOf(a.kind) - PERIOD_KINDS.indexOf(b.kind) || (a.start < b.start ? -1 : 1)
      ),
    gate,
    deviation
  };
}

/** The mean count per cell from which a level × period is offered. */
export function minimumMean({protection}: BuurtpeilConfig): number {
  return protection.base * protection.gate_factor;
}
