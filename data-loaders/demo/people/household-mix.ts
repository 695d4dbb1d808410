import type {Random} from "../random.js";
import type {Kind} from "../town.js";

/** A person to be: age in years and whether it lives there as a child. */
export interface Member {
  age: number;
  isChild: boolean;
}

/*
 * Shares of household types: single 22–34, single 35–64, single 65+, couple 22–39, couple 40–64,
 * couple 65+, family with young children, family with older children, single parent.
 */
const MIX: Record<Kind, readonly number[]> = {
  centrum: [14, 13, 15, 11, 7, 8, 7, 6, 4],
  oud: [7, 11, 14, 9, 10, 12, 14, 23, 6],
  flats: [8, 11, 20, 7, 6, 12, 12, 13, 9],
  woonwijk: [3, 8, 18, 5, 15, 23, 14, 30, 6],
  vinex: [3, 6, 8, 8, 13, 10, 26, 48, 6],
  nieuwbouw: [10, 8, 8, 19, 6, 7, 21, 8, 4],
  dorp: [4, 8, 19, 6, 16, 22, 14, 29, 4],
  lint: [3, 6, 15, 5, 17, 23, 15, 33, 4],
  werk: [14, 18, 8, 8, 6, 6, 8, 8, 4],
  haven: [16, 17, 7, 8, 8, 7, 7, 6, 2],
  natuur: [3, 8, 20, 5, 19, 26, 9, 23, 2],
  water: [5, 11, 13, 8, 17, 14, 12, 18, 2]
};
/** Who comes from elsewhere is younger than who lives here. */
const NEWCOMERS = [1.4, 0.75, 0.45, 1.6, 0.45, 0.4, 1.9, 0.8, 1];
const CHILDREN = [0.34, 0.45, 0.15, 0.06];

/** Draws a household for a kind of buurt that has at least 15 m² a person in a dwelling of this size. */
export function drawHousehold(draw: Random, kind: Kind, area: number, isNew = false): Member[] {
  const weights = isNew ? MIX[kind].map((w, i) => w * NEWCOMERS[i]!) : MIX[kind];
  let household: Member[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    household = ofType(draw, draw.weighted(weights));
    if (household.length * 15 <= area) return household;
  }
  return household.slice(0, Math.max(1, Math.floor(area / 15)));
}

/** Mean size of the households of a kind of buurt, for the number of dwellings it needs. */
export function meanSize(kind: Kind): number {
  const sizes = [1, 1, 1, 2, 2, 2, 3.93, 3.93, 2.75];
  const total = MIX[kind].reduce((sum, w) => sum + w, 0);
  return MIX[kind].reduce((sum, w, i) => sum + w * sizes[i]!, 0) / total;
}

function ofType(draw: Random, type: number): Member[] {
  switch (type) {
    case 0:
      return [adult(draw.integer(21, 34))];
    case 1:
      return [adult(35 + Math.floor(30 * draw.uniform() ** 0.75))];
    case 2:
      return [adult(old(draw))];
    case 3:
      return couple(draw, draw.integer(22, 39));
    case 4:
      return couple(draw, 40 + Math.floor(25 * draw.uniform() ** 0.65));
    case 5:
      return couple(draw, Math.min(old(draw), 88));
    case 6: {
      const parent = draw.integer(28, 43);
      return [
        ...couple(draw, parent),
        ...children(draw, 0, Math.min(11, parent - 20), draw.weighted(CHILDREN) + 1)
      ];
    }
    case 7: {
      const parent = draw.integer(41, 60);
      return [
        ...couple(draw, parent),
        ...children(draw, 9, Math.min(25, parent - 22), draw.weighted(CHILDREN) + 1)
      ];
    }
    default: {
      const parent = draw.integer(28, 54);
      const oldest = Math.min(19, parent - 20);
      return [
        adult(parent),
        ...children(draw, Math.max(0, oldest - 12), oldest, draw.weighted([45, 38, 17]) + 1)
      ];
    }
  }
}

const adult = (age: number): Member => ({age, isChild: false});
const old = (draw: Random) => 65 + Math.floor(30 * draw.uniform() ** 1.7);

function couple(draw: Random, age: number): Member[] {
  return [adult(age), adult(Math.max(20, Math.round(age + draw.normal(-1.5, 3))))];
}

function children(draw: Random, youngest: number, oldest: number, count: number): Member[] {
  return Array.from({length: count}, () => ({
    age: draw.integer(youngest, Math.max(youngest, oldest)),
    isChild: true
  }));
}
