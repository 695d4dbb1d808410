import {MONTHS, monthStart, NEVER} from "../calendar.js";
import {type Random, random} from "../random.js";
import {BUURTEN} from "../town.js";
import type {Member} from "./household-mix.js";
import {PHENOMENA, plannedShare} from "./planted-places.js";
import {INNOCENTLY_AWAY, PLANTED_AWAY} from "./registry.js";
import type {TownLife} from "./town-life.js";

/** One thing going on at a dwelling, and what to do when it ends. */
interface Episode {
  buurt: number;
  kind: number;
  until: number;
  finish: (day: number) => void;
}

const UNINHABITED = 0;
const UNREGISTERED = 1;
const OVERCROWDED = 2;
/** Months that an episode lasts on average, by phenomenon. */
const LASTING = [42, 21, 26] as const;

/**
 * Plants what the indicators look for, and the innocent cases that look like it. Keeps the number of cases in
 * each buurt at its planned share, month after month.
 */
export class Phenomena {
  readonly #draw: Random;
  readonly #shares: (month: number) => number[][];
  #going: Episode[] = [];
  #counts = BUURTEN.map(() => [0, 0, 0]);

  constructor(
    readonly life: TownLife,
    seed: number
  ) {
    this.#draw = random(seed, "phenomena");
    const fixed = [0, MONTHS - 1].map((month) =>
      BUURTEN.map((_, b) => PHENOMENA.map((p) => plannedShare(seed, p, b, month)))
    );
    this.#shares = (month) =>
      fixed[0]!.map((row, b) => row.map((x, k) => x + ((fixed[1]![b]![k]! - x) * month) / (MONTHS - 1)));
  }

  /** Ends what is over, starts what is missing. */
  beginMonth(): void {
    const over = this.#going.filter((e) => e.until <= this.life.month);
    this.#going = this.#going.filter((e) => e.until > this.life.month);
    for (const episode of over) {
      this.#counts[episode.buurt]![episode.kind]!--;
      episode.finish(this.life.day());
    }
    const shares = this.#shares(this.life.month);
    for (const [b, {from, to}] of this.life.objects.ranges.entries()) {
      const occupied = this.#occupied(from, to);
      for (const kind of [UNREGISTERED, UNINHABITED, OVERCROWDED]) {
        this.#topUp(b, kind, shares[b]![kind]! * occupied);
      }
      this.#goOnLeave(from, to, occupied);
    }
  }

  #occupied(from: number, to: number): number {
    let n = 0;
    for (let row = from; row < to; row++) if (this.life.registry.at[row]!.length > 0) n++;
    return n;
  }

  #topUp(buurt: number, kind: number, wanted: number): void {
    const missing = wanted - this.#counts[buurt]![kind]!;
    // Chance decides about the part of a case, so that small buurten have their share too.
    const cases = Math.floor(missing) + (this.#draw.chance(missing - Math.floor(missing)) ? 1 : 0);
    for (let i = 0; i < cases; i++) {
      const start = [this.#leaveEmpty, this.#occupyUnregistered, this.#overcrowd][kind]!;
      for (let tries = 0; tries < 60; tries++) {
        const finish = start.call(this, buurt);
        if (!finish) continue;
        // What goes on in the first month began long before it, so that any time may be left of it.
        const least = this.life.month === 0 ? 1 : 8;
        const lasts = Math.round(least - (LASTING[kind]! - 8) * Math.log(1 - this.#draw.uniform()));
        this.#going.push({buurt, kind, until: this.life.month + lasts, finish});
        this.#counts[buurt]![kind]!++;
        break;
      }
    }
  }

  /** A household that stays registered where it no longer lives. */
  #leaveEmpty(buurt: number): Episode["finish"] | undefined {
    const {life} = this;
    const dwelling = this.#dwelling(buurt);
    const household = this.#onlyHousehold(dwelling);
    if (household === undefined) return undefined;
    const h = life.registry.households[household]!;
    if (h.members.length > 2 && this.#draw.chance(0.8)) return undefined;
    const day = this.#startDay(household);
    if (day === undefined || !life.claim(household)) return undefined;
    this.#lock(dwelling, household, UNINHABITED);
    life.registry.goAway(household, day, NEVER, PLANTED_AWAY);
    return (end) => {
      this.#unlock(dwelling, household);
      if (h.members.length === 0) return;
      if (this.#draw.chance(0.45)) life.registry.comeBack(household, end);
      else life.registry.leave(household, end, this.#draw.chance(0.2));
      h.busyIn = life.month;
      life.release(dwelling);
    };
  }

  /** A dwelling whose household has left and where others live without registering. */
  #occupyUnregistered(buurt: number): Episode["finish"] | undefined {
    const {life} = this;
    const dwelling = this.#dwelling(buurt);
    let from: number;
    if (life.month === 0) {
      const at = life.pool.indexOf(dwelling);
      if (at < 0) return undefined;
      life.takeAt(at);
      from = monthStart(0) - this.#draw.integer(20, 600);
    } else {
      const household = this.#onlyHousehold(dwelling);
      if (household === undefined || !life.claim(household)) return undefined;
      const day = life.day();
      life.planted[dwelling] = UNREGISTERED + 1;
      life.registry.leave(household, day);
      from = day + this.#draw.integer(3, 40);
    }
    life.planted[dwelling] = UNREGISTERED + 1;
    const people = this.#draw.weighted([0.42, 0.3, 0.17, 0.11]) + 1;
    const row = this.#addUnregistered(dwelling, from, people, this.#draw.chance(people === 1 ? 0.3 : 0.05));
    return (end) => {
      life.registry.unregistered.to.set(row, end);
      life.planted[dwelling] = 0;
      life.release(dwelling);
    };
  }

  /** More people than a dwelling has room for: lodgers, a second family, or guests whom nobody registered. */
  #overcrowd(buurt: number): Episode["finish"] | undefined {
    const {life} = this;
    const dwelling = this.#dwelling(buurt);
    const household = this.#onlyHousehold(dwelling);
    const area = life.objects.area.at(dwelling);
    if (household === undefined || area > 92) return undefined;
    const h = life.registry.households[household]!;
    const people = Math.floor(area / 12) + 1 - h.members.length + this.#draw.integer(0, 1);
    if (people < 1 || people > 6) return undefined;
    const day = this.#startDay(household);
    if (day === undefined || !life.claim(household)) return undefined;
    this.#lock(dwelling, household, OVERCROWDED);
    if (this.#draw.chance(0.1)) {
      const row = this.#addUnregistered(dwelling, day, people, false);
      return (end) => {
        life.registry.unregistered.to.set(row, end);
        this.#unlock(dwelling, household);
      };
    }
    const guests = this.#guests(people).map((members) => life.arrive(dwelling, day, members));
    for (const guest of guests) life.registry.households[guest]!.lockedUntil = MONTHS;
    return (end) => {
      this.#unlock(dwelling, household);
      this.#sendAway(guests, end);
    };
  }

  /** Guests deregister when they go, but some only much later: crowded on paper only. */
  #sendAway(guests: readonly number[], day: number): void {
    const {life} = this;
    const linger = this.#draw.chance(0.15);
    for (const guest of guests) {
      const members = life.registry.households[guest]!.members;
      if (members.length === 0) continue;
      if (!linger) life.registry.leave(guest, day, this.#draw.chance(0.4));
      else life.registry.goAway(guest, day, NEVER, INNOCENTLY_AWAY);
    }
    if (!linger) return;
    const buurt = life.objects.buurt.at(life.registry.households[guests[0]!]!.dwelling);
    this.#going.push({
      buurt,
      kind: OVERCROWDED,
      until: life.month + this.#draw.integer(5, 16),
      finish: (end) => {
        for (const g of guests)
          if (life.registry.households[g]!.members.length > 0) life.registry.leave(g, end);
        this.#counts[buurt]![OVERCROWDED]!++;
      }
    });
  }

  #guests(people: number): Member[][] {
    const age = () => this.#draw.integer(19, 46);
    if (people >= 3 && this.#draw.chance(0.7)) {
      const parents = [age(), age()].map((a) => ({age: Math.max(a, 26), isChild: false}));
      const children = Array.from({length: people - 2}, () => ({
        age: this.#draw.integer(0, 9),
        isChild: true
      }));
      return [[...parents, ...children]];
    }
    return Array.from({length: people}, () => [{age: age(), isChild: false}]);
  }

  /** Journeys, hospital, study abroad: registered, away for months, nothing wrong. */
  #goOnLeave(from: number, to: number, occupied: number): void {
    const {life} = this;
    for (let i = this.#draw.poisson(occupied * 0.00042); i > 0; i--) {
      const dwelling = this.#draw.integer(from, to - 1);
      const household = this.#onlyHousehold(dwelling);
      if (household === undefined || !life.claim(household)) continue;
      const h = life.registry.households[household]!;
      if (h.members.length > 2) continue;
      const day = life.day();
      const months = this.#draw.weighted([0.3, 0.25, 0.25, 0.2]) * 4 + this.#draw.integer(2, 5);
      life.registry.goAway(household, day, monthStart(life.month + months), INNOCENTLY_AWAY);
      h.lockedUntil = life.month + months;
    }
  }

  #dwelling(buurt: number): number {
    const {from, to} = this.life.objects.ranges[buurt]!;
    return this.#draw.integer(from, to - 1);
  }

  #onlyHousehold(dwelling: number): number | undefined {
    const {life} = this;
    if (life.planted[dwelling] !== 0 || !life.objects.isDwelling(dwelling)) return undefined;
    const [household, ...more] = life.registry.at[dwelling]!;
    return more.length > 0 || life.objects.isCareHome(dwelling) ? undefined : household;
  }

  /** In the first month things have been going on for a while. */
  #startDay(household: number): number | undefined {
    const {life} = this;
    if (life.month > 0) return life.day();
    const day = monthStart(0) - this.#draw.integer(5, 900);
    const {members} = life.registry.households[household]!;
    const rows = members.map((m) => life.registry.persons.residence.at(m));
    return rows.every((row) => life.registry.residences.from.at(row) < day) ? day : undefined;
  }

  #lock(dwelling: number, household: number, kind: number): void {
    this.life.planted[dwelling] = kind + 1;
    this.life.registry.households[household]!.lockedUntil = MONTHS;
  }

  #unlock(dwelling: number, household: number): void {
    this.life.planted[dwelling] = 0;
    this.life.registry.households[household]!.lockedUntil = -1;
  }

  #addUnregistered(dwelling: number, from: number, people: number, frugal: boolean): number {
    const u = this.life.registry.unregistered;
    u.dwelling.push(dwelling);
    u.from.push(from);
    u.to.push(NEVER);
    u.frugal.push(frugal ? 1 : 0);
    return u.people.push(people);
  }
}
