import type {Random} from "../random.js";
import {type Buurt, type Kind, WIJKEN} from "../town.js";
import type {Ground} from "./cells.js";
import {distance, type Point} from "./curve.js";
import {FEATURES, place} from "./landscape.js";

/** How far a kind of buurt spreads: meadows are wide, old streets are close. */
const SPREAD: Record<Kind, number> = {
  centrum: 0.5,
  oud: 0.6,
  flats: 0.7,
  woonwijk: 0.95,
  vinex: 1,
  nieuwbouw: 0.6,
  dorp: 0.75,
  lint: 2.1,
  werk: 1.15,
  haven: 1,
  natuur: 1.5,
  water: 1.7
};

/** Kinds from the river outwards. */
const OUTWARD: readonly Kind[] = [
  "haven",
  "centrum",
  "oud",
  "nieuwbouw",
  "dorp",
  "flats",
  "vinex",
  "woonwijk",
  "werk",
  "natuur",
  "lint",
  "water"
];

/** Says for each cell to which buurt it belongs (index in `BUURTEN`); every wijk and buurt is contiguous. */
export function partition(ground: Ground, draw: Random): Int32Array {
  const crossing = crossingCosts(ground);
  const all = ground.centres.map((_, i) => i);
  const wijkOf = grow(
    ground,
    crossing,
    all,
    WIJKEN.map((w) => ({cell: nearest(ground, all, place(w.seed)), spread: w.spread}))
  );
  const buurtOf = new Int32Array(all.length).fill(-1);
  let first = 0;
  for (const [w, wijk] of WIJKEN.entries()) {
    const cells = all.filter((i) => wijkOf[i] === w);
    const seeds = orderSeeds(ground, cells, wijk.buurten, draw);
    const grown = grow(
      ground,
      crossing,
      cells,
      wijk.buurten.map((b, i) => ({cell: seeds[i]!, spread: SPREAD[b.kind]}))
    );
    for (const i of cells) buurtOf[i] = first + grown[i]!;
    first += wijk.buurten.length;
  }
  return buurtOf;
}

/** Grows every seed over neighbouring cells, cheapest first, so that each area is one piece. */
function grow(
  ground: Ground,
  crossing: Map<number, number>,
  cells: number[],
  seeds: {cell: number; spread: number}[]
): Int32Array {
  const open = new Uint8Array(ground.centres.length);
  for (const i of cells) open[i] = 1;
  const label = new Int32Array(ground.centres.length).fill(-1);
  const cost = new Float64Array(ground.centres.length).fill(Number.POSITIVE_INFINITY);
  const queue: {cell: number; cost: number; seed: number}[] = seeds.map((s, seed) => ({
    cell: s.cell,
    cost: 0,
    seed
  }));
  while (queue.length > 0) {
    let best = 0;
    for (let i = 1; i < queue.length; i++) if (queue[i]!.cost < queue[best]!.cost) best = i;
    const [{cell, cost: reached, seed}] = queue.splice(best, 1) as [(typeof queue)[number]];
    if (label[cell] !== -1) continue;
    label[cell] = seed;
    for (const next of ground.neighbours[cell]!) {
      if (!open[next] || label[next] !== -1) continue;
      const length = distance(ground.centres[cell]!, ground.centres[next]!);
      const total = reached + (length + (crossing.get(key(cell, next)) ?? 0)) / seeds[seed]!.spread;
      if (total < cost[next]!) {
        cost[next] = total;
        queue.push({cell: next, cost: total, seed});
      }
    }
  }
  return label;
}

/** Spreads seeds over the cells of a wijk and hands them out from the river outwards, by kind. */
function orderSeeds(ground: Ground, cells: number[], buurten: readonly Buurt[], draw: Random): number[] {
  let centres = [...buurten].map(() => ground.centres[draw.pick(cells)]!);
  for (let round = 0; round < 12; round++) {
    const groups: Point[][] = centres.map(() => []);
    for (const i of cells) groups[closest(centres, ground.centres[i]!)]!.push(ground.centres[i]!);
    centres = groups.map((g, k) => (g.length > 0 ? mean(g) : centres[k]!));
  }
  const river = FEATURES[0]!.line;
  const byRiver = centres
    .map((c) => ({c, away: Math.min(...river.map((p) => distance(p, c)))}))
    .sort((a, b) => a.away - b.away);
  const byKind = buurten
    .map((b, i) => ({i, rank: OUTWARD.indexOf(b.kind)}))
    .sort((a, b) => a.rank - b.rank || a.i - b.i);
  const seeds: number[] = [];
  for (const [k, {i}] of byKind.entries()) seeds[i] = nearest(ground, cells, byRiver[k]!.c);
  return seeds;
}

function crossingCosts(ground: Ground): Map<number, number> {
  const costs = new Map<number, number>();
  for (const [i, neighbours] of ground.neighbours.entries()) {
    for (const j of neighbours) {
      if (j < i) continue;
      const [a, b] = [ground.centres[i]!, ground.centres[j]!];
      const cost = FEATURES.filter((f) => crosses(f.line, a, b)).reduce((sum, f) => sum + f.cost, 0);
      if (cost > 0) costs.set(key(i, j), cost);
    }
  }
  return costs;
}

function crosses(path: Point[], a: Point, b: Point): boolean {
  for (let i = 1; i < path.length; i++) {
    const [c, d] = [path[i - 1]!, path[i]!];
    if (Math.abs(c[0] - a[0]) > 600 || Math.abs(c[1] - a[1]) > 600) continue;
    if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return true;
  }
  return false;
}

const side = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0]);
const key = (i: number, j: number) => Math.min(i, j) * 100_000 + Math.max(i, j);
const mean = (g: Point[]): Point => [
  g.reduce((s, p) => s + p[0], 0) / g.length,
  g.reduce((s, p) => s + p[1], 0) / g.length
];

function closest(centres: Point[], p: Point): number {
  let best = 0;
  for (let i = 1; i < centres.length; i++) {
    if (distance(centres[i]!, p) < distance(centres[best]!, p)) best = i;
  }
  return best;
}

function nearest(ground: Ground, cells: number[], p: Point): number {
  return cells[
    closest(
      cells.map((i) => ground.centres[i]!),
      p
    )
  ]!;
}
