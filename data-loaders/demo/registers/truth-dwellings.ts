import {YEARS} from "../calendar.js";
import {ARRANGEMENTS} from "../people/planted-places.js";
import {BUURTEN} from "../town.js";
import {yearSpans} from "./presence.js";
import type {Town} from "./town.js";

/**
 * What is really so at dwellings, a row per phenomenon, object and year:
 * - `registered_uninhabited`: people registered on 31 December, none living there then, most of the year empty;
 * - `inhabited_unregistered`: people living there for most of the year, nobody registered for over half of it;
 * - `overcrowded`: less than 12 m² for each person living there on 31 December, registered or not;
 * - `room_letting`: rooms let to two tenants or more beside who lived there, on 31 December, without a permit;
 * - `subletting`: a corporation's tenant lives elsewhere on 31 December and lets the dwelling to others;
 * - `holiday_letting`: let to tourists on 31 December, as for most of the year.
 */
export function* truthOfDwellings(town: Town): Generator<string> {
  const {objects, presence, ids} = town;
  const {living, registered, registeredDays, plantedAwayDays, unregisteredDays} = presence;
  const lettings = letOnLastDay(town);
  for (let row = 0; row < objects.count; row++) {
    if (!objects.isDwelling(row) || objects.isCareHome(row)) continue;
    const buurt = BUURTEN[objects.buurt.at(row)]!.code;
    for (const [y, year] of YEARS.entries()) {
      const at = row * YEARS.length + y;
      const found = [];
      if (registered[at]! > 0 && living[at] === 0 && plantedAwayDays[at]! >= 183)
        found.push("registered_uninhabited");
      if (unregisteredDays[at]! >= 183 && registeredDays[at]! < 183) found.push("inhabited_unregistered");
      if (living[at]! * 12 > objects.area.at(row)) found.push("overcrowded");
      if (lettings[at]) found.push(ARRANGEMENTS[lettings[at]!]!);
      for (const phenomenon of found) yield `${phenomenon};${ids.object(row)};${year};${buurt}`;
    }
  }
}

const LET = ["room_letting", "subletting", "holiday_letting"].map((kind) =>
  ARRANGEMENTS.indexOf(kind as (typeof ARRANGEMENTS)[number])
);

/** What is let on 31 December, by object and year, as an index in `ARRANGEMENTS`; 0 where nothing is. */
function letOnLastDay({objects, registry: {arrangements: a}}: Town): Uint8Array {
  const found = new Uint8Array(objects.count * YEARS.length);
  for (let row = 0; row < a.from.length; row++) {
    if (!LET.includes(a.kind.at(row))) continue;
    for (const [y, {end}] of yearSpans().entries()) {
      if (a.from.at(row) < end && a.to.at(row) >= end)
        found[a.dwelling.at(row) * YEARS.length + y] = a.kind.at(row);
    }
  }
  return found;
}
