import {PURPOSES, STATUSES} from "../buildings/objects.js";
import {START} from "../calendar.js";
import {random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";
import type {Town} from "./town.js";

/** BAG verblijfsobjecten, all statuses, as on the last day. */
export function* verblijfsobjecten({objects, ids}: Town): Generator<string> {
  yield "identificatie;gebruiksdoelen;oppervlakte;status;geometrie;maaktDeelUitVan;heeftAlsHoofdadres";
  for (let row = 0; row < objects.count; row++) {
    const point = `POINT (${metres(objects.x.at(row))} ${metres(objects.y.at(row))})`;
    yield [
      ids.object(row),
      PURPOSES[objects.purpose.at(row)],
      objects.recordedArea.at(row),
      STATUSES[objects.status.at(row)],
      point,
      ids.building(row),
      ids.address(row)
    ].join(";");
  }
}

/** Years in which the buildings of a kind of buurt were built. */
const BUILT: Record<Kind, [from: number, to: number]> = {
  centrum: [1880, 1995],
  oud: [1905, 1955],
  flats: [1958, 1982],
  woonwijk: [1962, 1992],
  vinex: [1994, 2012],
  nieuwbouw: [2006, 2020],
  dorp: [1900, 1990],
  lint: [1880, 2005],
  werk: [1930, 2010],
  haven: [1930, 2010],
  natuur: [1890, 1980],
  water: [1920, 1990]
};

/**
 * BAG panden: the buildings of the objects, and some that hold none: demolished, permitted, never built. A few
 * have no known year, for which BAG writes 1005 or 9999.
 */
export function* panden({objects, ids, seed}: Town): Generator<string> {
  yield "identificatie;oorspronkelijkBouwjaar;status";
  const draw = random(seed, "panden");
  let last = -1;
  for (let row = 0; row < objects.count; row++) {
    if (objects.building.at(row) === last) continue;
    last = objects.building.at(row);
    const [from, to] = BUILT[BUURTEN[objects.buurt.at(row)]!.kind];
    const isNew = objects.usedFrom.at(row) >= START && objects.status.at(row) <= 1;
    const year = isNew
      ? new Date(objects.usedFrom.at(row) * 86_400_000).getUTCFullYear()
      : draw.integer(from, to);
    const roll = draw.uniform();
    yield [
      ids.building(row),
      roll < 0.004 ? 1005 : roll < 0.005 ? 9999 : year,
      pandStatus(draw.uniform(), objects.status.at(row))
    ].join(";");
  }
  const others = ["Bouwvergunning verleend", "Niet gerealiseerd pand", "Bouw gestart", "Pand gesloopt"];
  for (let i = 0; i < last * 0.03; i++)
    yield [ids.otherBuilding(i), draw.integer(1900, 2024), draw.pick(others)].join(";");
}

function pandStatus(roll: number, object: number): string {
  if (object === 4) return "Verbouwing pand";
  if (object === 5) return "Pand buiten gebruik";
  if (roll < 0.985) return "Pand in gebruik";
  return roll < 0.994 ? "Pand in gebruik (niet ingemeten)" : "Sloopvergunning verleend";
}

/** BAG nummeraanduidingen: a main address for every object, and a few that name none any more. */
export function* nummeraanduidingen({objects, ids, seed}: Town): Generator<string> {
  yield "identificatie;postcode;status;huisnummer;huisletter;huisnummertoevoeging;openbareRuimteNaam;typeAdresseerbaarObject";
  const draw = random(seed, "nummeraanduidingen");
  const GIVEN = "Naamgeving uitgegeven";
  for (let row = 0; row < objects.count; row++) {
    const isGone = objects.status.at(row) === 6 || objects.status.at(row) === 7;
    yield [
      ids.address(row),
      draw.chance(0.002) ? "" : ids.postcode(row),
      isGone ? "Naamgeving ingetrokken" : GIVEN,
      objects.number.at(row),
      draw.chance(0.04) ? draw.pick("ABC") : "",
      draw.chance(0.02) ? draw.pick(["1", "2", "HS", "bis"]) : "",
      ids.street(row),
      "Verblijfsobject"
    ].join(";");
    if (draw.chance(0.004)) {
      // A second entrance, or a number from before a renumbering.
      const status = draw.chance(0.5) ? GIVEN : "Naamgeving ingetrokken";
      yield [
        ids.otherAddress(row),
        ids.postcode(row),
        status,
        objects.number.at(row) + 1,
        "",
        "",
        ids.street(row),
        "Verblijfsobject"
      ].join(";");
    }
  }
}

const metres = (millimetres: number) => (millimetres / 1000).toFixed(3);
