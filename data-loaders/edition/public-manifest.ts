import type {Level} from "../../src/lib/areas/area.js";
import type {PeriodKind} from "../../src/lib/periods/period.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import {type CellSize, reaches} from "../../src/lib/snapshot/edition.js";
import type {GateEntry, Manifest, SourceEntry} from "../../src/lib/snapshot/manifest.js";
import type {ManifestParts} from "../write/parts.js";

/** What the public edition says anew. */
export interface EditionParts {
  /** Of the protected indicators, taken from the public cells. */
  gate: readonly GateEntry[];
  periods: Manifest["periods"];
  /** The public cells of each protected indicator. */
  sizes: ReadonlyMap<string, CellSize>;
}

/** Lists the cards that everybody may read. */
export function openCards({indicators}: Pick<Manifest, "indicators">): IndicatorCard[] {
  return indicators.filter(({audience}) => audience === "openbaar");
}

/**
 * Leaves out of a manifest all that speaks of what is for the municipality only, or of cells smaller than the public
 * ones. What was measured of the internal release, such as the deviation, holds of the same sums here and is copied.
 */
export function publicManifest(manifest: ManifestParts, {gate, periods, sizes}: EditionParts): ManifestParts {
  const cards = openCards(manifest);
  const ids = new Set(cards.map(({id}) => id));
  const isOpen = (id: string | null) => id !== null && ids.has(id);
  const told = (entry: {indicator: string; level: Level; period: PeriodKind}) =>
    ids.has(entry.indicator) && reaches(sizes.get(entry.indicator) ?? FINEST, entry);
  const editions = (manifest.editions ?? []).filter(({openbaar}) => openbaar);
  const purposes = new Set([...cards.map(({purpose}) => purpose), ...editions.map(({purpose}) => purpose)]);
  const sources = sourcesOf(manifest, cards, purposes);
  const read = new Set(sources.map(({id}) => id));
  return {
    ...manifest,
    audience: "openbaar",
    means: [],
    editions,
    indicators: cards.map((card) => ({
      ...card,
      finest_level: sizes.get(card.id)?.level ?? card.finest_level,
      category_of: isOpen(card.category_of) ? card.category_of : null,
      beside: isOpen(card.beside) ? card.beside : null
    })),
    phenomena: manifest.phenomena
      .map((phenomenon) => ({...phenomenon, indicators: phenomenon.indicators.filter(isOpen)}))
      .filter(({indicators}) => indicators.length),
    gate: [...gate, ...manifest.gate.filter(({indicator}) => ids.has(indicator) && !sizes.has(indicator))],
    periods,
    deviation: manifest.deviation.filter(told),
    utility: manifest.utility.filter(told),
    // The period of a correlation is the code of a span, which every size of cells adds up to.
    correlations: manifest.correlations.filter((entry) => told({...entry, period: "span"})),
    planted: manifest.planted
      .filter(({indicator}) => ids.has(indicator))
      .map((entry) => ({
        ...entry,
        rank: entry.rank.filter(({level}) => told({...entry, level, period: "span"}))
      })),
    sources,
    purposes: manifest.purposes
      .filter(({id}) => purposes.has(id))
      .map((purpose) => ({...purpose, sources: purpose.sources.filter((id) => read.has(id))}))
  };
}

const FINEST: CellSize = {level: "buurt", period: "month"};

/** Keeps the sources that something shown uses, and open data that are linked for no purpose. */
function sourcesOf(
  {sources, proxies}: ManifestParts,
  cards: readonly IndicatorCard[],
  shown: ReadonlySet<string | null>
): SourceEntry[] {
  const used = new Set([...cards.flatMap((card) => card.sources), ...proxies.map(({source}) => source)]);
  return sources
    .filter(({id, status, purposes}) => used.has(id) || (status === "public" && !purposes.length))
    .map((source) => ({...source, purposes: source.purposes.filter((id) => shown.has(id))}));
}
