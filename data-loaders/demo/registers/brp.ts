import type {Objects} from "../buildings/objects.js";
import {END, isoDay, NEVER} from "../calendar.js";
import {ROLES} from "../people/history.js";
import type {Registry} from "../people/registry.js";
import {random} from "../random.js";
import {MUNICIPALITY} from "../town.js";
import type {Identifiers} from "./identifiers.js";

/** Persons who ever lived here in the years covered, the dead and the departed included. */
export function* personen({persons}: Registry, ids: Identifiers): Generator<string> {
  yield [
    "burgerservicenummer",
    "naam.voornamen",
    "naam.geslachtsnaam",
    "geboorte.datum",
    "geslacht",
    "opschortingBijhouding.reden",
    "opschortingBijhouding.datum"
  ].join(";");
  for (let p = 0; p < persons.born.length; p++) {
    const died = persons.died.at(p);
    const emigrated = persons.emigrated.at(p);
    const reason = died !== NEVER ? "O" : emigrated !== NEVER ? "E" : "";
    yield [
      ids.citizen(p),
      ids.givenNames(p),
      ids.familyName(p),
      isoDay(persons.born.at(p)),
      persons.sex.at(p) === 0 ? "M" : "V",
      reason,
      isoDay(Math.min(died, emigrated))
    ].join(";");
  }
}

/**
 * Residences with their history. As in the real register the last residence of somebody who died has no end:
 * the suspension on the person tells that nobody lives there any more.
 */
export function* verblijfplaatsen(
  registry: Registry,
  objects: Objects,
  ids: Identifiers,
  seed: number
): Generator<string> {
  yield [
    "burgerservicenummer",
    "functieAdres.code",
    "adresseerbaarObjectIdentificatie",
    "nummeraanduidingIdentificatie",
    "datumVan",
    "datumTot",
    "inOnderzoek",
    "indicatieVastgesteldVerblijftNietOpAdres",
    "verblijfadres.officieleStraatnaam",
    "verblijfadres.huisnummer",
    "verblijfadres.postcode",
    "verblijfadres.woonplaats"
  ].join(";");
  const draw = random(seed, "inquiries");
  const {residences: r, persons} = registry;
  for (let row = 0; row < r.from.length; row++) {
    const person = r.person.at(row);
    const dwelling = r.dwelling.at(row);
    const to = r.to.at(row) === persons.died.at(person) ? NEVER : r.to.at(row);
    const isAway = r.awayFrom.at(row) < END && r.awayTo.at(row) === NEVER && to === NEVER;
    const inquiry = draw.chance(isAway ? 0.06 : 0.003);
    yield [
      ids.citizen(person),
      r.postal.at(row) === 1 ? "B" : "W",
      ids.object(dwelling),
      ids.address(dwelling),
      isoDay(r.from.at(row)),
      isoDay(to),
      inquiry ? "true" : "",
      inquiry && draw.chance(0.2) ? "true" : "",
      ids.street(dwelling),
      objects.number.at(dwelling),
      ids.postcode(dwelling),
      MUNICIPALITY.name
    ].join(";");
  }
}

/** Who belonged to which household, in which role and when. */
export function* huishoudens({memberships: m}: Registry, ids: Identifiers): Generator<string> {
  yield "huishoudnummer;burgerservicenummer;rol;datumVan;datumTot";
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
