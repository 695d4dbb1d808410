import {FUNCTIE_ADRES} from "../../sources/brp/contract.js";
import {END, isoDay, NEVER, START} from "../calendar.js";
import {LET_AWAY, PLANTED_AWAY, ROLES} from "../people/history.js";
import {type Random, random} from "../random.js";
import {MUNICIPALITY} from "../town.js";
import {spelled, withDuplicates, withLate} from "./dirt.js";
import {headed} from "./register.js";
import type {Town} from "./town.js";

/** Persons who ever lived here in the years covered, the dead and the departed included. */
export function* personen({registry: {persons}, ids, seed}: Town): Generator<string> {
  yield [
    "burgerservicenummer",
    "naam.voornamen",
    "naam.geslachtsnaam",
    "geboorte.datum",
    "geslacht",
    "opschortingBijhouding.reden",
    "opschortingBijhouding.datum",
    "vertrokkenOnbekendWaarheen"
  ].join(";");
  const draw = random(seed, "persons");
  for (let p = 0; p < persons.born.length; p++) {
    const died = persons.died.at(p);
    const emigrated = persons.emigrated.at(p);
    const reason = died !== NEVER ? "O" : emigrated !== NEVER ? "E" : "";
    const isLost = reason === "E" && persons.isLost.at(p) === 1;
    yield [
      ids.citizen(p),
      ids.givenNames(p),
      ids.familyName(p),
      isoDay(persons.born.at(p)),
      persons.sex.at(p) === 0 ? "M" : "V",
      reason,
      isoDay(Math.min(died, emigrated)),
      isLost ? "J" : reason === "E" && draw.chance(0.5) ? "N" : ""
    ].join(";");
  }
}

const RESIDENCE = [
  "burgerservicenummer",
  "functieAdres.code",
  "adresseerbaarObjectIdentificatie",
  "nummeraanduidingIdentificatie",
  "datumVan",
  "datumTot",
  "inOnderzoek",
  "inOnderzoek.datumIngang",
  "inOnderzoek.datumEinde",
  "indicatieVastgesteldVerblijftNietOpAdres",
  "verblijfadres.officieleStraatnaam",
  "verblijfadres.huisnummer",
  "verblijfadres.postcode",
  "verblijfadres.woonplaats"
].join(";");

/**
 * Residences with their history. As in the real register the last residence of somebody who died has no end:
 * the suspension on the person tells that nobody lives there any more. A few rows come late or twice.
 */
export function verblijfplaatsen(town: Town): Iterable<string> {
  const draw = random(town.seed, "residences delivered");
  return headed(RESIDENCE, withDuplicates(draw, withLate(draw, residences(town), 0.001), 0.0005));
}

function* residences({registry, objects, ids, seed}: Town): Generator<string> {
  const draw = random(seed, "inquiries");
  const dirt = random(seed, "address functions");
  const {residences: r, persons} = registry;
  for (let row = 0; row < r.from.length; row++) {
    const person = r.person.at(row);
    const dwelling = r.dwelling.at(row);
    const to = r.to.at(row) === persons.died.at(person) ? NEVER : r.to.at(row);
    const why = r.awayWhy.at(row);
    const isGone = why === PLANTED_AWAY || why === LET_AWAY;
    const inquiry = drawInquiry(draw, isGone ? r.awayFrom.at(row) : NEVER, r.from.at(row), r.to.at(row));
    yield [
      ids.citizen(person),
      spelled(dirt, r.postal.at(row) === 1 ? "B" : "W", FUNCTIE_ADRES),
      ids.object(dwelling),
      ids.address(dwelling),
      isoDay(r.from.at(row)),
      isoDay(to),
      inquiry ? (dirt.chance(0.04) ? "true" : "J") : dirt.chance(0.2) ? "N" : "",
      inquiry ? isoDay(inquiry.from) : "",
      inquiry ? isoDay(inquiry.to) : "",
      inquiry && draw.chance(0.2) ? "true" : "",
      ids.street(dwelling),
      objects.number.at(dwelling),
      ids.postcode(dwelling),
      MUNICIPALITY.name
    ].join(";");
  }
}

/** Inquiries a day into the address of somebody who has gone, and of anybody. */
const INQUIRIES = {gone: 2e-4, else: 7e-6};

/** An inquiry into an address, mostly where somebody has gone; it lasts months and ends with the residence at last. */
function drawInquiry(
  draw: Random,
  awayFrom: number,
  from: number,
  to: number
): {from: number; to: number} | undefined {
  const isGone = awayFrom !== NEVER;
  const last = Math.min(to, END);
  const earliest = Math.max(from + 20, START - 200, isGone ? awayFrom + 60 : 0);
  if (earliest >= last || !draw.chance(INQUIRIES[isGone ? "gone" : "else"] * (last - earliest)))
    return undefined;
  const begins = draw.integer(earliest, last - 1);
  const ends = Math.min(begins + draw.integer(40, 330), to);
  return {from: begins, to: ends < END ? ends : NEVER};
}

/** Who belonged to which household, in which role and when; some rows twice. */
export function huishoudens({registry: {memberships: m}, ids, seed}: Town): Iterable<string> {
  function* rows(): Generator<string> {
    for (let row = 0; row < m.from.length; row++) {
      yield [
        m.household.at(row) + 1,
        ids.citizen(m.person.at(row)),
        ROLES[m.role.at(row)],
        isoDay(m.from.at(row)),
        isoDay(m.to.at(row))
      ].join(";");
    }
  }
  const header = "huishoudnummer;burgerservicenummer;rol;datumVan;datumTot";
  return headed(header, withDuplicates(random(seed, "households twice"), rows(), 0.0005));
}
