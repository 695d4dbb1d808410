import {END, NEVER, START} from "../calendar.js";
import {type Random, random} from "../random.js";
import {PLANTED_KINDS} from "./planted-places.js";
import type {Registry} from "./registry.js";
import type {TownLife} from "./town-life.js";

/** Chance that a household that leaves town leaves nobody knows where to: after something planted, and else. */
const LOST = {planted: 0.13, else: 0.013};

/**
 * Lets some of those who left town be gone nobody knows where. The municipality then ends their registration
 * itself, which the register calls an emigration to an unknown country.
 */
export function loseSight({registry}: TownLife, seed: number): void {
  const draw = random(seed, "departed nobody knows where");
  const planted = plantedSpans(registry);
  const decided = new Map<number, boolean>();
  const {residences: r, persons} = registry;
  const last = lastRows(registry);
  for (let row = 0; row < r.from.length; row++) {
    const person = r.person.at(row);
    const left = r.to.at(row);
    if (left < START || left >= END || persons.residence.at(person) !== -1) continue;
    if (persons.died.at(person) !== NEVER || last[person] !== row) continue;
    const household = r.household.at(row);
    if (!decided.has(household)) decided.set(household, isLost(draw, planted, r.dwelling.at(row), left));
    if (!decided.get(household)) continue;
    persons.emigrated.set(person, left);
    persons.isLost.set(person, 1);
  }
}

function isLost(
  draw: Random,
  planted: Map<number, [number, number][]>,
  dwelling: number,
  day: number
): boolean {
  const spans = planted.get(dwelling) ?? [];
  // What is found out ends soon after, so the time shortly after counts as well.
  const isPlanted = spans.some(([from, to]) => day >= from && (to === NEVER || day <= to + 45));
  return draw.chance(isPlanted ? LOST.planted : LOST.else);
}

/** The last residence of every person; residences are in the order in which they began, person by person. */
function lastRows({residences: r, persons}: Registry): Int32Array {
  const last = new Int32Array(persons.born.length);
  for (let row = 0; row < r.from.length; row++) last[r.person.at(row)] = row;
  return last;
}

function plantedSpans({arrangements: a}: Registry): Map<number, [number, number][]> {
  const spans = new Map<number, [number, number][]>();
  for (let row = 0; row < a.from.length; row++) {
    if (a.kind.at(row) >= PLANTED_KINDS) continue;
    const at = a.dwelling.at(row);
    spans.set(at, [...(spans.get(at) ?? []), [a.from.at(row), a.to.at(row)]]);
  }
  return spans;
}
