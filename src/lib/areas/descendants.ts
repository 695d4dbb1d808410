import type {Area, Level} from "./area.js";

/** Lists the areas of a level that lie in an area, itself included where it is of that level. */
export function descendants(code: string, level: Level, areas: readonly Area[]): Area[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return areas.filter((area) => {
    if (area.level !== level) return false;
    for (let at: Area | undefined = area; at; at = byCode.get(at.parent ?? ""))
      if (at.code === code) return true;
    return false;
  });
}
