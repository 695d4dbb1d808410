import type {Objects} from "../buildings/objects.js";
import {MONTHS, monthStart, START} from "../calendar.js";
import {type Random, random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";
import {drawHousehold, type Member} from "./household-mix.js";
import {Registry} from "./registry.js";

export const CARE_PLACES = 58;

/** The town at work: its objects, its people and which dwellings are to be had in which month. */
export class TownLife {
  readonly registry: Registry;
  /** Dwellings that come free, by month. */
  readonly comingFree: number[][] = Array.from({length: MONTHS + 24}, () => []);
  /** Dwellings to be had now. */
  pool: number[] = [];
  month = 0;
  /** What is to happen, by month. */
  readonly agenda: ((day: number) => void)[][] = Array.from({length: MONTHS}, () => []);
  /** What is planted at a dwelling, 0 for nothing. */
  readonly planted: Uint8Array;

  constructor(
    readonly objects: Objects,
    readonly draw: Random
  ) {
    this.registry = new Registry(objects.count, (row) => objects.isCareHome(row));
    this.planted = new Uint8Array(objects.count);
  }

  kindAt(dwelling: number): Kind {
    return BUURTEN[this.objects.buurt.at(dwelling)]!.kind;
  }

  /** A day of the present month, never its first, so that a change lies between two month starts. */
  day(): number {
    return monthStart(this.month) + this.draw.integer(1, 27);
  }

  /** Whether a household has nothing else going on; claims the month when it has not. */
  claim(household: number): boolean {
    const h = this.registry.households[household]!;
    if (h.members.length === 0 || h.busyIn === this.month || h.lockedUntil >= this.month) return false;
    h.busyIn = this.month;
    return true;
  }

  /** Lets a new household come from elsewhere. */
  arrive(dwelling: number, day: number, members?: readonly Member[]): number {
    const {draw, registry} = this;
    const people =
      members ?? drawHousehold(draw, this.kindAt(dwelling), this.objects.area.at(dwelling), true);
    const ids = people.map(({age, isChild}, i) => {
      // Partners differ in sex mostly, as in reality; children and singles are drawn evenly.
      const first = i > 0 && !isChild ? registry.persons.sex.at(registry.persons.born.length - 1) : -1;
      const sex = first >= 0 && draw.chance(0.97) ? 1 - first : draw.integer(0, 1);
      return registry.addPerson(day - Math.floor(age * 365.2425) - draw.integer(1, 364), sex, isChild);
    });
    const household = registry.found(ids, dwelling, day);
    registry.households[household]!.busyIn = this.month;
    return household;
  }

  /** Puts a dwelling that its last household left on the market, after a while. */
  release(dwelling: number): void {
    if (this.registry.at[dwelling]!.length > 0 || this.planted[dwelling] !== 0) return;
    if (this.objects.isCareHome(dwelling)) return;
    const wait = [
      this.draw.integer(0, 1),
      this.draw.integer(2, 4),
      this.draw.integer(5, 9),
      this.draw.integer(10, 18)
    ];
    this.comingFree[this.month + 1 + wait[this.draw.weighted([72, 18, 7, 3])]!]?.push(dwelling);
  }

  /** Takes the best fitting of a few dwellings on the market; undefined when there is none. */
  choose(people: number): number | undefined {
    const wanted = 28 + 24 * people;
    let best = -1;
    let bestScore = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 7 && this.pool.length > 0; i++) {
      const at = this.draw.integer(0, this.pool.length - 1);
      const area = this.objects.area.at(this.pool[at]!);
      const score = Math.abs(area - wanted) + (area < people * 15 ? 1_000 : 0);
      if (score < bestScore) [best, bestScore] = [at, score];
    }
    return best < 0 || bestScore >= 1_000 ? undefined : this.takeAt(best);
  }

  /** Takes a dwelling off the market, now or before it comes on it; false when it is not for let. */
  withdraw(dwelling: number): boolean {
    for (const list of [this.pool, ...this.comingFree]) {
      const at = list.indexOf(dwelling);
      if (at < 0) continue;
      list.splice(at, 1);
      return true;
    }
    return false;
  }

  takeAt(at: number): number {
    const dwelling = this.pool[at]!;
    this.pool[at] = this.pool.at(-1)!;
    this.pool.pop();
    return dwelling;
  }
}

/** Fills the town as it is on the first day: households that came over the years before, some empty homes. */
export function settleTown(objects: Objects, seed: number): TownLife {
  const life = new TownLife(objects, random(seed, "life"));
  const {draw} = life;
  for (let row = 0; row < objects.count; row++) {
    if (objects.isCareHome(row)) {
      for (let i = 0; i < CARE_PLACES; i++) {
        life.arrive(row, START - draw.integer(30, 1_400), [{age: draw.integer(78, 97), isChild: false}]);
      }
    } else if (objects.isDwelling(row) && objects.secondHome.at(row) === 0) {
      const opening = objects.usedFrom.at(row);
      if (opening >= START) life.comingFree[monthOf(opening) + 1]!.push(row);
      else if (draw.chance(0.03)) life.comingFree[draw.integer(0, 5)]!.push(row);
      else settle(life, row);
    }
  }
  for (const h of life.registry.households) h.busyIn = -1;
  return life;
}

function settle(life: TownLife, dwelling: number): void {
  const members = drawHousehold(life.draw, life.kindAt(dwelling), life.objects.area.at(dwelling));
  const oldest = Math.max(...members.map((m) => m.age));
  const youngestAdult = Math.min(...members.filter((m) => !m.isChild).map((m) => m.age));
  const years = Math.min(-9 * Math.log(1 - life.draw.uniform()), oldest - 19, youngestAdult - 18, 50);
  const from = START - Math.max(1, Math.floor(Math.max(0, years) * 365));
  arriveBefore(life, dwelling, from, members);
}

/** Ages are those on the first day, the household came earlier. */
function arriveBefore(life: TownLife, dwelling: number, from: number, members: readonly Member[]): void {
  const {draw, registry} = life;
  let previous = -1;
  const ids = members.map(({age, isChild}) => {
    const sex = previous >= 0 && !isChild && draw.chance(0.97) ? 1 - previous : draw.integer(0, 1);
    previous = sex;
    return registry.addPerson(START - Math.floor(age * 365.2425) - draw.integer(1, 364), sex, isChild);
  });
  registry.found(ids, dwelling, from);
}

function monthOf(day: number): number {
  let month = 0;
  while (month < MONTHS - 1 && monthStart(month + 1) <= day) month++;
  return month;
}
