import type {Objects} from "../buildings/objects.js";
import {MONTHS, monthStart, NEVER, YEARS} from "../calendar.js";
import {type Random, random} from "../random.js";
import type {Presence} from "../registers/presence.js";
import type {CrimeTip} from "./crime-tips.js";
import type {Episodes} from "./episodes.js";
import {EVENT_KINDS} from "./event-places.js";
import type {HousingReports} from "./housing-reports.js";

export interface Inspection {
  day: number;
  object: number;
  kind: "huisbezoek" | "controle" | "ontmanteling_hennep" | "sluiting_opiumwet";
  ground: "woonfraude" | "opiumwet" | "overlast";
  outcome: "overtreding" | "geen_overtreding" | "niet_thuis";
}

/** Visits a year at scale 1; fewer in the year of the lockdowns, more since a team was added. */
const VISITS = [430, 560, 640, 680, 700];
/** Share of the dismantled farms after which the dwelling is closed. */
const CLOSED_AFTER_FARM = 0.12;
const NOT_AT_HOME = 0.18;

/** What inspectors may go by, and what is really so where they come. */
export interface InspectionGrounds {
  seed: number;
  scale: number;
  objects: Objects;
  presence: Presence;
  episodes: Episodes;
  reports: HousingReports;
  tips: readonly CrimeTip[];
}

/**
 * What inspectors do: mostly they go where people report, so that their work measures reports and capacity as
 * much as what happens; one visit in five is to a dwelling drawn at random. In the order of the days.
 */
export function inspect(grounds: InspectionGrounds): Inspection[] {
  const draw = random(grounds.seed, "inspections");
  return [...raids(draw, grounds.episodes), ...visits(draw, grounds)].sort((a, b) => a.day - b.day);
}

function* raids(draw: Random, episodes: Episodes): Generator<Inspection> {
  for (let row = 0; row < episodes.kind.length; row++) {
    const day = episodes.found.at(row);
    if (day === NEVER) continue;
    const raid = {object: episodes.object.at(row), ground: "opiumwet", outcome: "overtreding"} as const;
    const isFarm = EVENT_KINDS[episodes.kind.at(row)] === "hemp_farm";
    if (isFarm) yield {...raid, day, kind: "ontmanteling_hennep"};
    const closing = day + draw.integer(4, 40);
    if (closing < monthStart(MONTHS) && (!isFarm || draw.chance(CLOSED_AFTER_FARM)))
      yield {...raid, day: closing, kind: "sluiting_opiumwet"};
  }
}

function* visits(draw: Random, grounds: InspectionGrounds): Generator<Inspection> {
  const {objects, scale} = grounds;
  const reported = byMonth(grounds.reports.day.length, (i) => [
    grounds.reports.day.at(i),
    grounds.reports.object.at(i)
  ]);
  const named = grounds.tips.filter(({isNamed, topic}) => isNamed && topic.startsWith("drugs"));
  const tipped = byMonth(named.length, (i) => [named[i]!.day, named[i]!.object]);
  const isActive = activity(grounds.episodes);
  for (let month = 0; month < MONTHS; month++) {
    const year = Math.floor(month / 12);
    const [tips, complaints] = [tipped, reported].map((list) => [list[month - 1] ?? [], list[month]!].flat());
    for (let n = draw.poisson((VISITS[year]! / 12) * scale); n > 0; n--) {
      const ground = (["woonfraude", "overlast", "opiumwet"] as const)[draw.weighted([0.58, 0.27, 0.15])]!;
      const recent = (ground === "opiumwet" ? tips : complaints)!;
      const atRandom = recent.length === 0 || draw.chance(0.2);
      const object = atRandom ? draw.integer(0, objects.count - 1) : draw.pick(recent);
      if (!objects.isDwelling(object)) continue;
      const isOffence =
        ground === "woonfraude"
          ? livesOtherwise(grounds.presence, object, year)
          : isActive(object, month, ground);
      yield {
        day: monthStart(month) + draw.integer(0, 27),
        object,
        kind: draw.chance(0.7) ? "huisbezoek" : "controle",
        ground,
        outcome: draw.chance(NOT_AT_HOME)
          ? "niet_thuis"
          : isOffence && draw.chance(0.8)
            ? "overtreding"
            : "geen_overtreding"
      };
    }
  }
}

/** Whether people live there who are not registered, or are registered and live elsewhere. */
function livesOtherwise(presence: Presence, object: number, year: number): boolean {
  const at = object * YEARS.length + year;
  return presence.plantedAwayDays[at]! >= 90 || presence.unregisteredDays[at]! >= 90;
}

/** Whether something is going on at an object in a month that the ground of the visit is about. */
function activity(episodes: Episodes): (object: number, month: number, ground: string) => boolean {
  const at = new Map<number, number[]>();
  for (let row = 0; row < episodes.kind.length; row++) {
    const object = episodes.object.at(row);
    at.set(object, [...(at.get(object) ?? []), row]);
  }
  return (object, month, ground) =>
    (at.get(object) ?? []).some((row) => {
      const isNuisance = EVENT_KINDS[episodes.kind.at(row)] === "nuisance_household";
      const isNow = episodes.from.at(row) <= month && episodes.until.at(row) > month;
      return isNow && isNuisance === (ground === "overlast");
    });
}

function byMonth(count: number, at: (i: number) => readonly [day: number, object: number]): number[][] {
  const months: number[][] = Array.from({length: MONTHS}, () => []);
  let month = 0;
  for (let i = 0; i < count; i++) {
    const [day, object] = at(i);
    while (month < MONTHS - 1 && monthStart(month + 1) <= day) month++;
    months[month]!.push(object);
  }
  return months;
}
