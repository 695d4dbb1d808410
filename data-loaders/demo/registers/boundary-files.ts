import type {Boundaries, Shape} from "../geometry/boundaries.js";
import type {Division} from "../geometry/divisions.js";
import {MUNICIPALITY} from "../town.js";

/** Boundaries as in the CBS wijk- en buurtkaart: GeoJSON in RD New, with a `crs` member, codes in properties. */
export function* buurtkaart({vintage, buurten}: Division): Generator<string> {
  yield* collection(`buurten_${vintage}`, buurten, ({code, name, wijk}) => ({
    buurtcode: code,
    buurtnaam: name,
    wijkcode: wijk,
    ...common(vintage)
  }));
}

export function* wijkkaart({wijken}: Boundaries): Generator<string> {
  yield* collection("wijken_2025", wijken, ({code, name}) => ({
    wijkcode: code,
    wijknaam: name,
    ...common(2025)
  }));
}

function common(year: number) {
  return {
    gemeentecode: MUNICIPALITY.code,
    gemeentenaam: MUNICIPALITY.name,
    indelingswijziging_wijken_en_buurten: 1,
    water: "NEE",
    jaar: year
  };
}

function* collection(
  name: string,
  shapes: readonly Shape[],
  properties: (shape: Shape) => object
): Generator<string> {
  yield '{"type":"FeatureCollection",';
  yield `"name":"${name}",`;
  yield '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},';
  yield '"features":[';
  for (const [i, shape] of shapes.entries()) {
    const feature = {type: "Feature", properties: properties(shape), geometry: shape.geometry};
    yield JSON.stringify(feature) + (i < shapes.length - 1 ? "," : "");
  }
  yield "]}";
}
