import type {Area, Level} from "../../src/lib/areas/area.js";
import {parsePeriod} from "../../src/lib/periods/period.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {CorrelationEntry, GateEntry, ProxyEntry} from "../../src/lib/snapshot/manifest.js";
import {spearman, spearmanInterval} from "../../src/lib/stats/rank-correlation.js";
import type {ProxySource} from "../config.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {type ProxyFigure, readProxies} from "./proxies/read-proxies.js";
import type {OpenData} from "./read-open-data.js";

/** Fewer areas than this say nothing about an order. */
const MINIMUM_AREAS = 10;

export interface Correlated {
  figures: readonly Figure[];
  gate: readonly GateEntry[];
  areas: readonly Area[];
  shown: {indicators: readonly {card: Pick<IndicatorCard, "id">}[]};
  /** What the config holds indicators against; left out, income and tenure. */
  configured?: readonly ProxySource[];
}

/** Holds every indicator that is shown against public figures of the same areas. */
export async function correlate(
  engine: PrivateEngine,
  open: Pick<OpenData, "keyFigures" | "makingEndsMeet">,
  {figures, gate, areas, shown, configured}: Correlated
): Promise<{proxies: ProxyEntry[]; correlations: CorrelationEntry[]}> {
  const proxies = await readProxies(engine, open, areas, configured);
  return {
    proxies: proxies.map(({id, name, source, year}) => ({id, name, source, year})),
    correlations: proxyCorrelations(figures, gate, shown.indicators, areas, proxies)
  };
}

/**
 * Computes how alike the order of areas is by an indicator's released rate over the whole span and by a proxy: over
 * buurten where the gate offers them, else over wijken, else not at all. Areas without either are left out, and
 * under ten nothing is said. It is about areas, not about the people in them, and says nothing of causes.
 */
export function proxyCorrelations(
  figures: readonly Figure[],
  gate: readonly GateEntry[],
  indicators: readonly {card: Pick<IndicatorCard, "id">}[],
  areas: readonly Area[],
  proxies: readonly Pick<ProxyFigure, "id" | "values">[]
): CorrelationEntry[] {
  const levels = new Map(areas.map(({code, level}) => [code, level]));
  const spans = figures.filter(({period}) => parsePeriod(period).kind === "span");
  return indicators.flatMap(({card: {id: indicator}}) => {
    const level = finestSpan(gate, indicator);
    const rates = spans.filter(
      (f) => f.indicator === indicator && levels.get(f.area) === level && f.n !== null && f.denominator
    );
    return proxies.flatMap(({id: proxy, values}) => {
      const pairs = rates.filter(({area}) => values.has(area));
      if (!level || pairs.length < MINIMUM_AREAS) return [];
      const rho = spearman(
        pairs.map(({n, denominator}) => n! / denominator!),
        pairs.map(({area}) => values.get(area)!)
      );
      if (rho === null) return [];
      const {lower, upper} = spearmanInterval(rho, pairs.length);
      const period = pairs[0]!.period;
      const entry = {rho: rounded(rho), low: rounded(lower), high: rounded(upper)};
      return [{indicator, proxy, level, period, areas: pairs.length, ...entry}];
    });
  });
}

function finestSpan(gate: readonly GateEntry[], indicator: string): Level | undefined {
  return (["buurt", "wijk"] as const).find((level) =>
    gate.some((g) => g.indicator === indicator && g.level === level && g.period === "span" && g.offered)
  );
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
