import type {Stays} from "../people/stays.js";

/** The day on which the last of those who are registered at a dwelling on a day goes; undefined where nobody is. */
export function leavingDay(stays: Stays, dwelling: number, day: number): number | undefined {
  const ends = stays.at(dwelling).flatMap(({from, to}) => (from <= day && to > day ? [to] : []));
  return ends.length ? Math.max(...ends) : undefined;
}

/** Whether one person, and nobody else, is registered at a dwelling on a day. */
export function isAlone(stays: Stays, dwelling: number, day: number): boolean {
  const present = stays.at(dwelling).filter(({from, to}) => from <= day && to > day);
  return present.flatMap(({members}) => members.filter(({to}) => to > day)).length === 1;
}
