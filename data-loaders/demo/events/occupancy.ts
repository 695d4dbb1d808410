import type {Registry} from "../people/registry.js";

/** Who is registered where on which day, looked up by object; built once, two whole numbers per residence. */
export class Occupancy {
  readonly #first: Int32Array;
  readonly #rows: Int32Array;

  constructor(
    readonly registry: Registry,
    objects: number
  ) {
    const {dwelling, postal} = registry.residences;
    const first = new Int32Array(objects + 1);
    for (let row = 0; row < dwelling.length; row++) if (postal.at(row) === 0) first[dwelling.at(row) + 1]!++;
    for (let i = 0; i < objects; i++) first[i + 1]! += first[i]!;
    const next = first.slice();
    this.#rows = new Int32Array(first[objects]!);
    for (let row = 0; row < dwelling.length; row++) {
      if (postal.at(row) === 0) this.#rows[next[dwelling.at(row)]!++] = row;
    }
    this.#first = first;
  }

  /** Rows of the residences at an object on a day. */
  residences(object: number, day: number): number[] {
    const {from, to} = this.registry.residences;
    const found: number[] = [];
    for (let i = this.#first[object]!; i < this.#first[object + 1]!; i++) {
      const row = this.#rows[i]!;
      if (from.at(row) <= day && to.at(row) > day) found.push(row);
    }
    return found;
  }

  /** The day on which the last of those who are registered on a day goes; undefined where nobody is. */
  leavingDay(object: number, day: number): number | undefined {
    const rows = this.residences(object, day);
    return rows.length ? Math.max(...rows.map((row) => this.registry.residences.to.at(row))) : undefined;
  }
}
