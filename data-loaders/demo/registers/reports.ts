import {SOORT_MELDING} from "../../sources/reports/contract.js";
import {isoDay, MONTHS, monthStart} from "../calendar.js";
import {willingness} from "../events/willingness.js";
import {youthSeason} from "../events/youth-groups.js";
import {type Random, random} from "../random.js";
import {BUURTEN} from "../town.js";
import {pointNear, spelled, unknownObject, withDuplicates, withLate} from "./dirt.js";
import type {Town} from "./town.js";

/** Reports of the public space a year per object, and how many of youth nuisance an incident gives. */
const PUBLIC_SPACE = 0.25;
const OTHER = 0.009;
const YOUTH_REPORTED = 0.8;
const TEXTS = {
  openbare_ruimte: [
    "Losse stoeptegel",
    "Lantaarnpaal brandt niet",
    "Afval naast de container",
    "Boomwortels"
  ],
  jeugdoverlast: ["Groep jongeren met harde muziek", "Vuurwerk op het plein", "Rommel rond de bankjes"],
  overig: ["Vraag over een vergunning", "Geluid van een evenement"]
} as const;

/** Reports to the municipality, a JSON object a line, in the order in which they came. */
export function* meldingen(town: Town): Generator<string> {
  const draw = random(town.seed, "reports");
  yield* withDuplicates(draw, withLate(draw, lines(town), 0.004), 0.003);
}

interface Report {
  day: number;
  kind: "woonoverlast" | keyof typeof TEXTS;
  /** Row of the object that it is about or near to. */
  object: number;
  spread: number;
}

function* lines(town: Town): Generator<string> {
  const draw = random(town.seed, "report lines");
  const next = housing(town);
  let number = 480_000;
  for (let month = 0; month < MONTHS; month++) {
    const reports = [...next(month), ...youth(town, draw, month), ...everyday(town, draw, month)];
    for (const report of reports.sort((a, b) => a.day - b.day)) yield line(town, draw, report, ++number);
  }
}

/** Makes a function that takes the housing reports of one month after another. */
function housing({events}: Town): (month: number) => Report[] {
  const {day, object} = events.housingReports;
  let at = 0;
  return (month) => {
    const from = at;
    while (at < day.length && day.at(at) < monthStart(month + 1)) at++;
    return Array.from({length: at - from}, (_, i) => ({
      day: day.at(from + i),
      kind: "woonoverlast",
      object: object.at(from + i),
      spread: 0
    }));
  };
}

function* youth({events, seed}: Town, draw: Random, month: number): Generator<Report> {
  for (const group of events.youthGroups) {
    if (month < group.from || month >= group.until) continue;
    const rate = group.intensity * youthSeason(month) * YOUTH_REPORTED * willingness(seed, group.buurt);
    for (let n = draw.poisson(rate); n > 0; n--) {
      yield {day: dayIn(draw, month), kind: "jeugdoverlast", object: group.object, spread: 35};
    }
  }
}

/** Reports of everyday things: nothing that any phenomenon is about. */
function* everyday({objects, seed}: Town, draw: Random, month: number): Generator<Report> {
  const season = 1 + 0.12 * Math.cos((2 * Math.PI * ((month % 12) - 5)) / 12);
  for (const [b, {from, to}] of objects.ranges.entries()) {
    if (to === from) continue;
    const expected = ((to - from) / 12) * season * willingness(seed, b);
    for (const [kind, rate] of [
      ["openbare_ruimte", PUBLIC_SPACE],
      ["overig", OTHER]
    ] as const) {
      for (let n = draw.poisson(expected * rate); n > 0; n--) {
        yield {day: dayIn(draw, month), kind, object: draw.integer(from, to - 1), spread: 12};
      }
    }
  }
}

function line({objects, ids}: Town, draw: Random, report: Report, number: number): string {
  const {object, kind, spread, day} = report;
  const at = {x: objects.x.at(object), y: objects.y.at(object)};
  const isAboutHome = kind === "woonoverlast";
  const named = draw.chance(isAboutHome ? 0.78 : 0.03);
  const bag = draw.chance(0.004) ? unknownObject(draw, objects) : object;
  const tells = draw.chance(0.35);
  return JSON.stringify({
    id_display: `SIG-${number}`,
    created_at: isoDay(day),
    category: {sub: spelled(draw, kind, SOORT_MELDING)},
    text: isAboutHome ? textAbout(ids.street(object), draw) : draw.pick<string>(TEXTS[kind]),
    location: {
      geometrie: pointNear(draw, at, spread, 0.0015),
      ...(named ? {bag_id: ids.object(bag)} : {}),
      ...(isAboutHome ? {address_text: `${ids.street(object)} ${objects.number.at(object)}`} : {})
    },
    ...(tells
      ? {reporter: {email: `melder${number}@voorbeeld.invalid`, phone: `06${70_000_000 + number}`}}
      : {}),
    source: draw.pick(["app", "online", "telefoon"]),
    status: {state: draw.chance(0.9) ? "afgehandeld" : "in behandeling"}
  });
}

function textAbout(street: string, draw: Random): string {
  const what = draw.pick([
    "Elke nacht geschreeuw",
    "Stank en ongedierte",
    "Ruzie in het trappenhuis",
    "Harde muziek"
  ]);
  return `${what} bij mijn buren in de ${street}`;
}

const dayIn = (draw: Random, month: number) => monthStart(month) + draw.integer(0, 27);

/** How readily each buurt reports, for tests and measurements only. */
export function* reportingFactors(seed: number): Generator<string> {
  yield "buurt;factor";
  for (const [b, {code}] of BUURTEN.entries()) yield `${code};${willingness(seed, b).toFixed(3)}`;
}
