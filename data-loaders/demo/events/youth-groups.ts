import type {Objects} from "../buildings/objects.js";
import {MONTHS} from "../calendar.js";
import {random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";

/** A place where young people gather, for some months or all five years. */
export interface YouthGroup {
  buurt: number;
  /** Where, RD New in millimetres. */
  x: number;
  y: number;
  /** An object close by, for the street that is written down. */
  object: number;
  from: number;
  until: number;
  /** Incidents a month in an average month. */
  intensity: number;
}

/** Groups per 1,000 residents. */
const GROUPS: Partial<Record<Kind, number>> = {
  centrum: 0.9,
  flats: 0.6,
  nieuwbouw: 0.3,
  woonwijk: 0.22,
  oud: 0.25
};
const ELSEWHERE = 0.12;

/** Plants groups: few places, each with many incidents around it. */
export function plantYouthGroups(seed: number, scale: number, objects: Objects): YouthGroup[] {
  let due = 0.5;
  return BUURTEN.flatMap(({name, kind, residents}, b) => {
    const draw = random(seed, `youth ${name}`);
    const {from, to} = objects.ranges[b]!;
    due += (residents / 1000) * (GROUPS[kind] ?? ELSEWHERE) * scale;
    const places = Math.floor(due);
    due -= places;
    return Array.from({length: to > from ? places : 0}, (): YouthGroup => {
      const object = draw.integer(from, to - 1);
      const begin = draw.chance(0.5) ? 0 : draw.integer(0, MONTHS - 6);
      const lasting = draw.chance(0.4) ? MONTHS : draw.integer(5, 30);
      return {
        buurt: b,
        x: objects.x.at(object),
        y: objects.y.at(object),
        object,
        from: begin,
        until: Math.min(MONTHS, begin + lasting),
        intensity: Math.exp(draw.normal(1.4, 0.45))
      };
    });
  });
}

/** Young people are outside in summer evenings; Dutch summers peak in July and August. */
export function youthSeason(month: number): number {
  return 1 + 0.55 * Math.cos((2 * Math.PI * ((month % 12) - 6.5)) / 12);
}
