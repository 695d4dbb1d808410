import type {Registry} from "./registry.js";

/** A household's time at a dwelling, as registered. */
export interface Stay {
  household: number;
  from: number;
  /** NEVER while it goes on. */
  to: number;
  /** Who signs for it: the oldest of those who came first. */
  head: number;
  /** Everybody of the household who lived there, with the day on which that ended. */
  members: {person: number; to: number}[];
}

/** Finds the households that were registered at a dwelling, in the order in which they came. */
export class Stays {
  /** Residence rows by dwelling, those of dwelling `d` from `#start[d]` on. */
  readonly #rows: Int32Array;
  readonly #start: Int32Array;

  constructor(
    readonly registry: Registry,
    dwellings: number
  ) {
    const {dwelling, postal} = registry.residences;
    this.#start = new Int32Array(dwellings + 1);
    for (let row = 0; row < dwelling.length; row++) {
      if (postal.at(row) === 0) this.#start[dwelling.at(row) + 1]!++;
    }
    for (let d = 0; d < dwellings; d++) this.#start[d + 1]! += this.#start[d]!;
    this.#rows = new Int32Array(this.#start[dwellings]!);
    const next = this.#start.slice();
    for (let row = 0; row < dwelling.length; row++) {
      if (postal.at(row) === 0) this.#rows[next[dwelling.at(row)]!++] = row;
    }
  }

  at(dwelling: number): Stay[] {
    const {residences: r, persons} = this.registry;
    const stays = new Map<number, Stay>();
    for (let i = this.#start[dwelling]!; i < this.#start[dwelling + 1]!; i++) {
      const row = this.#rows[i]!;
      const [household, person, from] = [r.household.at(row), r.person.at(row), r.from.at(row)];
      const to = Math.min(r.to.at(row), persons.died.at(person));
      const stay = stays.get(household);
      if (!stay) {
        stays.set(household, {household, from, to, head: person, members: [{person, to}]});
        continue;
      }
      const isOlder = persons.born.at(person) < persons.born.at(stay.head);
      if (from < stay.from || (from === stay.from && isOlder)) stay.head = person;
      stay.from = Math.min(stay.from, from);
      stay.to = Math.max(stay.to, to);
      stay.members.push({person, to});
    }
    return [...stays.values()].sort((a, b) => a.from - b.from || a.household - b.household);
  }
}
