import type {MultiPolygon, Polygon} from "geojson";

/** One buurt as CBS publishes it. */
export interface Boundary {
  code: string;
  name: string;
  wijk: string;
  /** RD New (EPSG:28992), metres. */
  geometry: Polygon | MultiPolygon;
}
