import {Ints} from "../columns.js";

/** The eight official statuses of a verblijfsobject; the first two mean in use. */
export const STATUSES = [
  "Verblijfsobject in gebruik",
  "Verblijfsobject in gebruik (niet ingemeten)",
  "Verblijfsobject gevormd",
  "Niet gerealiseerd verblijfsobject",
  "Verbouwing verblijfsobject",
  "Verblijfsobject buiten gebruik",
  "Verblijfsobject ingetrokken",
  "Verblijfsobject ten onrechte opgevoerd"
] as const;

/** Purposes as registered; those that begin with `woonfunctie` are dwellings. */
export const PURPOSES = [
  "woonfunctie",
  "woonfunctie,winkelfunctie",
  "woonfunctie,kantoorfunctie",
  "gezondheidszorgfunctie",
  "woonfunctie,gezondheidszorgfunctie",
  "winkelfunctie",
  "industriefunctie",
  "kantoorfunctie",
  "bijeenkomstfunctie",
  "industriefunctie,kantoorfunctie",
  "overige gebruiksfunctie",
  "onderwijsfunctie",
  "sportfunctie",
  "logiesfunctie"
] as const;

const DWELLING = new Set(PURPOSES.flatMap((p, i) => (p.startsWith("woonfunctie") ? i : [])));
const CARE = new Set(PURPOSES.flatMap((p, i) => (p.includes("gezondheidszorgfunctie") ? i : [])));

/** All addressable objects, dwellings and others, a row each; the rows of a buurt lie together. */
export class Objects {
  /** Index in `BUURTEN`. */
  readonly buurt = new Ints();
  /** Index in `PURPOSES`. */
  readonly purpose = new Ints();
  /** Index in `STATUSES`. */
  readonly status = new Ints();
  readonly area = new Ints();
  /** Area as registered: a few records are wrong. */
  readonly recordedArea = new Ints();
  /** First day of use; before START unless built in the years covered. */
  readonly usedFrom = new Ints();
  /** RD New in millimetres. */
  readonly x = new Ints();
  readonly y = new Ints();
  readonly building = new Ints();
  readonly street = new Ints();
  readonly number = new Ints();
  readonly postcode = new Ints();
  /** 1 for a dwelling used now and then by people who live elsewhere, as is allowed. */
  readonly secondHome = new Ints();
  /** Index in `OWNERS`, on the first day. */
  readonly owner = new Ints();
  /** First row of each buurt and the row after its last, in the order of `BUURTEN`. */
  readonly ranges: {from: number; to: number}[] = [];
  streets = 0;

  get count(): number {
    return this.buurt.length;
  }

  /** Whether a row counts as a dwelling: purpose woonfunctie and in use. */
  isDwelling(row: number): boolean {
    return DWELLING.has(this.purpose.at(row)) && this.status.at(row) <= 1;
  }

  isCareHome(row: number): boolean {
    return CARE.has(this.purpose.at(row));
  }
}
