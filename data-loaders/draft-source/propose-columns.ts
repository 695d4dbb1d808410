import type {CodeList, ColumnContract} from "../sources/contract.js";
import {slug, unique} from "./column-name.js";
import type {ColumnProfile} from "./profile-columns.js";
import {suspectName} from "./suspect-name.js";

/** A column of the draft, and the code list made for it. */
export interface Proposal {
  /** Name in the header. */
  name: string;
  column: ColumnContract;
  codes?: CodeList;
}

/** What the engineer has yet to write; a contract that holds it is refused. */
export const TODO = "TODO";

/**
 * Proposes the safe fate of each column: an id becomes a pseudonym, a clear measure, date, period, area or code
 * stays, everything else is dropped, with a note that says why.
 */
export function proposeColumns(profiles: readonly ColumnProfile[], decimal: "." | ","): Proposal[] {
  const taken = new Set<string>();
  const hasObject = profiles.some(({fits}) => isObject(fits[0]?.type));
  return profiles.map((profile) => {
    const proposal = propose(profile, decimal, hasObject);
    const {column} = proposal;
    if (taken.has(column.as) && column.fate === "pseudonymised") {
      column.fate = "dropped";
      column.note = `another column is ${column.as} already: at most one can be; give this one a kind of its own`;
      column.as = slug(profile.name);
      delete column.required;
    }
    column.as = unique(column.as, taken);
    return proposal;
  });
}

/** Drops a column that holds lists: no type of a contract does. */
export function droppedList(name: string): Proposal {
  return {name, column: {as: slug(name), fate: "dropped", type: "text", note: "lists, not one value"}};
}

function propose(profile: ColumnProfile, decimal: string, hasObject: boolean): Proposal {
  const {name, filled, rows, almost, looks} = profile;
  const fit = profile.fits.find((candidate) => (candidate.decimal ?? decimal) === decimal)?.type;
  const kept = (column: ColumnContract, codes?: CodeList): Proposal => ({
    name,
    column: filled === rows ? {...column, required: true} : column,
    ...(codes ? {codes} : {})
  });
  const dropped = (note: string): Proposal => ({
    name,
    column: {as: slug(name), fate: "dropped", type: "text", note}
  });
  const suspicion = suspectName(name);
  if (suspicion?.why === "forbidden") return dropped(suspicion.note);
  if (!filled) return dropped("empty in the sample: ask what it is for");
  const id = idName(fit);
  if (id) return kept({as: id, fate: "pseudonymised", ...fit} as ColumnContract);
  if (almost)
    return dropped("looks like a personal or address id, but some values break its rule: ask the supplier");
  if (suspicion) return dropped(suspicion.note);
  if (looks) return dropped(`values look like a ${looks}: ${LOOK_NOTES[looks] ?? "identifies people"}`);
  if (!fit && profile.fits.length)
    return dropped("a number with another decimal sign than the file: ask for one sign");
  const as = slug(name);
  switch (fit?.type) {
    case "rd_point":
      return hasObject
        ? dropped("a point; the object id says already where it is")
        : kept({as: "point", fate: "placed", type: "rd_point", unit: "RD New, m"});
    case "period":
    case "area":
      return kept({as, fate: "used", type: fit.type});
    case "date":
      return kept({as, fate: "used", type: "date", min: "1900-01-01", ...writtenOf(fit.written)});
  }
  const isNumber = fit?.type === "integer" || fit?.type === "decimal";
  if (fit?.type === "integer" && (YEAR.test(name) || profile.years === filled))
    return kept({as: YEAR.test(name) ? "year" : as, fate: "used", type: "integer", min: 1990, max: 2100});
  if (isNumber && MEASURE.test(name))
    return kept({as, fate: "used", type: fit.type, unit: `${TODO}: unit`, note: `${TODO}: set min and max`});
  if (profile.few && fit?.type !== "decimal") return codeColumn(profile, as, kept);
  if (isNumber)
    return dropped(
      "a number, but not clearly a measure: give it fate used, type, unit and range if it is one"
    );
  return dropped("text: not needed to count, and may identify");
}

const LOOK_NOTES: Partial<Record<string, string>> = {
  time: "have it exported as a date alone, without the time",
  postcode: "identifies where people live; fate pseudonymised as postcode_id where a link needs it"
};

const YEAR = /(^|[^a-z])(jaar|year)([^a-z]|$)|Jaar$|Year$/;

/** Words in a name that say that a number measures or counts something. */
const MEASURE = new RegExp(
  "m2|m3|kwh|kg|eur|bedrag|prijs|waarde|aantal|oppervlakte|inhoud|verbruik|dagen|maanden|weken|uren|duur|" +
    "percentage|pct|hoogte|lengte|breedte|amount|price|value|count|area|usage|days|months|hours|length",
  "i"
);

function codeColumn(
  profile: ColumnProfile,
  as: string,
  kept: (column: ColumnContract, codes: CodeList) => Proposal
): Proposal {
  const codes: CodeList = {
    name: profile.name,
    version: `${TODO}: version of the list`,
    values: profile.codes ?? [
      `${TODO}: the supplier's list; some values are too rare in the sample to write here`
    ],
    // Without variants spelling counts to the letter.
    ...(profile.spellings ? {variants: {}} : {})
  };
  return kept({as, fate: "used", type: "code", codes}, codes);
}

type Typed = ColumnProfile["fits"][number]["type"];

function isObject(type: Typed | undefined): boolean {
  return type?.type === "bag_id" && type.kinds.includes("01");
}

/** Name that an id must have in our tables: it decides the kind of its pseudonym. */
function idName(type: Typed | undefined): string | null {
  if (type?.type === "citizen_number") return "person_id";
  if (type?.type !== "bag_id") return null;
  return isObject(type) ? "object_id" : type.kinds.includes("10") ? "building_id" : "address_id";
}

function writtenOf(written: "iso" | "dd-mm-yyyy" | "yyyymmdd" | undefined) {
  return written === undefined || written === "iso" ? {} : {written};
}
