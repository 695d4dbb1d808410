import {BESLUIT, VERGUNNINGSOORT} from "../../sources/permits/contract.js";
import {PURPOSES} from "../buildings/objects.js";
import {END, NEVER, START} from "../calendar.js";
import type {Span} from "../people/tenures.js";
import {type Random, random} from "../random.js";
import {spelled, unknownObject, withDuplicates} from "./dirt.js";
import {familyName} from "./names.js";
import {headed} from "./register.js";
import type {Town} from "./town.js";
import type {WorkbookCell} from "./write-workbook.js";

interface Permit {
  row: number;
  kind: "omzetting" | "horeca" | "alcohol";
  decision: "verleend" | "geweigerd" | "ingetrokken" | null;
  from: number | null;
  until: number | null;
}

const HEADER: readonly WorkbookCell[] = [
  "Zaaknummer",
  "BAG-object",
  "Vergunningsoort",
  "Besluit",
  "Geldig vanaf",
  "Geldig tot",
  "Adres",
  "Aanvrager",
  "Toelichting"
];

/**
 * Permits to convert a dwelling into rooms, to run a restaurant and to serve alcohol: granted, refused, withdrawn
 * or under way; codes in several spellings, a few at no or an unknown object.
 */
export function vergunningen(town: Town): Iterable<readonly WorkbookCell[]> {
  const {seed, objects, ids} = town;
  const draw = random(seed, "permits");
  const cases = [...conversions(town, draw), ...catering(town, draw)];
  function* rows(): Generator<readonly WorkbookCell[]> {
    for (const [i, {row, kind, decision, from, until}] of cases.entries()) {
      const unknown = draw.chance(0.004);
      yield [
        `Z${2015 + (i % 10)}-${String(((i + 1) * 7_919) % 100_003).padStart(6, "0")}`,
        draw.chance(0.01) ? null : ids.object(unknown ? unknownObject(draw, objects) : row),
        spelled(draw, kind, VERGUNNINGSOORT),
        decision && spelled(draw, decision, BESLUIT),
        from === null ? null : dateOf(from),
        until === null || until === NEVER ? (draw.chance(0.02) ? "onbekend" : null) : dateOf(until),
        `${ids.street(row)} ${objects.number.at(row)}`,
        kind === "omzetting" ? `mw. ${familyName(draw)}` : `${familyName(draw)} Horeca B.V.`,
        draw.chance(0.1) ? "=zie dossier" : null
      ];
    }
  }
  return headed(HEADER, withDuplicates(random(seed, "permits twice"), rows(), 0.012));
}

function conversions({registry: {arrangements: a}, arrangements, objects}: Town, draw: Random): Permit[] {
  const permits: Permit[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < a.from.length; i++) {
    const row = a.dwelling.at(i);
    if (seen.has(row)) continue;
    seen.add(row);
    const spans = arrangements.at(row);
    for (const span of spans) {
      const {kind, from, to} = span;
      if (kind === "shared_with_permit")
        permits.push(outsideRooms(spans, span, granted(draw, row, from, to)));
      if (kind !== "room_letting") continue;
      const asked = from - draw.integer(100, 900);
      // Refused, still asked for, or permitted once and no more.
      const roll = draw.uniform();
      if (roll < 0.1) permits.push({row, kind: "omzetting", decision: "geweigerd", from: null, until: null});
      else if (roll < 0.14) permits.push({row, kind: "omzetting", decision: null, from: null, until: null});
      else if (roll < 0.18)
        permits.push({row, kind: "omzetting", decision: "ingetrokken", from: asked - 700, until: asked});
    }
  }
  // Permitted, and lived in by one household after all.
  for (let row = 0; row < objects.count; row++) {
    if (objects.isDwelling(row) && draw.chance(0.0006) && !seen.has(row))
      permits.push(granted(draw, row, START - draw.integer(-1_000, 2_000), NEVER));
  }
  return permits;
}

function granted(draw: Random, row: number, from: number, to: number): Permit {
  const start = from - draw.integer(10, 300);
  const isWithdrawn = to < END && draw.chance(0.4);
  return {
    row,
    kind: "omzetting",
    decision: isWithdrawn ? "ingetrokken" : "verleend",
    from: start,
    until: isWithdrawn
      ? to + draw.integer(5, 90)
      : draw.chance(0.2)
        ? Math.max(to === NEVER ? END : to, end(start))
        : null
  };
}

/** Keeps the permit of a shared home out of the times before and after in which rooms are let there without one. */
function outsideRooms(spans: readonly Span[], shared: Span, permit: Permit): Permit {
  const rooms = spans.filter(({kind}) => kind === "room_letting");
  const before = rooms.filter(({to}) => to <= shared.from).map(({to}) => to);
  const after = rooms.filter(({from}) => from >= shared.to).map(({from}) => from);
  const until = Math.min(permit.until ?? NEVER, ...after);
  return {...permit, from: Math.max(permit.from!, ...before), until: until === NEVER ? null : until};
}

/** Some permits are for ten years. */
const end = (start: number) => start + 3_652;

function catering({objects}: Town, draw: Random): Permit[] {
  const permits: Permit[] = [];
  const places = new Set(["bijeenkomstfunctie", "logiesfunctie"]);
  for (let row = 0; row < objects.count; row++) {
    if (objects.status.at(row) > 1) continue;
    const purpose = PURPOSES[objects.purpose.at(row)]!;
    if (!(places.has(purpose) ? draw.chance(0.35) : purpose === "winkelfunctie" && draw.chance(0.06)))
      continue;
    const from = START - draw.integer(-1_500, 4_000);
    const gone = draw.chance(0.15) ? from + draw.integer(200, 2_500) : NEVER;
    const permit = {
      row,
      decision: gone < END ? "ingetrokken" : "verleend",
      from,
      until: gone < END ? gone : null
    } as const;
    permits.push({...permit, kind: "horeca"});
    if (draw.chance(0.7)) permits.push({...permit, kind: "alcohol"});
  }
  return permits;
}

const dateOf = (day: number) => new Date(day * 86_400_000);
