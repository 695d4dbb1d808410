import {type Objects, PURPOSES, STATUSES} from "../buildings/objects.js";
import type {Identifiers} from "./identifiers.js";

/** BAG verblijfsobjecten, all statuses, as on the last day. */
export function* verblijfsobjecten(objects: Objects, ids: Identifiers): Generator<string> {
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

const metres = (millimetres: number) => (millimetres / 1000).toFixed(3);
