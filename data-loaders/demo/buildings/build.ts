import {END, MONTHS, monthStart, NEVER, START} from "../calendar.js";
import type {Boundaries} from "../geometry/boundaries.js";
import {meanSize} from "../people/household-mix.js";
import {type Random, random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";
import {Objects} from "./objects.js";
import {giveOwners} from "./owners.js";
import {findSpots, type Spot} from "./spots.js";

/** How a kind of buurt is built: floor areas, dwellings a building, other objects per dwelling. */
const BUILT: Record<Kind, {area: [number, number]; small: number; stack: number; others: number}> = {
  centrum: {area: [50, 120], small: 0.22, stack: 5, others: 0.3},
  oud: {area: [58, 125], small: 0.14, stack: 1.6, others: 0.07},
  flats: {area: [54, 95], small: 0.2, stack: 24, others: 0.05},
  woonwijk: {area: [80, 150], small: 0.06, stack: 1.3, others: 0.04},
  vinex: {area: [90, 170], small: 0.04, stack: 1.2, others: 0.04},
  nieuwbouw: {area: [55, 130], small: 0.15, stack: 9, others: 0.08},
  dorp: {area: [75, 170], small: 0.05, stack: 1.2, others: 0.09},
  lint: {area: [90, 220], small: 0.03, stack: 1, others: 0.35},
  werk: {area: [60, 160], small: 0.2, stack: 2, others: 1.5},
  haven: {area: [60, 120], small: 0.1, stack: 2, others: 1},
  natuur: {area: [70, 160], small: 0, stack: 1, others: 0.2},
  water: {area: [70, 160], small: 0, stack: 1, others: 0}
};
/** Objects in buurten without residents. */
const EMPTY_BUURT_OTHERS: Partial<Record<Kind, number>> = {haven: 140, werk: 230, water: 3};
/** Weights of the purposes from winkelfunctie on, in town and where people only work. */
const TOWN_PURPOSES = [34, 9, 18, 14, 4, 9, 4, 3, 5];
const WORK_PURPOSES = [6, 44, 18, 3, 18, 8, 0, 1, 2];
/** Share of the dwellings that came into use in the years covered. */
const RECENT: Partial<Record<Kind, number>> = {nieuwbouw: 0.42, vinex: 0.03, centrum: 0.02, oud: 0.008};

/** Builds every buurt: buildings inside its border, dwellings for its residents, shops and workplaces. */
export function buildObjects(seed: number, scale: number, map: Boundaries): Objects {
  const objects = new Objects();
  const town = {buildings: 0, postcodes: 0};
  for (const [b, buurt] of BUURTEN.entries()) {
    const draw = random(seed, `objects ${buurt.code}`);
    const {stack, others, area, small} = BUILT[buurt.kind];
    // Some dwellings stand empty, some hold lodgers beside their household, some people live in care homes.
    const wanted = Math.max(
      1,
      Math.round((buurt.residents * scale * DWELLINGS_PER_HOME) / meanSize(buurt.kind))
    );
    const dwellings = buurt.residents > 0 ? wanted : 0;
    const unlived = (EMPTY_BUURT_OTHERS[buurt.kind] ?? 1) * Math.min(scale, 1);
    const places = {
      dwellings: findSpots(draw, map.buurten[b]!, dwellings, stack),
      others: findSpots(draw, map.buurten[b]!, Math.ceil(dwellings > 0 ? dwellings * others : unlived), 1.4),
      care: findSpots(draw, map.buurten[b]!, careHomes(draw, buurt.residents * scale), 1)
    };
    const from = objects.count;
    for (const spot of places.dwellings) {
      const size = draw.chance(small) ? draw.integer(26, 50) : skewed(draw, ...area);
      addDwelling(objects, draw, spot, b, size, RECENT[buurt.kind] ?? 0.002, town.buildings);
    }
    town.buildings += buildingsIn(places.dwellings);
    for (const spot of places.others) {
      const purpose = 5 + draw.weighted(isWork(buurt.kind) ? WORK_PURPOSES : TOWN_PURPOSES);
      add(objects, {...spot, building: town.buildings + spot.building}, b, purpose, otherStatus(draw), {
        area: Math.round(30 + 900 * draw.uniform() ** 3)
      });
    }
    town.buildings += buildingsIn(places.others);
    for (const spot of places.care) {
      add(objects, {...spot, building: town.buildings++}, b, draw.chance(0.25) ? 4 : 3, 0, {area: 3_800});
    }
    objects.ranges.push({from, to: objects.count});
    giveAddresses(objects, draw, from, town);
  }
  giveOwners(objects, seed);
  return objects;
}

const DWELLINGS_PER_HOME = 1.088;

function addDwelling(
  objects: Objects,
  draw: Random,
  spot: Spot,
  buurt: number,
  area: number,
  recent: number,
  firstBuilding: number
): void {
  const purpose = draw.chance(0.985) ? 0 : draw.integer(1, 2);
  const isRecent = draw.chance(recent);
  const usedFrom = isRecent ? monthStart(draw.integer(0, MONTHS - 1)) + draw.integer(0, 27) : START - 3_650;
  const status = dwellingStatus(draw);
  const row = add(objects, {...spot, building: firstBuilding + spot.building}, buurt, purpose, status, {
    area,
    usedFrom: status <= 1 ? usedFrom : NEVER
  });
  const roll = draw.uniform();
  // Keying mistakes: a digit lost, or the placeholder for an unknown area.
  if (roll < 0.0015) objects.recordedArea.set(row, Math.max(2, Math.floor(area / 10)));
  else if (roll < 0.003) objects.recordedArea.set(row, 1);
  if (draw.chance(0.0024)) objects.secondHome.set(row, 1);
}

function add(
  objects: Objects,
  spot: Spot,
  buurt: number,
  purpose: number,
  status: number,
  {area, usedFrom = START - 3_650}: {area: number; usedFrom?: number}
): number {
  objects.purpose.push(purpose);
  objects.status.push(status);
  objects.area.push(area);
  objects.recordedArea.push(area);
  objects.usedFrom.push(Math.min(usedFrom, END + 1));
  objects.x.push(spot.x);
  objects.y.push(spot.y);
  objects.building.push(spot.building);
  objects.secondHome.push(0);
  return objects.buurt.push(buurt);
}

/** Streets of 15 to 60 addresses and postcodes of at most 24, in the order in which the buildings stand. */
function giveAddresses(objects: Objects, draw: Random, from: number, town: {postcodes: number}): void {
  let left = 0;
  let number = 0;
  let sharing = 0;
  for (let row = from; row < objects.count; row++) {
    if (left === 0) {
      left = draw.integer(15, 60);
      number = 0;
      sharing = 0;
      objects.streets++;
    }
    if (sharing === 0) {
      sharing = draw.integer(12, 24);
      town.postcodes++;
    }
    number += draw.chance(0.9) ? 2 : 4;
    left--;
    sharing--;
    objects.street.push(objects.streets - 1);
    objects.number.push(number);
    objects.postcode.push(town.postcodes - 1);
  }
}

function dwellingStatus(draw: Random): number {
  const roll = draw.uniform();
  if (roll < 0.965) return 0;
  return roll < 0.969 ? 1 : draw.integer(2, 7);
}

const otherStatus = (draw: Random) => (draw.chance(0.93) ? 0 : draw.integer(1, 7));
const isWork = (kind: Kind) => kind === "werk" || kind === "haven";
const buildingsIn = (spots: readonly Spot[]) => (spots.at(-1)?.building ?? -1) + 1;
const skewed = (draw: Random, low: number, high: number) =>
  Math.round(low + (high - low) * draw.uniform() ** 1.3);

/** One care home for some 9,000 residents. */
function careHomes(draw: Random, residents: number): number {
  return Math.floor(residents / 9_000 + draw.uniform());
}
