import {SOORT_EIGENAAR} from "../../sources/kadaster/contract.js";
import {CORPORATION, LANDLORD, OCCUPIER, OWNERS} from "../buildings/owners.js";
import {isoDay, YEARS} from "../calendar.js";
import {type Random, random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";
import {spelled, unknownObject, withDuplicates} from "./dirt.js";
import {familyName} from "./names.js";
import {ownershipOf} from "./ownership.js";
import {headed} from "./register.js";
import type {Town} from "./town.js";

/** Value of a square metre in the first year, euro. */
const PER_M2: Record<Kind, number> = {
  centrum: 3_300,
  oud: 3_000,
  flats: 2_600,
  woonwijk: 2_900,
  vinex: 3_200,
  nieuwbouw: 3_700,
  dorp: 3_300,
  lint: 3_500,
  werk: 2_300,
  haven: 2_500,
  natuur: 3_600,
  water: 3_400
};

/** Values by object and year, with a decimal comma; some object numbers belong to no address. */
export function wozWaarden({seed, objects, ids}: Town): Iterable<string> {
  function* rows(): Generator<string> {
    for (let row = 0; row < objects.count; row++) {
      if (objects.status.at(row) > 1) continue;
      const draw = random(seed, `value ${row}`);
      const perM2 = PER_M2[BUURTEN[objects.buurt.at(row)]!.kind] * Math.exp(draw.normal(0, 0.14));
      const number = `9999${String(((row + 1) * 48_271) % 99_999_989).padStart(8, "0")}`;
      const object = draw.chance(0.003) ? "" : ids.object(row);
      for (const [y, year] of YEARS.entries()) {
        const value = Math.round((perM2 * objects.area.at(row) * 1.055 ** y) / 1_000) * 1_000;
        yield `${number};${object};${year};${value},00`;
      }
    }
  }
  const header = "wozObjectNummer;adresseerbaarObjectIdentificatie;belastingjaar;vastgesteldeWaarde";
  return headed(header, withDuplicates(random(seed, "values twice"), rows(), 0.0005));
}

/** Who owned what and when, with kinds of owners in several spellings; the name is that of nobody. */
export function eigendom(town: Town): Iterable<string> {
  const {seed, objects, ids} = town;
  const draw = random(seed, "owner names");
  function* rows(): Generator<string> {
    for (let row = 0; row < objects.count; row++) {
      if (objects.status.at(row) > 1) continue;
      for (const [i, {kind, from, to}] of ownershipOf(town, row).titles.entries()) {
        yield [
          `WTV00 ${String.fromCharCode(65 + (row % 8))} ${1 + (objects.building.at(row) % 9_999)} A${i + 1}`,
          ids.object(row),
          spelled(draw, OWNERS[kind]!, SOORT_EIGENAAR),
          ownerName(draw, kind),
          isoDay(from),
          isoDay(to)
        ].join(";");
      }
    }
    for (let i = 0; i < objects.count * 0.001; i++) {
      const gone = ids.object(unknownObject(draw, {count: objects.count + 10_000 * i}));
      yield `WTV00 Z ${i + 1} A1;${gone};overig;${ownerName(draw, CORPORATION)};1998-01-01;2020-06-30`;
    }
  }
  const header =
    "kadastraleAanduiding;adresseerbaarObjectIdentificatie;soortEigenaar;tenaamstelling;datumVan;datumTot";
  return headed(header, withDuplicates(random(seed, "owners twice"), rows(), 0.001));
}

/** Sales, each on a deed of its own; some of land without an address. */
export function transacties(town: Town): Iterable<string> {
  const {seed, objects, ids} = town;
  const draw = random(seed, "deeds");
  function* rows(): Generator<string> {
    let deed = 60_000;
    for (let row = 0; row < objects.count; row++) {
      if (objects.status.at(row) > 1) continue;
      for (const {from, isBought} of ownershipOf(town, row).titles) {
        if (!isBought) continue;
        deed += draw.integer(1, 7);
        const price = Math.round(objects.area.at(row) * draw.between(2_500, 5_200));
        const object = draw.chance(0.008) ? "" : ids.object(row);
        yield `Hyp4 ${deed}/${draw.integer(1, 200)};${object};${isoDay(from + draw.integer(0, 6))};${price},00`;
      }
    }
  }
  const header = "stuknummer;adresseerbaarObjectIdentificatie;datumInschrijving;koopsom";
  return headed(header, withDuplicates(random(seed, "deeds twice"), rows(), 0.002));
}

const CORPORATIONS = ["Stichting Waterhoek Wonen", "Woonstichting Veenrand", "Stichting De Coöperatie"];

function ownerName(draw: Random, kind: number): string {
  if (kind === CORPORATION) return draw.pick(CORPORATIONS);
  const name = familyName(draw);
  if (kind === LANDLORD && draw.chance(0.35)) return `${name} Vastgoed B.V.`;
  // Letters that only the declared encoding reads.
  return kind === OCCUPIER && draw.chance(0.08) ? `${name}-Daniëls` : name;
}
