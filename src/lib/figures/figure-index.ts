import type {Area} from "../areas/area.js";
import type {Period} from "../periods/period.js";
import type {IndicatorCard} from "../snapshot/card.js";
import type {Figure} from "../snapshot/figures.js";
import type {SnapshotData} from "../snapshot/snapshot-data.js";

/** A snapshot by key, so that a view need not search tens of thousands of figures. */
export interface FigureIndex {
  card(indicator: string): IndicatorCard;
  area(code: string): Area | undefined;
  period(code: string): Period | undefined;
  figure(indicator: string, area: string, period: string): Figure | undefined;
  offered(indicator: string, area: Area, period: Period): boolean;
}

const indexes = new WeakMap<SnapshotData, FigureIndex>();

/** Returns the index of a snapshot, made at the first call; a snapshot is never changed in place. */
export function figureIndex(data: SnapshotData): FigureIndex {
  let index = indexes.get(data);
  if (!index) {
    index = makeIndex(data);
    indexes.set(data, index);
  }
  return index;
}

function makeIndex({manifest, figures}: SnapshotData): FigureIndex {
  const cards = new Map(manifest.indicators.map((card) => [card.id, card]));
  const areas = new Map(manifest.areas.map((area) => [area.code, area]));
  const periods = new Map(manifest.periods.map((period) => [period.code, period]));
  const offered = new Set(
    manifest.gate.filter((g) => g.offered).map((g) => key(g.indicator, g.level, g.period))
  );
  const cells = new Map(figures.map((f) => [key(f.indicator, f.area, f.period), f]));
  return {
    card(indicator) {
      const card = cards.get(indicator);
      if (!card)
        throw new Error(`unknown indicator: ${indicator}; known are ${[...cards.keys()].join(", ")}`);
      return card;
    },
    area: (code) => areas.get(code),
    period: (code) => periods.get(code),
    figure: (indicator, area, period) => cells.get(key(indicator, area, period)),
    offered: (indicator, area, period) => offered.has(key(indicator, area.level, period.kind))
  };
}

function key(indicator: string, where: string, when: string): string {
  return `${indicator}\t${where}\t${when}`;
}
