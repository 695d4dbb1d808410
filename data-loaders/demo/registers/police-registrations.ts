import {SOORT_REGISTRATIE} from "../../sources/police-registrations/contract.js";
import type {Objects} from "../buildings/objects.js";
import {FIRST_YEAR, isoDay, MONTHS, monthStart} from "../calendar.js";
import {EVENT_KINDS, type EventKind} from "../events/event-places.js";
import {youthSeason} from "../events/youth-groups.js";
import {type Random, random} from "../random.js";
import {pointAt, pointNear, spelled, withDuplicates, withLate} from "./dirt.js";
import type {Town} from "./town.js";

type Kind = "drugs_hard" | "drugs_soft" | "drugs_onbekend" | "overlast_woon" | "overlast_jeugd";

/** Registrations a month for each case that is going on, and as which kinds; the reporter's mood plays no part. */
const OF: Record<EventKind, {rate: number; kinds: readonly Kind[]; weights: readonly number[]}> = {
  hemp_farm: {rate: 0.16, kinds: ["drugs_soft", "drugs_onbekend"], weights: [80, 20]},
  drug_dealing: {rate: 0.95, kinds: ["drugs_hard", "drugs_soft", "drugs_onbekend"], weights: [55, 20, 25]},
  nuisance_household: {rate: 0.3, kinds: ["overlast_woon"], weights: [1]}
};
/** Registrations a year at scale 1 that go with nothing planted: possession, a quarrel, a street party. */
const ELSEWHERE: readonly {kind: Kind; yearly: number}[] = [
  {kind: "drugs_hard", yearly: 190},
  {kind: "drugs_soft", yearly: 150},
  {kind: "drugs_onbekend", yearly: 110},
  {kind: "overlast_woon", yearly: 300},
  {kind: "overlast_jeugd", yearly: 180}
];
const YOUTH_REGISTERED = 0.8;

/** What the police register, in the order of registration; places are those of the street. */
export function* registraties(town: Town): Generator<string> {
  yield "Registratienummer;Soort;Pleegdatum;Locatie;Straat;Omschrijving";
  const draw = random(town.seed, "registrations");
  yield* withDuplicates(draw, withLate(draw, lines(town), 0.02), 0.004);
}

function* lines(town: Town): Generator<string> {
  for (const {line} of recorded(town)) yield line;
}

interface Incident {
  kind: Kind;
  day: number;
  object: number;
}

/** An incident as it is registered, at an object of its street. */
export interface Recorded extends Incident {
  line: string;
  /** False where the point lies outside the municipality by mistake. */
  placed: boolean;
}

/** What is registered, once each and in order of day. */
export function* recorded(town: Town): Generator<Recorded> {
  const {seed, objects, ids} = town;
  const draw = random(seed, "registration lines");
  for (let month = 0; month < MONTHS; month++) {
    const year = FIRST_YEAR + Math.floor(month / 12);
    const incidents = [
      ...planted(town, draw, month),
      ...youth(town, draw, month),
      ...others(town, draw, month)
    ];
    for (const [i, {kind, day, object}] of incidents.sort((a, b) => a.day - b.day).entries()) {
      const street = streetCorner(objects, object);
      const [x, y] = [objects.x.at(street), objects.y.at(street)];
      const number = `PL9999-${year}${String((month % 12) * 1_000_00 + i).padStart(7, "0")}`;
      const told = spelled(draw, kind, SOORT_REGISTRATIE);
      const point = pointNear(draw, {x, y}, 0, 0.003);
      const line = [
        number,
        told,
        isoDay(day),
        point,
        ids.street(object),
        `"Eén melding via de meldkamer; ${draw.pick(["betrokkene gesproken", "niemand aangetroffen", "café gecontroleerd"])}"`
      ].join(";");
      const placed = point === pointAt({x, y});
      yield {line, kind, day, object: street, placed};
    }
  }
}

function* planted({events}: Town, draw: Random, month: number): Generator<Incident> {
  const {episodes} = events;
  for (let row = 0; row < episodes.kind.length; row++) {
    if (episodes.from.at(row) > month || episodes.until.at(row) <= month) continue;
    const {rate, kinds, weights} = OF[EVENT_KINDS[episodes.kind.at(row)]!];
    for (let n = draw.poisson(rate); n > 0; n--) {
      yield {kind: kinds[draw.weighted(weights)]!, day: dayIn(draw, month), object: episodes.object.at(row)};
    }
  }
}

function* youth({events}: Town, draw: Random, month: number): Generator<Incident> {
  for (const group of events.youthGroups) {
    if (month < group.from || month >= group.until) continue;
    for (let n = draw.poisson(group.intensity * youthSeason(month) * YOUTH_REGISTERED); n > 0; n--) {
      yield {kind: "overlast_jeugd", day: dayIn(draw, month), object: group.object};
    }
  }
}

function* others({objects, scale}: Town, draw: Random, month: number): Generator<Incident> {
  for (const {kind, yearly} of ELSEWHERE) {
    const season = kind === "overlast_jeugd" ? youthSeason(month) : 1;
    for (let n = draw.poisson((yearly / 12) * scale * season); n > 0; n--) {
      yield {kind, day: dayIn(draw, month), object: draw.integer(0, objects.count - 1)};
    }
  }
}

/** The first object of a street: the addresses of a street lie together. */
function streetCorner({street}: Objects, object: number): number {
  let row = object;
  while (row > 0 && street.at(row - 1) === street.at(object)) row--;
  return row;
}

const dayIn = (draw: Random, month: number) => monthStart(month) + draw.integer(0, 27);
