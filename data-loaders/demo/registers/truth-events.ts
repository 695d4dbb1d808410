import {overlap, YEARS} from "../calendar.js";
import {EVENT_KINDS} from "../events/event-places.js";
import {BUURTEN} from "../town.js";
import {dossierNumber} from "./participatiewet.js";
import {yearSpans} from "./presence.js";
import type {Town} from "./town.js";

/** Days of a year on which a benefit must have been paid in breach of the duty to inform. */
const LEAST_DAYS = 60;

/**
 * What is really so beside how dwellings are lived in, a row per phenomenon, unit and year: `hemp_farm`,
 * `drug_dealing` and `nuisance_household` at an object in at least one month of the year, and `benefit_breach`
 * of a dossier: paid for 60 days or more while the recipient lived elsewhere or with somebody else.
 */
export function* truthOfEvents({events, ids, objects}: Town): Generator<string> {
  const {episodes, benefits} = events;
  const buurtOf = (object: number) => BUURTEN[objects.buurt.at(object)]!.code;
  for (let row = 0; row < episodes.kind.length; row++) {
    for (const [y, year] of YEARS.entries()) {
      if (episodes.from.at(row) >= y * 12 + 12 || episodes.until.at(row) <= y * 12) continue;
      const object = episodes.object.at(row);
      yield `${EVENT_KINDS[episodes.kind.at(row)]};${ids.object(object)};${year};${buurtOf(object)}`;
    }
  }
  for (const [b, {breach, addresses}] of benefits.entries()) {
    if (!breach) continue;
    const from = Math.max(breach.from, addresses[0]!.from);
    const until = Math.min(breach.until, addresses.at(-1)!.until);
    for (const [y, {start, end}] of yearSpans().entries()) {
      if (overlap(from, until, start, end) >= LEAST_DAYS)
        yield `benefit_breach;${dossierNumber(b)};${YEARS[y]};${buurtOf(addressOn(addresses, end - 1))}`;
    }
  }
}

/** The object of the address in force on a day: the last that began by then, or the first. */
function addressOn(addresses: readonly {object: number; from: number}[], day: number): number {
  return (addresses.findLast(({from}) => from <= day) ?? addresses[0]!).object;
}
