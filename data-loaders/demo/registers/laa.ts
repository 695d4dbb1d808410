import {LAA_PROFIEL} from "../../sources/laa/contract.js";
import {END, isoDay, NEVER, START, YEARS} from "../calendar.js";
import {PLANTED_KINDS} from "../people/planted-places.js";
import {type Random, random} from "../random.js";
import {spelled, unknownObject, withDuplicates, withLate} from "./dirt.js";
import {headed} from "./register.js";
import type {Town} from "./town.js";

/** Signals a year: at a dwelling with something planted that shows, at one that draws signals for no reason, at any other. */
const RATE = {visible: 0.28, prone: 0.24, else: 0.0025};
/** Share of what is planted that can be seen in the registers that the profiles read. */
const VISIBLE = 0.32;
/** Share of the dwellings that draw signals again and again though nothing is the matter, and of the crowded ones. */
const PRONE = {usual: 0.008, crowded: 0.05};

/** What profiles say of each thing planted, mostly. */
const PROFILES: Readonly<Record<string, readonly string[]>> = {
  registered_uninhabited: ["retour_post", "herinschrijvingen_vow", "leegstand"],
  inhabited_unregistered: ["leegstand", "retour_post"],
  overcrowded: ["bewoningsgraad", "doorgangsadres"],
  room_letting: ["doorgangsadres", "bewoningsgraad", "veelverhuizers"],
  subletting: ["retour_post", "herinschrijvingen_vow"],
  holiday_letting: ["retour_post", "leegstand"]
};

interface Signal {
  row: number;
  day: number;
  profile: string;
}

/** Address signals: about one dwelling in a hundred a year, half of them with something planted behind it. */
export function signalen(town: Town): Iterable<string> {
  const {seed, objects, ids} = town;
  const draw = random(seed, "signals");
  const signals = [...expected(town, draw), ...unexpected(town, draw)].sort((a, b) => a.day - b.day);
  function* rows(): Generator<string> {
    for (const [i, {row, day, profile}] of signals.entries()) {
      yield [
        `LAA-${new Date(day * 86_400_000).getUTCFullYear()}-${String(i + 1).padStart(6, "0")}`,
        ids.object(draw.chance(0.004) ? unknownObject(draw, objects) : row),
        spelled(draw, profile, LAA_PROFIEL),
        isoDay(day),
        draw.chance(0.3) ? '"post retour, zie ook vorig signaal"' : ""
      ].join(",");
    }
  }
  const header = "signaalnummer,adresseerbaarObjectIdentificatie,profiel,datumSignaal,toelichting";
  const late = withLate(draw, rows(), 0.01);
  return headed(header, withDuplicates(random(seed, "signals twice"), late, 0.004));
}

function* expected({registry: {arrangements: a}, arrangements}: Town, draw: Random): Generator<Signal> {
  const seen = new Set<number>();
  for (let i = 0; i < a.from.length; i++) {
    const row = a.dwelling.at(i);
    if (a.kind.at(i) >= PLANTED_KINDS || seen.has(row)) continue;
    seen.add(row);
    for (const {kind, from, to} of arrangements.at(row)) {
      const profiles = PROFILES[kind];
      if (!profiles || !draw.chance(VISIBLE)) continue;
      for (const day of days(draw, RATE.visible, from + 60, to === NEVER ? END : to + 60))
        yield {row, day, profile: draw.pick(profiles)};
    }
  }
}

/** Families in small homes, people who move often, post that went wrong: nothing is the matter. */
function* unexpected({objects, presence, seed}: Town, draw: Random): Generator<Signal> {
  for (let row = 0; row < objects.count; row++) {
    if (!objects.isDwelling(row) || objects.isCareHome(row)) continue;
    const isCrowded = presence.registered[row * YEARS.length]! * 16 > objects.area.at(row);
    const own = random(seed, `signals ${row}`);
    const isProne = own.chance(isCrowded ? PRONE.crowded : PRONE.usual);
    for (const day of days(own, isProne ? RATE.prone : RATE.else, START, END))
      yield {row, day, profile: isCrowded ? "bewoningsgraad" : draw.pick(LAA_PROFIEL.values)};
  }
}

function days(draw: Random, perYear: number, from: number, to: number): number[] {
  const [first, last] = [Math.max(from, START), Math.min(to, END - 1)];
  if (last <= first) return [];
  return Array.from({length: draw.poisson((perYear * (last - first)) / 365)}, () =>
    draw.integer(first, last)
  );
}
