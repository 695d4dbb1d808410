import type {Objects} from "../buildings/objects.js";
import {END, FIRST_YEAR, NEVER, START} from "../calendar.js";
import {addUnregistered} from "../people/candidates.js";
import {PLANTED_AWAY} from "../people/history.js";
import type {Registry} from "../people/registry.js";
import type {Stays} from "../people/stays.js";
import type {TownLife} from "../people/town-life.js";
import {type Random, random} from "../random.js";
import {incomeOf} from "../registers/income.js";
import {applicants, residencesByPerson} from "./benefit-applicants.js";
import {isAlone} from "./occupied.js";

/** One spell on benefit of one applicant. */
export interface Benefit {
  person: number;
  /** Where the benefit is tied to, one after another without a gap; `until` is NEVER while it is paid. */
  addresses: {object: number; from: number; until: number}[];
  /** When the applicant really lived elsewhere or with somebody else; null where nothing is the matter. */
  breach: {from: number; until: number} | null;
  /** The decision that establishes it, often a year later; null where it was never found. */
  decision: {day: number; isIrrevocable: boolean} | null;
}

/** Share of the households on benefit where income is that of the town; it falls steeply as income rises. */
const SHARE = {usual: 0.052, income: 26.5, steepness: 4} as const;
/** Days that a spell lasts on average. */
const LASTING = 1_700;
/** Share of the removals after which the benefit stays tied to the old address: for weeks by delay, or hidden. */
const LATE = 0.2;
const HIDDEN = 0.045;
/** Share of the spells of people who live alone by the register, and with somebody in truth. */
const SHARES_HOME = 0.03;
/** Share of the breaches that a decision establishes sooner or later. */
const FOUND = 0.5;

/** Plants benefits; who shares a home in secret gets somebody who is not registered there. */
export function plantBenefits(seed: number, life: TownLife, stays: Stays): Benefit[] {
  const {registry, objects} = life;
  const draw = random(seed, "benefits");
  const shares = incomeOf(seed, FIRST_YEAR).map(
    (income) => SHARE.usual * (SHARE.income / income) ** SHARE.steepness
  );
  const chains = residencesByPerson(registry);
  const benefits: Benefit[] = [];
  for (const person of applicants(registry, objects)) {
    const rows = chains(person);
    const spell = drawSpell(draw, registry, objects, rows, shares);
    if (!spell) continue;
    const benefit = follow(draw, registry, rows, spell);
    if (!benefit) continue;
    benefit.breach ??= shareHome(draw, life, stays, benefit);
    establish(draw, benefit);
    benefits.push(benefit);
  }
  return benefits;
}

/** When somebody is on benefit: since before the first day, since some day within it, or never. */
function drawSpell(
  draw: Random,
  {residences: r}: Registry,
  objects: Objects,
  rows: readonly number[],
  shares: readonly number[]
): {from: number; until: number} | undefined {
  const first = rows[0]!;
  const area = objects.area.at(r.dwelling.at(first));
  const bySize = area < 60 ? 1.5 : area > 110 ? 0.45 : 1;
  const share = Math.min(0.5, shares[objects.buurt.at(r.dwelling.at(first))]! * bySize);
  const here = Math.max(START, r.from.at(first));
  const lasting = () => Math.max(60, Math.round(-LASTING * Math.log(1 - draw.uniform())));
  if (draw.chance(share)) {
    const from = r.from.at(first) < START ? Math.max(r.from.at(first), START - lasting()) : here;
    return {from, until: here + lasting()};
  }
  // As many begin as end.
  const from = here + Math.round((-LASTING / share) * (1 - share) * Math.log(1 - draw.uniform()));
  return from < END ? {from, until: from + lasting()} : undefined;
}

/** Ties the benefit to the applicant's address, and to the next one after a removal, mostly at once. */
function follow(
  draw: Random,
  {residences: r, persons}: Registry,
  rows: readonly number[],
  spell: {from: number; until: number}
): Benefit | undefined {
  const benefit: Benefit = {person: r.person.at(rows[0]!), addresses: [], breach: null, decision: null};
  let tied = spell.from;
  for (const [i, row] of rows.entries()) {
    const [from, to] = [Math.max(r.from.at(row), spell.from), Math.min(r.to.at(row), spell.until)];
    if (to <= from || to <= tied) continue;
    const goesOn = r.to.at(row) < spell.until && r.to.at(row) !== NEVER;
    const died = persons.died.at(benefit.person) === r.to.at(row);
    const next = rows[i + 1];
    const roll = draw.uniform();
    let until = to;
    if (goesOn && !died) {
      if (roll < HIDDEN) {
        until = Math.min(to + draw.integer(240, 700), spell.until);
        benefit.breach = {from: to, until};
      } else if (roll < HIDDEN + LATE) until = to + draw.integer(15, 75);
    }
    const ends = !goesOn || next === undefined || died;
    benefit.addresses.push({
      object: r.dwelling.at(row),
      from: benefit.addresses.length ? tied : Math.max(from, tied),
      until: until >= END ? NEVER : until
    });
    if (r.awayWhy.at(row) === PLANTED_AWAY) {
      const away = {from: Math.max(r.awayFrom.at(row), from), until: Math.min(r.awayTo.at(row), until)};
      if (away.until - away.from >= 60) benefit.breach = away;
    }
    tied = until;
    if (ends || until >= END) break;
  }
  return benefit.addresses.length ? benefit : undefined;
}

/** Lets somebody live with an applicant who is alone by the register. */
function shareHome(draw: Random, life: TownLife, stays: Stays, {addresses}: Benefit): Benefit["breach"] {
  if (!draw.chance(SHARES_HOME)) return null;
  const {object, from, until} = addresses.at(-1)!;
  const end = Math.min(until, END);
  const begin = Math.max(from, START - 400) + draw.integer(0, 500);
  if (end - begin < 200 || !isAlone(stays, object, begin)) return null;
  const stop = Math.min(end, begin + draw.integer(200, 1_500));
  const row = addUnregistered(life, {dwelling: object, from: begin, people: 1, frugal: false});
  life.registry.unregistered.to.set(row, stop);
  return {from: begin, until: stop};
}

/** Finds a part of the breaches, late; most benefits end with the decision, and it takes half a year to stand. */
function establish(draw: Random, benefit: Benefit): void {
  const {breach, addresses} = benefit;
  if (!breach || !draw.chance(FOUND)) return;
  const day = Math.max(START - 600, breach.from) + draw.integer(270, 720);
  if (day < START || day >= END) return;
  benefit.decision = {day, isIrrevocable: day + 190 < END && draw.chance(0.75)};
  if (!draw.chance(0.6)) return;
  benefit.addresses = addresses
    .filter(({from}) => from < day)
    .map((address) => ({...address, until: Math.min(address.until, day)}));
  breach.until = Math.min(breach.until, day);
}
