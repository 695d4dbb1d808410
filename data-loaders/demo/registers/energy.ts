import {SOORT_METING} from "../../sources/energy/contract.js";
import {YEARS} from "../calendar.js";
import {random} from "../random.js";
import {spelled, unknownObject, withDuplicates} from "./dirt.js";
import {yearSpans} from "./presence.js";
import type {Town} from "./town.js";

export const ENERGY_COLUMNS = {
  EAN: "VARCHAR",
  adresseerbaarObjectIdentificatie: "VARCHAR",
  jaar: "INTEGER",
  elektriciteit_kwh: "DOUBLE",
  meetdagen: "INTEGER",
  soortMeting: "VARCHAR",
  teruglevering_kwh: "DOUBLE",
  gas_m3: "DOUBLE"
} as const;

type Row = (string | number | null)[];

/**
 * Yearly electricity per connection: read or estimated, some without a reading or shorter than a year, a few at
 * no or an unknown object, some rows twice.
 */
export function jaarverbruikElektriciteit(town: Town): Iterable<Row> {
  return withDuplicates(random(town.seed, "energy twice"), readings(town), 0.002);
}

function* readings({seed, objects, ids, electricity}: Town): Generator<Row> {
  const spans = yearSpans();
  const dirt = random(seed, "energy dirt");
  for (let row = 0; row < objects.count; row++) {
    const draw = random(seed, `energy ${row}`);
    if (objects.status.at(row) > 1 || !draw.chance(objects.isDwelling(row) ? 0.975 : 0.7)) continue;
    const connection = `871${String(((row + 1) * 7_368_787) % 999_999_999_989).padStart(15, "0")}`;
    const object = draw.chance(0.006)
      ? null
      : ids.object(draw.chance(0.0015) ? unknownObject(draw, objects) : row);
    const hasGas = draw.chance(0.8);
    let before: number | undefined;
    for (const [y, year] of YEARS.entries()) {
      const {start, end} = spans[y]!;
      const available = Math.min(end - start, end - objects.usedFrom.at(row));
      const isEstimate = before !== undefined && draw.chance(0.04);
      const perYear = isEstimate ? before! : electricity[row * YEARS.length + y]!;
      before = perYear;
      if (available < 30) continue;
      const days = available < 360 ? available : draw.chance(0.04) ? draw.integer(60, 430) : 365;
      yield [
        connection,
        object,
        year,
        draw.chance(0.01) ? null : Math.round((perYear * days) / 36.5) / 10,
        days,
        spelled(dirt, isEstimate ? "geschat" : "gemeten", SOORT_METING),
        draw.chance(0.25) ? draw.integer(200, 3_500) : null,
        hasGas ? draw.integer(100, 2_400) : null
      ];
    }
  }
}
