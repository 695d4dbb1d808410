import type {Area, Level} from "./area.js";

/** Finds the code of the area of a level that an area lies in, itself included; throws where there is none. */
export function ancestorOf(code: string, level: Level, byCode: ReadonlyMap<string, Area>): string {
  let at = byCode.get(code);
  while (at && at.level !== level) at = byCode.get(at.parent ?? "");
  if (!at) throw new Error(`area ${code} has no ${level} above it`);
  return at.code;
}
