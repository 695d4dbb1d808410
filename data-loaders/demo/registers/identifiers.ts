import type {Objects} from "../buildings/objects.js";
import {random} from "../random.js";
import {citizenNumbers} from "./citizen-number.js";
import {familyName, givenName, postcode, rareFamilyName, streetName} from "./names.js";

/** One person in this many carries a family name that occurs nowhere else. */
const RARE_EVERY = 400;

/** Above the row of any object. */
const OTHERS = 20_000_000;

/** Gives persons and objects the identifiers that their registers know them by. */
export interface Identifiers {
  citizen: (person: number) => string;
  givenNames: (person: number) => string;
  familyName: (person: number) => string;
  /** BAG identification of an object; 16 digits: municipality, kind 01, number. */
  object: (row: number) => string;
  address: (row: number) => string;
  building: (row: number) => string;
  /** A building without an object in use, and a second address of an object: no object has them as its own. */
  otherBuilding: (n: number) => string;
  otherAddress: (row: number) => string;
  street: (row: number) => string;
  postcode: (row: number) => string;
  isRare: (person: number) => boolean;
}

export function identifiers(
  seed: number,
  objects: Objects,
  sexes: {length: number; at: (i: number) => number}
): Identifiers {
  const numbers = citizenNumbers(sexes.length);
  const isRare = (person: number) => person % RARE_EVERY === RARE_EVERY - 1;
  return {
    citizen: (person) => String(numbers[person]!),
    givenNames: (person) => {
      const draw = random(seed, `given ${person}`);
      const first = givenName(draw, sexes.at(person));
      return draw.chance(0.35) ? `${first} ${givenName(draw, sexes.at(person))}` : first;
    },
    familyName: (person) =>
      isRare(person)
        ? rareFamilyName(Math.floor(person / RARE_EVERY))
        : familyName(random(seed, `family ${person}`)),
    object: (row) => bagId("01", row),
    address: (row) => bagId("20", row),
    building: (row) => bagId("10", objects.building.at(row)),
    otherBuilding: (n) => bagId("10", OTHERS + n),
    otherAddress: (row) => bagId("20", OTHERS + row),
    street: (row) => streetName(objects.street.at(row)),
    postcode: (row) => postcode(objects.postcode.at(row)),
    isRare
  };
}

/** Numbers jump, so that neighbours in the town are no neighbours in the register. */
function bagId(kind: string, row: number): string {
  const number = ((row + 1) * 6_700_417) % 9_999_999_967;
  return `9999${kind}${String(number).padStart(10, "0")}`;
}
