import {Ints} from "../columns.js";

/** Why somebody is registered at a dwelling without living there. */
export const PRESENT = 0;
export const INNOCENTLY_AWAY = 1;
export const PLANTED_AWAY = 2;
/** Registered, but the dwelling is let to others: subletters or tourists. */
export const LET_AWAY = 3;

/** Roles in a household; the register of memberships holds their index. */
export const ROLES = ["alleenstaande", "partner", "ouder", "kind", "overig", "institutioneel"] as const;

export function newPersons() {
  return {
    born: new Ints(),
    /** 0 man, 1 woman. */
    sex: new Ints(),
    died: new Ints(),
    emigrated: new Ints(),
    /** 1 for who departed nobody knows where; the register calls that an emigration. */
    isLost: new Ints(),
    isChild: new Ints(),
    /** Present household, residence and membership; -1 for none. */
    household: new Ints(),
    residence: new Ints(),
    membership: new Ints()
  };
}

export function newResidences() {
  return {
    person: new Ints(),
    dwelling: new Ints(),
    household: new Ints(),
    from: new Ints(),
    to: new Ints(),
    /** 1 for a postal address, which makes no resident. */
    postal: new Ints(),
    /** When the person was really elsewhere: one span for each residence. */
    awayFrom: new Ints(),
    awayTo: new Ints(),
    awayWhy: new Ints()
  };
}

export function newMemberships() {
  return {person: new Ints(), household: new Ints(), role: new Ints(), from: new Ints(), to: new Ints()};
}

/** People who live somewhere without being registered there. */
export function newUnregistered() {
  return {dwelling: new Ints(), from: new Ints(), to: new Ints(), people: new Ints(), frugal: new Ints()};
}

/** What goes on at dwellings beside ordinary life, planted or innocent; see `planted-places.ts`. */
export function newArrangements() {
  return {
    dwelling: new Ints(),
    /** Index in `ARRANGEMENTS`. */
    kind: new Ints(),
    from: new Ints(),
    to: new Ints(),
    /** The person whose home it is by contract, -1 where that does not matter. */
    holder: new Ints()
  };
}

/** The role of a member by who else is in the household, as an index in `ROLES`. */
export function roleOf(
  person: number,
  members: readonly number[],
  isChild: (person: number) => boolean,
  inInstitution: boolean
): number {
  const adults = members.filter((m) => !isChild(m));
  if (inInstitution) return ROLES.indexOf("institutioneel");
  if (isChild(person)) return ROLES.indexOf("kind");
  if (adults.length === 1) return ROLES.indexOf(members.length === 1 ? "alleenstaande" : "ouder");
  return ROLES.indexOf(adults.indexOf(person) < 2 ? "partner" : "overig");
}
