import {OCCUPIER} from "../buildings/owners.js";
import {ageOn, MONTHS, monthStart} from "../calendar.js";
import type {Phenomena} from "./phenomena.js";
import {CARE_PLACES, type TownLife} from "./town-life.js";

/** Lives the months one after another: deaths, births, children leaving, removals, newcomers. */
export function liveMonths(life: TownLife, phenomena: Phenomena): void {
  for (life.month = 0; life.month < MONTHS; life.month++) {
    life.pool.push(...life.comingFree[life.month]!);
    for (const event of life.agenda[life.month]!) event(life.day());
    phenomena.beginMonth();
    personalEvents(life);
    removals(life);
    fillCareHomes(life);
    newcomers(life);
  }
}

function personalEvents(life: TownLife): void {
  const {registry, draw} = life;
  const {born, isChild, sex, household} = registry.persons;
  const today = monthStart(life.month);
  const count = born.length;
  for (let person = 0; person < count; person++) {
    const home = household.at(person);
    if (home < 0) continue;
    const age = ageOn(born.at(person), today);
    if (age >= 18 && isChild.at(person) === 1) {
      if (draw.chance((age < 22 ? 0.12 : 0.24) / 12) && life.claim(home)) leaveNest(life, person);
    } else if (draw.chance((1.9e-5 * Math.exp(0.1 * age)) / 12)) {
      if (life.claim(home)) die(life, person);
    } else if (sex.at(person) === 1 && age >= 24 && age <= 40 && isChild.at(person) === 0) {
      const {members} = registry.households[home]!;
      const hasPartner = members.length > 1 && members.some((m) => m !== person && isChild.at(m) === 0);
      if (hasPartner && members.length < 5 && draw.chance(0.17 / 12) && life.claim(home)) {
        const day = life.day();
        registry.join(registry.addPerson(day, draw.integer(0, 1), true), home, day);
      }
    }
  }
}

function die(life: TownLife, person: number): void {
  const {registry} = life;
  const home = registry.persons.household.at(person);
  const {dwelling} = registry.households[home]!;
  const day = life.day();
  registry.part(person, day);
  registry.persons.died.set(person, day);
  leaveOrphans(life, home, day);
  life.release(dwelling);
}

/** Children without an adult move to family elsewhere. */
function leaveOrphans(life: TownLife, household: number, day: number): void {
  const {registry} = life;
  const h = registry.households[household]!;
  if (h.members.length === 0 || h.members.some((m) => registry.persons.isChild.at(m) === 0)) return;
  const grown = h.members.filter((m) => ageOn(registry.persons.born.at(m), day) >= 18);
  if (grown.length === 0) {
    registry.leave(household, day);
    return;
  }
  for (const m of grown) registry.persons.isChild.set(m, 0);
  registry.assignRoles(household, day);
}

function leaveNest(life: TownLife, person: number): void {
  const {registry, draw} = life;
  const day = life.day();
  const dwelling = draw.chance(0.4) ? life.choose(1) : undefined;
  registry.part(person, day);
  registry.persons.isChild.set(person, 0);
  if (dwelling !== undefined) {
    registry.households[registry.found([person], dwelling, day)]!.busyIn = life.month;
  }
}

/** Tenants move about twice as often as owners. */
function removals(life: TownLife): void {
  const {registry, draw} = life;
  const today = monthStart(life.month);
  const count = registry.households.length;
  for (let household = 0; household < count; household++) {
    const h = registry.households[household]!;
    if (h.members.length === 0 || life.objects.isCareHome(h.dwelling)) continue;
    const age = ageOn(registry.persons.born.at(h.members[0]!), today);
    const yearly = age < 30 ? 0.24 : age < 40 ? 0.13 : age < 65 ? 0.06 : 0.03;
    const from = h.dwelling;
    const byTenure = life.objects.owner.at(from) === OCCUPIER ? 0.7 : 1.35;
    if (!draw.chance((yearly * byTenure) / 12) || !life.claim(household)) continue;
    const day = life.day();
    const adults = h.members.filter((m) => registry.persons.isChild.at(m) === 0);
    if (adults.length === 2 && draw.chance(0.13)) {
      separate(life, adults[1]!, day);
      continue;
    }
    const to = draw.chance(0.54) ? life.choose(h.members.length) : undefined;
    if (to !== undefined) registry.move(household, to, day);
    else registry.leave(household, day, draw.chance(0.14));
    life.release(from);
  }
}

function separate(life: TownLife, person: number, day: number): void {
  const dwelling = life.draw.chance(0.6) ? life.choose(1) : undefined;
  life.registry.part(person, day);
  if (dwelling !== undefined) {
    life.registry.households[life.registry.found([person], dwelling, day)]!.busyIn = life.month;
  }
}

/** Free places in care homes go to the oldest who live alone. */
function fillCareHomes(life: TownLife): void {
  const {registry, draw, objects} = life;
  const free: number[] = [];
  for (let row = 0; row < objects.count; row++) {
    if (!objects.isCareHome(row) || objects.status.at(row) > 1) continue;
    for (let i = registry.at[row]!.length; i < CARE_PLACES; i++) free.push(row);
  }
  for (let tries = 0; free.length > 0 && tries < 40 * 60; tries++) {
    const household = draw.integer(0, registry.households.length - 1);
    const h = registry.households[household]!;
    if (h.members.length !== 1 || objects.isCareHome(h.dwelling)) continue;
    if (ageOn(registry.persons.born.at(h.members[0]!), monthStart(life.month)) < 79) continue;
    if (!life.claim(household)) continue;
    const from = h.dwelling;
    registry.move(household, free.pop()!, life.day());
    registry.assignRoles(
      household,
      registry.residences.from.at(registry.persons.residence.at(h.members[0]!))
    );
    life.release(from);
  }
}

/** Households from elsewhere take what is on the market, but for the few that any market keeps. */
function newcomers(life: TownLife): void {
  const keep = Math.round(life.objects.count * 0.007);
  while (life.pool.length > keep) {
    life.arrive(life.takeAt(life.draw.integer(0, life.pool.length - 1)), life.day());
  }
}
