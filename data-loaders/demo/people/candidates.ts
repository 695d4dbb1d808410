import {MONTHS, monthStart, NEVER} from "../calendar.js";
import type {Random} from "../random.js";
import type {TownLife} from "./town-life.js";

/** Ends what was planted at a dwelling. */
export type Finish = (day: number) => void;
/** One case that was planted. */
export interface Case {
  dwelling: number;
  from: number;
  finish: Finish;
  /** The person whose home it is by contract, where that matters. */
  holder?: number;
}
/** Tries to plant one case somewhere in a buurt; undefined when the place that chance picked does not do. */
export type Plant = (life: TownLife, draw: Random, buurt: number) => Case | undefined;

export function someDwelling(life: TownLife, draw: Random, buurt: number): number {
  const {from, to} = life.objects.ranges[buurt]!;
  return draw.integer(from, to - 1);
}

/** The household of a dwelling where nothing is planted yet and nobody else lives. */
export function onlyHousehold(life: TownLife, dwelling: number): number | undefined {
  if (life.planted[dwelling] !== 0 || !life.objects.isDwelling(dwelling)) return undefined;
  const [household, ...more] = life.registry.at[dwelling]!;
  return more.length > 0 || life.objects.isCareHome(dwelling) ? undefined : household;
}

/** A day in this month, or long before the first one: what is found there had been going on for a while. */
export function startDay(life: TownLife, draw: Random, household: number): number | undefined {
  if (life.month > 0) return life.day();
  const day = monthStart(0) - draw.integer(5, 900);
  const {persons, residences, households} = life.registry;
  const rows = households[household]!.members.map((m) => persons.residence.at(m));
  return rows.every((row) => residences.from.at(row) < day) ? day : undefined;
}

/** Keeps a household where it is until it is unlocked. */
export function lock(life: TownLife, dwelling: number, household: number): void {
  life.planted[dwelling] = 1;
  life.registry.households[household]!.lockedUntil = MONTHS;
}

export function unlock(life: TownLife, dwelling: number, household: number): void {
  life.planted[dwelling] = 0;
  life.registry.households[household]!.lockedUntil = -1;
}

/** People who move in without registering; returns their row. */
export function addUnregistered(
  life: TownLife,
  stay: {dwelling: number; from: number; people: number; frugal: boolean}
): number {
  const u = life.registry.unregistered;
  u.dwelling.push(stay.dwelling);
  u.from.push(stay.from);
  u.to.push(NEVER);
  u.frugal.push(stay.frugal ? 1 : 0);
  return u.people.push(stay.people);
}

/** The first adult of a household, who signs for the dwelling. */
export function headOf(life: TownLife, household: number): number {
  const {members} = life.registry.households[household]!;
  return members.find((m) => life.registry.persons.isChild.at(m) === 0) ?? members[0]!;
}

/** Lets lodgers go on a day, or the day after they came where that is later; they take what they registered with them. */
export function sendAway(life: TownLife, household: number, day: number, abroad = false): void {
  const {registry} = life;
  const {members} = registry.households[household]!;
  if (members.length === 0) return;
  const came = Math.max(...members.map((m) => registry.residences.from.at(registry.persons.residence.at(m))));
  registry.leave(household, Math.max(day, came + 1), abroad);
}
