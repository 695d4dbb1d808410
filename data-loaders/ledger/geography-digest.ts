import {createHash} from "node:crypto";
import type {Area} from "../../src/lib/areas/area.js";

/** Which CBS areas each code stands for. */
export function geographyDigest(areas: readonly Area[]): string {
  const told = areas.map(({code, parent, members}) => [code, parent, [...members].sort()]);
  return createHash("sha256").update(JSON.stringify(told.sort())).digest("hex");
}
