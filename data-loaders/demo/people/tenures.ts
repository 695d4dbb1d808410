import {NEVER} from "../calendar.js";
import {ARRANGEMENTS} from "./planted-places.js";
import type {Registry} from "./registry.js";
import type {Stay, Stays} from "./stays.js";

/** The time that a household has a dwelling, by deed or by contract: guests have none, and letting it on ends none. */
export interface Tenure {
  stay: Stay;
  from: number;
  /** NEVER while it goes on. */
  to: number;
}

/** Something that went on at a dwelling. */
export interface Span {
  kind: (typeof ARRANGEMENTS)[number];
  from: number;
  to: number;
}

/** Looks up what went on at a dwelling, planted or innocent. */
export class Arrangements {
  readonly #rows = new Map<number, number[]>();

  constructor(readonly registry: Registry) {
    const {dwelling} = registry.arrangements;
    for (let row = 0; row < dwelling.length; row++) {
      const at = dwelling.at(row);
      const rows = this.#rows.get(at);
      if (rows) rows.push(row);
      else this.#rows.set(at, [row]);
    }
  }

  at(dwelling: number): Span[] {
    const a = this.registry.arrangements;
    return (this.#rows.get(dwelling) ?? []).map((row) => ({
      kind: ARRANGEMENTS[a.kind.at(row)]!,
      from: a.from.at(row),
      to: a.to.at(row)
    }));
  }
}

/** Days after a household left within which something that begins at its dwelling is its doing. */
const SOON = 45;

/** Lists who had a dwelling, one after another. */
export function tenuresAt(dwelling: number, stays: Stays, arrangements: Arrangements): Tenure[] {
  const letOn = arrangements.at(dwelling).filter(({kind}) => LET_ON.has(kind));
  const tenures: Tenure[] = [];
  for (const stay of stays.at(dwelling)) {
    const before = tenures.at(-1);
    if (before && stay.from < before.to) continue;
    const after =
      stay.to === NEVER ? [] : letOn.filter(({from}) => from >= stay.from && from <= stay.to + SOON);
    const to = Math.max(stay.to, ...after.map((span) => span.to));
    tenures.push({stay, from: stay.from, to});
  }
  return tenures;
}

/** Where who has the dwelling may be gone while it goes on. */
const LET_ON: ReadonlySet<string> = new Set([
  "inhabited_unregistered",
  "subletting",
  "holiday_letting",
  "kept_for_tenant"
]);
