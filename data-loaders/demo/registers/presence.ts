import type {Objects} from "../buildings/objects.js";
import {ageOn, dayOf, END, NEVER, overlap, START, YEARS} from "../calendar.js";
import {PLANTED_AWAY, PRESENT} from "../people/history.js";
import {ARRANGEMENTS} from "../people/planted-places.js";
import type {Registry} from "../people/registry.js";

/** Litres a person a day by age (CBS, Watergebruik thuis 2021). */
function litres(age: number): number {
  if (age < 15) return 102;
  return age < 65 ? 131 : 143;
}

/** What really went on at each object, by year: `row * YEARS.length + year index`. */
export interface Presence {
  /** Cubic metres that the people living there would use at the norm. */
  norm: Float32Array;
  /** Days that somebody lived there, counted per person. */
  personDays: Float32Array;
  /** People living there on 31 December, registered or not. */
  living: Uint16Array;
  /** People registered there on 31 December. */
  registered: Uint16Array;
  /** Days on which somebody was registered, at most those of the year. */
  registeredDays: Uint16Array;
  /** Days on which the registered people were away for good, per person. */
  plantedAwayDays: Uint16Array;
  /** Days on which people lived there unregistered. */
  unregisteredDays: Uint16Array;
  /** 1 where unregistered people use little water. */
  frugal: Uint8Array;
}

/** Adds up residences, absences and unregistered stays per object and year. */
export function presenceOf(registry: Registry, objects: Objects): Presence {
  const n = objects.count * YEARS.length;
  const presence: Presence = {
    norm: new Float32Array(n),
    personDays: new Float32Array(n),
    living: new Uint16Array(n),
    registered: new Uint16Array(n),
    registeredDays: new Uint16Array(n),
    plantedAwayDays: new Uint16Array(n),
    unregisteredDays: new Uint16Array(n),
    frugal: new Uint8Array(n)
  };
  const spans = yearSpans();
  const r = registry.residences;
  for (let row = 0; row < r.from.length; row++) {
    if (r.postal.at(row) === 1) continue;
    const [from, to] = [r.from.at(row), Math.min(r.to.at(row), END)];
    if (to <= START) continue;
    const away = r.awayWhy.at(row) !== PRESENT;
    const [awayFrom, awayTo] = away ? [r.awayFrom.at(row), r.awayTo.at(row)] : [NEVER, NEVER];
    const born = registry.persons.born.at(r.person.at(row));
    for (const [y, {start, end}] of spans.entries()) {
      const days = overlap(from, to, start, end);
      if (days === 0) continue;
      const gone = away ? overlap(Math.max(from, awayFrom), Math.min(to, awayTo), start, end) : 0;
      const at = r.dwelling.at(row) * YEARS.length + y;
      presence.personDays[at]! += days - gone;
      presence.norm[at]! += ((days - gone) * litres(ageOn(born, start))) / 1000;
      presence.registeredDays[at] = Math.min(end - start, Math.max(presence.registeredDays[at]!, days));
      if (from < end && to >= end) presence.registered[at]!++;
      if (from < end && to >= end && !(awayFrom < end && awayTo >= end)) presence.living[at]!++;
      if (r.awayWhy.at(row) === PLANTED_AWAY) {
        presence.plantedAwayDays[at] = Math.max(presence.plantedAwayDays[at]!, gone);
      }
    }
  }
  addUnregistered(presence, registry);
  addTourists(presence, registry);
  return presence;
}

/** Tourists in a home that is let for holidays: so many people, so much of the time, who use what residents use. */
const TOURISTS = {people: 2.6, share: 0.55, kind: ARRANGEMENTS.indexOf("holiday_letting")};

function addTourists(presence: Presence, registry: Registry): void {
  const a = registry.arrangements;
  for (let row = 0; row < a.from.length; row++) {
    if (a.kind.at(row) !== TOURISTS.kind) continue;
    for (const [y, {start, end}] of yearSpans().entries()) {
      const days = overlap(a.from.at(row), a.to.at(row), start, end) * TOURISTS.people * TOURISTS.share;
      const at = a.dwelling.at(row) * YEARS.length + y;
      presence.personDays[at]! += days;
      presence.norm[at]! += (days * litres(40)) / 1000;
    }
  }
}

function addUnregistered(presence: Presence, registry: Registry): void {
  const u = registry.unregistered;
  for (let row = 0; row < u.from.length; row++) {
    for (const [y, {start, end}] of yearSpans().entries()) {
      const days = overlap(u.from.at(row), u.to.at(row), start, end);
      if (days === 0) continue;
      const at = u.dwelling.at(row) * YEARS.length + y;
      presence.personDays[at]! += days * u.people.at(row);
      presence.norm[at]! += (days * u.people.at(row) * 129) / 1000;
      presence.unregisteredDays[at]! += days;
      presence.frugal[at] = u.frugal.at(row);
      if (u.from.at(row) < end && u.to.at(row) >= end) presence.living[at]! += u.people.at(row);
    }
  }
}

/** First day of each year and of the next. */
export function yearSpans(): {start: number; end: number}[] {
  return YEARS.map((year) => ({start: dayOf(year, 1, 1), end: dayOf(year + 1, 1, 1)}));
}
