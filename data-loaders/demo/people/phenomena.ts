import {CORPORATION} from "../buildings/owners.js";
import {MONTHS, NEVER} from "../calendar.js";
import {type Random, random} from "../random.js";
import {BUURTEN} from "../town.js";
import {goOnLeave, leaveEmpty} from "./absence.js";
import type {Finish, Plant} from "./candidates.js";
import {letToTourists} from "./holiday-letting.js";
import {keepForTenant, sublet} from "./letting-on.js";
import {overcrowd} from "./overcrowding.js";
import {ARRANGEMENTS, type Arrangement, plannedShare} from "./planted-places.js";
import {letRooms, shareWithPermit} from "./room-letting.js";
import {liveAsGenerations, liveInAsCarer, shareAsFriends, takeLodgers} from "./sharing.js";
import type {TownLife} from "./town-life.js";
import {occupyUnregistered} from "./unregistered.js";

/** What is kept going in every buurt. */
interface Kept {
  kind: Arrangement;
  plant: Plant;
  /** Months that a case lasts on average. */
  lasting: number;
  /** Its share is one of the corporations' dwellings. */
  ofCorporations?: boolean;
  /** Label of the stream that it draws from; those that share one are planted in the order of the list. */
  stream: string;
}

const KINDS: readonly Kept[] = [
  {kind: "inhabited_unregistered", plant: occupyUnregistered, lasting: 21, stream: "phenomena"},
  {kind: "registered_uninhabited", plant: leaveEmpty, lasting: 42, stream: "phenomena"},
  {kind: "overcrowded", plant: overcrowd, lasting: 26, stream: "phenomena"},
  {kind: "room_letting", plant: letRooms, lasting: 34, stream: "room letting"},
  {kind: "subletting", plant: sublet, lasting: 30, stream: "subletting", ofCorporations: true},
  {kind: "holiday_letting", plant: letToTourists, lasting: 36, stream: "holiday letting"},
  {kind: "shared_with_permit", plant: shareWithPermit, lasting: 48, stream: "shared with permit"},
  {kind: "generations", plant: liveAsGenerations, lasting: 54, stream: "generations"},
  {kind: "lodgers", plant: takeLodgers, lasting: 24, stream: "lodgers"},
  {kind: "friends", plant: shareAsFriends, lasting: 20, stream: "friends"},
  {kind: "carer", plant: liveInAsCarer, lasting: 22, stream: "carer"},
  {
    kind: "kept_for_tenant",
    plant: keepForTenant,
    lasting: 14,
    stream: "kept for tenant",
    ofCorporations: true
  }
];
const SHORTEST = 8;

/** One case, going on until a month. */
interface Episode {
  buurt: number;
  kind: number;
  until: number;
  finish: Finish;
  /** Row in the history of arrangements. */
  row: number;
}

/**
 * Plants what the indicators look for, and the innocent cases that look like it. Keeps the number of cases in
 * each buurt at its planned share of the dwellings lived in, month after month.
 */
export class Phenomena {
  readonly #draw: Random;
  /** Stream of each kind. */
  readonly #draws: Random[];
  /** Planned share by buurt and kind in the first and the last month. */
  readonly #plans: {first: number; last: number}[][];
  readonly #counts = BUURTEN.map(() => KINDS.map(() => 0));
  #going: Episode[] = [];

  constructor(
    readonly life: TownLife,
    seed: number
  ) {
    const streams = new Map(KINDS.map(({stream}) => [stream, random(seed, stream)]));
    this.#draw = streams.get("phenomena")!;
    this.#draws = KINDS.map(({stream}) => streams.get(stream)!);
    this.#plans = BUURTEN.map((_, b) =>
      KINDS.map(({kind}) => ({
        first: plannedShare(seed, kind, b, 0),
        last: plannedShare(seed, kind, b, MONTHS - 1)
      }))
    );
  }

  /** Ends what is over, starts what is missing. */
  beginMonth(): void {
    const {month} = this.life;
    const over = this.#going.filter((e) => e.until <= month);
    this.#going = this.#going.filter((e) => e.until > month);
    for (const {buurt, kind, finish, row} of over) {
      this.#counts[buurt]![kind]!--;
      const day = this.life.day();
      this.life.registry.arrangements.to.set(row, day);
      finish(day);
    }
    for (const b of BUURTEN.keys()) {
      const {all, corporations} = this.#occupied(b);
      if (all === 0) continue;
      for (const [kind, {first, last}] of this.#plans[b]!.entries()) {
        const dwellings = KINDS[kind]!.ofCorporations ? corporations : all;
        this.#topUp(b, kind, (first + ((last - first) * month) / (MONTHS - 1)) * dwellings);
      }
      goOnLeave(this.life, this.#draw, b, all);
    }
  }

  #occupied(buurt: number): {all: number; corporations: number} {
    const {from, to} = this.life.objects.ranges[buurt]!;
    const count = {all: 0, corporations: 0};
    for (let row = from; row < to; row++) {
      if (this.life.registry.at[row]!.length === 0) continue;
      count.all++;
      if (this.life.objects.owner.at(row) === CORPORATION) count.corporations++;
    }
    return count;
  }

  #topUp(buurt: number, kind: number, wanted: number): void {
    const missing = wanted - this.#counts[buurt]![kind]!;
    // Chance decides about the part of a case, so that small buurten have their share too.
    const cases = Math.floor(missing) + (this.#draws[kind]!.chance(missing - Math.floor(missing)) ? 1 : 0);
    for (let i = 0; i < cases; i++) this.#start(buurt, kind);
  }

  #start(buurt: number, kind: number): void {
    const {kind: name, plant, lasting} = KINDS[kind]!;
    const draw = this.#draws[kind]!;
    const isFirst = this.life.month === 0;
    for (let tries = isFirst ? 300 : 60; tries > 0; tries--) {
      const made = plant(this.life, draw, buurt);
      if (!made) continue;
      // What goes on in the first month began long before it, so that any time may be left of it.
      const least = isFirst ? 1 : SHORTEST;
      const months = Math.round(least - (lasting - SHORTEST) * Math.log(1 - draw.uniform()));
      const history = this.life.registry.arrangements;
      history.dwelling.push(made.dwelling);
      history.kind.push(ARRANGEMENTS.indexOf(name));
      history.to.push(NEVER);
      history.holder.push(made.holder ?? -1);
      const row = history.from.push(made.from);
      this.#going.push({buurt, kind, until: this.life.month + months, finish: made.finish, row});
      this.#counts[buurt]![kind]!++;
      return;
    }
  }
}
