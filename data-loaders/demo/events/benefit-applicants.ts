import type {Objects} from "../buildings/objects.js";
import {ageOn, START} from "../calendar.js";
import type {Registry} from "../people/registry.js";

/** The first adult of each household who was of age to apply. */
export function applicants({residences: r, persons, households}: Registry, objects: Objects): number[] {
  const applicant = new Int32Array(households.length).fill(-1);
  const seen = new Uint8Array(persons.born.length);
  const found: number[] = [];
  for (let row = 0; row < r.from.length; row++) {
    const [household, person] = [r.household.at(row), r.person.at(row)];
    if (household < 0 || applicant[household] !== -1 || r.to.at(row) <= START) continue;
    const age = ageOn(persons.born.at(person), Math.max(START, r.from.at(row)));
    if (age < 21 || age > 65 || objects.isCareHome(r.dwelling.at(row))) continue;
    applicant[household] = person;
    if (seen[person] === 1) continue;
    seen[person] = 1;
    found.push(person);
  }
  return found;
}

/** Makes a function that lists the residences of a person in order, postal addresses left out. */
export function residencesByPerson({residences: r, persons}: Registry): (person: number) => number[] {
  const first = new Int32Array(persons.born.length).fill(-1);
  const next = new Int32Array(r.from.length).fill(-1);
  for (let row = r.from.length - 1; row >= 0; row--) {
    if (r.postal.at(row) === 1) continue;
    next[row] = first[r.person.at(row)]!;
    first[r.person.at(row)] = row;
  }
  return (person) => {
    const rows: number[] = [];
    for (let row = first[person]!; row >= 0; row = next[row]!) rows.push(row);
    return rows;
  };
}
