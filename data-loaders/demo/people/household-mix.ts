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
  centrum: [17, 17, 12, 12, 9, 6, 5, 5, 4],
  oud: [9, 14, 11, 9, 12, 8, 10, 18, 6],
  flats: [10, 15, 16, 7, 8, 8, 9, 10, 9],
  woonwijk: [3, 10, 14, 5, 17, 16, 10, 24, 6],
  vinex: [3, 8, 6, 8, 15, 7, 20, 38, 6],
  nieuwbouw: [13, 10, 6, 20, 8, 5, 16, 7, 4],
  dorp: [4, 10, 15, 6, 18, 15, 10, 23, 4],
  lint: [3, 8, 12, 5, 21, 16, 11, 26, 4],
  werk: [18, 24, 6, 8, 8, 4, 6, 7, 4],
  haven: [21, 22, 5, 8, 10, 5, 5, 5, 2],
  natuur: [3, 10, 16, 5, 23, 18, 7, 18, 2],
  water: [7, 15, 10, 8, 21, 10, 9, 14, 2]
};
const CHILDREN = [0.34, 0.45, 0.15, 0.06];

/** Draws a household for a kind of buurt that has at least 15 m² a person in a dwelling of this size. */
export function drawHousehold(draw: Random, kind: Kind, area: number): Member[] {
  let household: Member[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    household = ofType(draw, draw.weighted(MIX[kind]));
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
      return [adult(draw.integer(35, 64))];
    case 2:
      return [adult(old(draw))];
    case 3:
      return couple(draw, draw.integer(22, 39));
    case 4:
      return couple(draw, draw.integer(40, 64));
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
      const parent = draw.integer(41, 58);
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
