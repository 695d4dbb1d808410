import {ADVERTENTIESOORT} from "../../sources/advertisements/contract.js";
import {END, isoDay, NEVER, START, YEARS} from "../calendar.js";
import {INNOCENTLY_AWAY} from "../people/history.js";
import {type Random, random} from "../random.js";
import {spelled, unknownObject, withDuplicates} from "./dirt.js";
import {ownershipOf} from "./ownership.js";
import {yearSpans} from "./presence.js";
import type {Town} from "./town.js";

type Kind = "kamerverhuur" | "vakantieverhuur" | "koop";

interface Advertisement {
  row: number;
  kind: Kind;
  from: number;
  /** NEVER while it is online. */
  to: number;
}

/** Share of the advertisements whose address the supplier finds. */
const MATCHED: Record<Kind, number> = {kamerverhuur: 0.66, vakantieverhuur: 0.5, koop: 0.97};
/** Chance that a room that comes free is advertised. */
const SHOWN: Readonly<Record<string, number>> = {
  room_letting: 0.62,
  shared_with_permit: 0.7,
  lodgers: 0.5,
  friends: 0.12
};

/** Advertisements as JSON lines, a third of those of rooms and half of those of holiday lets without an address. */
export function advertenties(town: Town): Iterable<string> {
  const {seed, objects, ids} = town;
  const draw = random(seed, "advertisements");
  function* rows(): Generator<string> {
    let n = 0;
    for (const {row, kind, from, to} of all(town, draw)) {
      const isFound = draw.chance(MATCHED[kind]);
      const object = ids.object(draw.chance(0.003) ? unknownObject(draw, objects) : row);
      yield JSON.stringify({
        id: `adv-${String((++n * 7_919) % 9_999_991).padStart(7, "0")}`,
        soort: spelled(draw, kind, ADVERTENTIESOORT),
        adres: {
          adresseerbaarObjectIdentificatie: isFound ? object : null,
          postcode: draw.chance(0.8) ? ids.postcode(row) : null
        },
        online: {van: isoDay(from), tot: to >= END ? null : isoDay(to)},
        titel: `${TITLES[kind]} aan de ${ids.street(row)}`,
        tekst: 'Rustig gelegen; "instapklaar".',
        prijs: kind === "koop" ? 3_800 * objects.area.at(row) : draw.integer(380, 1_200),
        url: `https://advertenties.example/${n}`
      });
    }
  }
  return withDuplicates(random(seed, "advertisements twice"), rows(), 0.01);
}

const TITLES: Record<Kind, string> = {
  kamerverhuur: "Kamer",
  vakantieverhuur: "Vakantieverblijf",
  koop: "Te koop: woning"
};

function* all(town: Town, draw: Random): Generator<Advertisement> {
  const {objects, arrangements} = town;
  for (let row = 0; row < objects.count; row++) {
    if (!objects.isDwelling(row) || objects.isCareHome(row)) continue;
    for (const {listed, sold} of ownershipOf(town, row).sales) {
      const to = sold === NEVER ? NEVER : sold + draw.integer(0, 45);
      if (draw.chance(0.9)) yield* inYears(row, "koop", listed, to);
    }
    for (const {kind, from, to} of arrangements.at(row)) {
      if (kind in SHOWN) yield* rooms(town, draw, row, SHOWN[kind]!, from, to);
      if (kind === "holiday_letting" && draw.chance(0.85)) yield* tourists(draw, row, from, to);
    }
  }
  yield* whileAway(town, draw);
}

/** A room is shown when a tenant is looked for: before somebody registers, and now and then for who never does. */
function* rooms(
  {stays}: Town,
  draw: Random,
  row: number,
  shown: number,
  from: number,
  to: number
): Generator<Advertisement> {
  const moves = stays.at(row).flatMap((stay) => (stay.from >= from && stay.from < to ? [stay.from] : []));
  const unseen = Array.from({length: draw.poisson((Math.min(to, END) - Math.max(from, START)) / 900)}, () =>
    draw.integer(Math.max(from, START), Math.max(from, START, Math.min(to, END) - 1))
  );
  for (const day of [...moves, ...unseen]) {
    if (!draw.chance(shown)) continue;
    const gone = day - draw.integer(0, 12);
    yield* inYears(row, "kamerverhuur", gone - draw.integer(4, 45), gone);
  }
}

/** Online most of the time, under one advertisement after another. */
function* tourists(draw: Random, row: number, from: number, to: number): Generator<Advertisement> {
  for (let day = Math.max(from, START - 90) + draw.integer(0, 60); day < Math.min(to, END); ) {
    const gone = day + draw.integer(90, 420);
    yield* inYears(row, "vakantieverhuur", day, Math.min(gone, to));
    day = gone + draw.integer(10, 90);
  }
}

/** Residents on leave, and some in their summer holiday, who let their home for a few weeks, as is allowed. */
function* whileAway(
  {registry: {residences: r}, objects, presence}: Town,
  draw: Random
): Generator<Advertisement> {
  let last = -1;
  for (let i = 0; i < r.from.length; i++) {
    if (r.awayWhy.at(i) !== INNOCENTLY_AWAY || r.household.at(i) === last) continue;
    last = r.household.at(i);
    if (!draw.chance(0.06)) continue;
    const from = r.awayFrom.at(i) - draw.integer(5, 30);
    yield* inYears(r.dwelling.at(i), "vakantieverhuur", from, from + draw.integer(15, 60));
  }
  for (let row = 0; row < objects.count; row++) {
    if (!objects.isDwelling(row) || objects.isCareHome(row)) continue;
    for (const [y, {start}] of yearSpans().entries()) {
      if (presence.living[row * YEARS.length + y] === 0 || !draw.chance(0.0016)) continue;
      const from = start + draw.integer(120, 210);
      yield* inYears(row, "vakantieverhuur", from, from + draw.integer(14, 50));
    }
  }
}

/** Leaves out what was gone before the first year or came after the last. */
function* inYears(row: number, kind: Kind, from: number, to: number): Generator<Advertisement> {
  if (to >= START && from < END && to >= from) yield {row, kind, from, to};
}
