import {MONTHS} from "../calendar.js";
import {type Random, random} from "../random.js";
import {BUURTEN} from "../town.js";
import {goOnLeave, leaveEmpty} from "./absence.js";
import type {Finish, Plant} from "./candidates.js";
import {overcrowd} from "./overcrowding.js";
import {type Phenomenon, plannedShare} from "./planted-places.js";
import type {TownLife} from "./town-life.js";
import {occupyUnregistered} from "./unregistered.js";

/** How each phenomenon is planted and how many months a case lasts on average. */
const KINDS: readonly {phenomenon: Phenomenon; plant: Plant; lasting: number}[] = [
  {phenomenon: "inhabited_unregistered", plant: occupyUnregistered, lasting: 21},
  {phenomenon: "registered_uninhabited", plant: leaveEmpty, lasting: 42},
  {phenomenon: "overcrowded", plant: overcrowd, lasting: 26}
];
const SHORTEST = 8;

/** One case, going on until a month. */
interface Episode {
  buurt: number;
  kind: number;
  until: number;
  finish: Finish;
}

/**
 * Plants what the indicators look for, and the innocent cases that look like it. Keeps the number of cases in
 * each buurt at its planned share of the dwellings lived in, month after month.
 */
export class Phenomena {
  readonly #draw: Random;
  /** Planned share by buurt and kind in the first and the last month. */
  readonly #plans: {first: number; last: number}[][];
  readonly #counts = BUURTEN.map(() => KINDS.map(() => 0));
  #going: Episode[] = [];

  constructor(
    readonly life: TownLife,
    seed: number
  ) {
    this.#draw = random(seed, "phenomena");
    this.#plans = BUURTEN.map((_, b) =>
      KINDS.map(({phenomenon}) => ({
        first: plannedShare(seed, phenomenon, b, 0),
        last: plannedShare(seed, phenomenon, b, MONTHS - 1)
      }))
    );
  }

  /** Ends what is over, starts what is missing. */
  beginMonth(): void {
    const {month} = this.life;
    const over = this.#going.filter((e) => e.until <= month);
    this.#going = this.#going.filter((e) => e.until > month);
    for (const {buurt, kind, finish} of over) {
      this.#counts[buurt]![kind]!--;
      finish(this.life.day());
    }
    for (const b of BUURTEN.keys()) {
      const occupied = this.#occupied(b);
      if (occupied === 0) continue;
      for (const [kind, {first, last}] of this.#plans[b]!.entries()) {
        this.#topUp(b, kind, (first + ((last - first) * month) / (MONTHS - 1)) * occupied);
      }
      goOnLeave(this.life, this.#draw, b, occupied);
    }
  }

  #occupied(buurt: number): number {
    const {from, to} = this.life.objects.ranges[buurt]!;
    let n = 0;
    for (let row = from; row < to; row++) if (this.life.registry.at[row]!.length > 0) n++;
    return n;
  }

  #topUp(buurt: number, kind: number, wanted: number): void {
    const missing = wanted - this.#counts[buurt]![kind]!;
    // Chance decides about the part of a case, so that small buurten have their share too.
    const cases = Math.floor(missing) + (this.#draw.chance(missing - Math.floor(missing)) ? 1 : 0);
    for (let i = 0; i < cases; i++) this.#start(buurt, kind);
  }

  #start(buurt: number, kind: number): void {
    const {plant, lasting} = KINDS[kind]!;
    const isFirst = this.life.month === 0;
    for (let tries = isFirst ? 300 : 60; tries > 0; tries--) {
      const finish = plant(this.life, this.#draw, buurt);
      if (!finish) continue;
      // What goes on in the first month began long before it, so that any time may be left of it.
      const least = isFirst ? 1 : SHORTEST;
      const months = Math.round(least - (lasting - SHORTEST) * Math.log(1 - this.#draw.uniform()));
      this.#going.push({buurt, kind, until: this.life.month + months, finish});
      this.#counts[buurt]![kind]!++;
      return;
    }
  }
}
