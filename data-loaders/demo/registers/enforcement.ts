import {GRONDSLAG, SOORT_CONTROLE, UITKOMST} from "../../sources/enforcement/contract.js";
import {isoDay} from "../calendar.js";
import {inspect} from "../events/inspections.js";
import {random} from "../random.js";
import {spelled, unknownObject, withDuplicates} from "./dirt.js";
import type {Town} from "./town.js";

/** What inspectors did, dates as the Dutch write them. */
export function* controles(town: Town): Generator<string> {
  yield "zaaknummer;verblijfsobject;soort;grondslag;datum;uitkomst;toezichthouder;verslag";
  yield* withDuplicates(random(town.seed, "enforcement"), lines(town), 0.006);
}

function* lines(town: Town): Generator<string> {
  const {seed, objects, ids, events} = town;
  const draw = random(seed, "enforcement lines");
  const grounds = {...town, ...events, reports: events.housingReports, tips: town.crimeTips};
  for (const [i, {day, object, kind, ground, outcome}] of inspect(grounds).entries()) {
    const roll = draw.uniform();
    const bag = roll < 0.006 ? unknownObject(draw, objects) : object;
    yield [
      `Z${String(100_000 + i)}`,
      roll > 0.992 ? "" : ids.object(bag),
      spelled(draw, kind, SOORT_CONTROLE),
      spelled(draw, ground, GRONDSLAG),
      isoDay(day).split("-").reverse().join("-"),
      spelled(draw, outcome, UITKOMST),
      draw.pick(["team oost", "team west"]),
      `"Aangebeld bij ${ids.street(object)} ${objects.number.at(object)}"`
    ].join(";");
  }
}
