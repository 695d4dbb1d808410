import {NEVER} from "../calendar.js";
import {
  newArrangements,
  newMemberships,
  newPersons,
  newResidences,
  newUnregistered,
  PRESENT,
  roleOf
} from "./history.js";

/** The population register with its history, and behind it who really lives where. */
export class Registry {
  readonly persons = newPersons();
  readonly residences = newResidences();
  readonly memberships = newMemberships();
  readonly unregistered = newUnregistered();
  readonly arrangements = newArrangements();
  readonly households: {members: number[]; dwelling: number; lockedUntil: number; busyIn: number}[] = [];
  /** Households by dwelling. */
  readonly at: number[][];

  constructor(
    dwellings: number,
    readonly isInstitution: (dwelling: number) => boolean
  ) {
    this.at = Array.from({length: dwellings}, () => []);
  }

  /** Forgets which households live where now, which only the months needed; the history stays. */
  close(): void {
    this.at.length = 0;
  }

  addPerson(born: number, sex: number, isChild = false): number {
    const p = this.persons;
    p.sex.push(sex);
    p.died.push(NEVER);
    p.emigrated.push(NEVER);
    p.isLost.push(0);
    p.isChild.push(isChild ? 1 : 0);
    p.household.push(-1);
    p.residence.push(-1);
    p.membership.push(-1);
    return p.born.push(born);
  }

  /** Makes persons a household at a dwelling; children born later live there from their birth. */
  found(people: readonly number[], dwelling: number, day: number): number {
    const household = this.households.length;
    this.households.push({members: [], dwelling, lockedUntil: -1, busyIn: -1});
    this.at[dwelling]!.push(household);
    for (const person of people) {
      this.households[household]!.members.push(person);
      this.persons.household.set(person, household);
      this.#reside(person, dwelling, household, Math.max(day, this.persons.born.at(person)));
    }
    this.assignRoles(household, day);
    return household;
  }

  move(household: number, dwelling: number, day: number): void {
    const h = this.households[household]!;
    this.#detach(household);
    h.dwelling = dwelling;
    this.at[dwelling]!.push(household);
    for (const person of h.members) {
      this.#depart(person, day);
      this.#reside(person, dwelling, household, day);
    }
  }

  /** Ends a household: everybody leaves the municipality. */
  leave(household: number, day: number, abroad = false): void {
    this.#detach(household);
    for (const person of this.households[household]!.members) {
      this.#depart(person, day);
      this.#endMembership(person, day);
      if (abroad) this.persons.emigrated.set(person, day);
    }
    this.households[household]!.members = [];
    this.households[household]!.dwelling = -1;
  }

  /** Takes one person out of a household and its dwelling; the household ends with its last member. */
  part(person: number, day: number): void {
    const household = this.persons.household.at(person);
    const h = this.households[household]!;
    this.#depart(person, day);
    this.#endMembership(person, day);
    h.members.splice(h.members.indexOf(person), 1);
    if (h.members.length === 0) {
      this.#detach(household);
      h.dwelling = -1;
    } else {
      this.assignRoles(household, day);
    }
  }

  join(person: number, household: number, day: number): void {
    const h = this.households[household]!;
    h.members.push(person);
    this.persons.household.set(person, household);
    this.#reside(person, h.dwelling, household, day);
    this.assignRoles(household, day);
  }

  /** A household's absence from its registered dwelling; `to` may be NEVER. */
  goAway(household: number, from: number, to: number, why: number): void {
    for (const person of this.households[household]!.members) {
      const row = this.persons.residence.at(person);
      this.residences.awayFrom.set(row, from);
      this.residences.awayTo.set(row, to);
      this.residences.awayWhy.set(row, why);
    }
  }

  /** Whether an absence is on record for the present residence, which holds one. */
  wasAway(household: number): boolean {
    return this.households[household]!.members.some(
      (m) => this.residences.awayWhy.at(this.persons.residence.at(m)) !== PRESENT
    );
  }

  comeBack(household: number, day: number): void {
    for (const person of this.households[household]!.members) {
      const row = this.persons.residence.at(person);
      if (this.residences.awayWhy.at(row) !== PRESENT) this.residences.awayTo.set(row, day);
    }
  }

  /** A postal address: it makes nobody a resident. */
  addPostal(person: number, dwelling: number, from: number, to: number): void {
    this.#reside(person, dwelling, -1, from);
    const row = this.persons.residence.at(person);
    this.residences.postal.set(row, 1);
    this.residences.to.set(row, to);
  }

  /** Writes down everybody's role again after the composition of a household changed. */
  assignRoles(household: number, day: number): void {
    const {members, dwelling} = this.households[household]!;
    const isChild = (person: number) => this.persons.isChild.at(person) === 1;
    const inInstitution = this.isInstitution(dwelling);
    for (const person of members) {
      const role = roleOf(person, members, isChild, inInstitution);
      const row = this.persons.membership.at(person);
      const m = this.memberships;
      if (row >= 0 && m.role.at(row) === role && m.household.at(row) === household) continue;
      if (row >= 0 && m.household.at(row) === household && m.from.at(row) >= day) {
        m.role.set(row, role);
        continue;
      }
      if (row >= 0) m.to.set(row, day);
      m.person.push(person);
      m.household.push(household);
      m.role.push(role);
      m.to.push(NEVER);
      const from = Math.max(day, this.persons.born.at(person));
      this.persons.membership.set(person, m.from.push(from));
    }
  }

  #reside(person: number, dwelling: number, household: number, from: number): void {
    const r = this.residences;
    r.person.push(person);
    r.dwelling.push(dwelling);
    r.household.push(household);
    r.to.push(NEVER);
    r.postal.push(0);
    r.awayFrom.push(NEVER);
    r.awayTo.push(NEVER);
    r.awayWhy.push(PRESENT);
    this.persons.residence.set(person, r.from.push(from));
  }

  #depart(person: number, day: number): void {
    const row = this.persons.residence.at(person);
    if (row >= 0) this.residences.to.set(row, day);
    this.persons.residence.set(person, -1);
  }

  #endMembership(person: number, day: number): void {
    const row = this.persons.membership.at(person);
    if (row >= 0) this.memberships.to.set(row, day);
    this.persons.membership.set(person, -1);
    this.persons.household.set(person, -1);
  }

  #detach(household: number): void {
    const list = this.at[this.households[household]!.dwelling]!;
    list.splice(list.indexOf(household), 1);
  }
}
