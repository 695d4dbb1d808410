import {LANDLORD, OCCUPIER} from "../buildings/owners.js";
import {ageOn, MONTHS, NEVER} from "../calendar.js";
import type {Random} from "../random.js";
import {
  addUnregistered,
  lock,
  onlyHousehold,
  type Plant,
  sendAway,
  someDwelling,
  startDay,
  unlock
} from "./candidates.js";
import {INNOCENTLY_AWAY} from "./history.js";
import type {TownLife} from "./town-life.js";

/** Floor area that a landlord of rooms leaves to a tenant, m². */
const AREA_A_TENANT = 14;

/** Room letting without a permit: three households or more, some of whom never register. */
export const letRooms: Plant = (life, draw, buurt) =>
  fillRooms(life, draw, buurt, {unseen: 0.22, late: 0.12});

/** The same with a conversion permit: everybody registers, and deregisters in time. */
export const shareWithPermit: Plant = (life, draw, buurt) =>
  fillRooms(life, draw, buurt, {unseen: 0, late: 0.02});

interface Habits {
  /** Chance that a tenant never registers. */
  unseen: number;
  /** Chance that a tenant who goes stays in the register. */
  late: number;
}

function fillRooms(life: TownLife, draw: Random, buurt: number, habits: Habits): ReturnType<Plant> {
  const dwelling = someDwelling(life, draw, buurt);
  const household = onlyHousehold(life, dwelling);
  if (household === undefined) return undefined;
  const owner = life.objects.owner.at(dwelling);
  if (owner !== LANDLORD && !(owner === OCCUPIER && draw.chance(0.3))) return undefined;
  const {members} = life.registry.households[household]!;
  const {born} = life.registry.persons;
  if (members.length > 2 || members.some((m) => ageOn(born.at(m), life.day()) > 55)) return undefined;
  const rooms = Math.floor(life.objects.area.at(dwelling) / AREA_A_TENANT) - members.length;
  if (rooms < 2) return undefined;
  const day = startDay(life, draw, household);
  if (day === undefined || !life.claim(household)) return undefined;
  lock(life, dwelling, household);
  const tenants = draw.integer(2, Math.min(rooms, 5));
  const houses = Array.from({length: tenants}, () =>
    draw.chance(habits.unseen)
      ? unseenTenant(life, dwelling, day)
      : new Room(life, draw, dwelling, day, habits)
  );
  const finish = (end: number) => {
    unlock(life, dwelling, household);
    for (const room of houses) room.clear(end);
    life.release(dwelling);
  };
  return {dwelling, from: day, finish};
}

function unseenTenant(life: TownLife, dwelling: number, from: number): {clear: (day: number) => void} {
  const row = addUnregistered(life, {dwelling, from, people: 1, frugal: false});
  return {clear: (day) => life.registry.unregistered.to.set(row, day)};
}

/** A room whose registered tenants follow each other. */
class Room {
  #tenant: number;
  readonly #gone: number[] = [];
  #isLet = true;

  constructor(
    readonly life: TownLife,
    readonly draw: Random,
    readonly dwelling: number,
    day: number,
    readonly habits: Habits
  ) {
    this.#tenant = this.#moveIn(day);
  }

  clear(day: number): void {
    this.#isLet = false;
    for (const tenant of [this.#tenant, ...this.#gone]) {
      sendAway(this.life, tenant, day, this.draw.chance(0.2));
    }
  }

  #moveIn(day: number): number {
    const people = this.draw.chance(0.06) ? 2 : 1;
    const members = Array.from({length: people}, () => ({age: this.draw.integer(19, 38), isChild: false}));
    const tenant = this.life.arrive(this.dwelling, day, members);
    this.life.registry.households[tenant]!.lockedUntil = MONTHS;
    this.life.agenda[this.life.month + this.draw.integer(5, 24)]?.push((change) => this.#change(change));
    return tenant;
  }

  #change(day: number): void {
    if (!this.#isLet) return;
    if (this.draw.chance(this.habits.late)) {
      this.life.registry.goAway(this.#tenant, day, NEVER, INNOCENTLY_AWAY);
      this.#gone.push(this.#tenant);
    } else sendAway(this.life, this.#tenant, day, this.draw.chance(0.2));
    this.#tenant = this.#moveIn(day + this.draw.integer(1, 20));
  }
}
