import type {FigureData} from "../../../src/lib/notebook/figure/figure-data.js";
import {cellsOf} from "./cells-of.js";

/** A figure now with the one that it was before; `before` is null for a new one. */
export interface FigurePair {
  before: FigureData | null;
  now: FigureData;
}

/**
 * Finds of each figure what it was before: the one of its title, else one of another title that nothing claims and
 * that has the same columns, population and for the most part the same rows.
 */
export function pairFigures(
  before: readonly FigureData[],
  now: readonly FigureData[]
): {pairs: FigurePair[]; gone: FigureData[]} {
  const left = [...before];
  const take = (fits: (figure: FigureData) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? null : left.splice(at, 1)[0]!;
  };
  const titled = now.map((figure) => ({now: figure, before: take(({title}) => title === figure.title)}));
  const pairs = titled.map((pair) => ({
    now: pair.now,
    before: pair.before ?? take((figure) => alike(figure, pair.now))
  }));
  return {pairs, gone: left};
}

function alike(a: FigureData, b: FigureData): boolean {
  if (a.columns.join() !== b.columns.join() || a.unit !== b.unit) return false;
  if (a.provenance.population !== b.provenance.population) return false;
  const then = new Set(cellsOf(a).map(({key}) => key));
  const both = cellsOf(b).filter(({key}) => then.has(key)).length;
  return both > 0 && both >= then.size / 2 && both >= b.rows.length / 2;
}
