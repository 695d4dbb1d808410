import {YEARS} from "../calendar.js";
import {random} from "../random.js";
import {MUNICIPALITY} from "../town.js";
import {yearSpans} from "./presence.js";
import type {Town} from "./town.js";

const HEADER = [
  "MEETVERANTWOORDELIJKE",
  "NETBEHEERDER",
  "NETGEBIED",
  "STRAATNAAM",
  "POSTCODE_VAN",
  "POSTCODE_TOT",
  "WOONPLAATS",
  "LANDCODE",
  "PRODUCTSOORT",
  "VERBRUIKSSEGMENT",
  "Aantal Aansluitingen",
  "%Leveringsrichting",
  "%Fysieke status",
  "%Defintieve aansl (NRM)",
  "%Soort aansluiting",
  "Soort aansluiting Naam",
  "SJV",
  "%SJV laag tarief",
  "%Slimme Meter",
  "Gemiddeld aantal telwielen"
];

/** Nothing is told of fewer connections: postcodes are taken together in their order until there are ten. */
const MINIMUM = 10;

/**
 * Mean use of small consumers by postcode in one year, as network operators publish it: tab, decimal comma, a tab at
 * the end of a line, electricity and gas below each other.
 */
export function* kleinverbruik(town: Town, year: number): Generator<string> {
  const {ids, electricity} = town;
  yield `${HEADER.join("\t")}\t`;
  const y = YEARS.indexOf(year);
  for (const [i, rows] of groups(town, year).entries()) {
    const draw = random(town.seed, `small consumers ${year} ${i}`);
    const [first, last] = [rows[0]!, rows.at(-1)!];
    const mean = rows.reduce((sum, row) => sum + electricity[row * YEARS.length + y]!, 0) / rows.length;
    const share = (from: number, to: number) => comma(draw.between(from, to), 2);
    const line = (product: string, connections: number, kind: string, use: number) =>
      [
        "Netbeheer Fictief N.V.",
        product === "ELK" ? "Netbeheer Fictief" : "GAS Fictief",
        "Net Waterveen",
        ids.street(first),
        ids.postcode(first),
        ids.postcode(last),
        MUNICIPALITY.name.toUpperCase(),
        "NL",
        product,
        "KVB",
        connections,
        share(70, 100),
        "100",
        "100",
        String(draw.integer(60, 100)),
        kind,
        Math.round(use),
        share(0, 60),
        share(70, 100),
        comma(draw.between(1, 4), 1),
        ""
      ].join("\t");
    yield line("ELK", rows.length, "3x25", mean);
    if (rows.length >= MINIMUM + 2) yield line("GAS", rows.length - 2, "G4", draw.between(600, 1_700));
  }
}

/** Connections of the year by postcode, small postcodes together with the next. */
function groups(town: Town, year: number): number[][] {
  const {objects, ids} = town;
  const {end} = yearSpans()[YEARS.indexOf(year)]!;
  const byPostcode = new Map<number, number[]>();
  for (let row = 0; row < objects.count; row++) {
    if (objects.usedFrom.at(row) >= end || objects.status.at(row) > 1) continue;
    const postcode = objects.postcode.at(row);
    const rows = byPostcode.get(postcode);
    if (rows) rows.push(row);
    else byPostcode.set(postcode, [row]);
  }
  const ordered = [...byPostcode.values()].sort((a, b) =>
    ids.postcode(a[0]!) < ids.postcode(b[0]!) ? -1 : 1
  );
  const taken: number[][] = [];
  let open: number[] = [];
  for (const rows of ordered) {
    open = [...open, ...rows];
    if (open.length < MINIMUM) continue;
    taken.push(open);
    open = [];
  }
  // What is left over at the end joins those before it.
  if (open.length && taken.length) taken.push([...taken.pop()!, ...open]);
  return taken;
}

const comma = (value: number, digits: number) => value.toFixed(digits).replace(".", ",");
