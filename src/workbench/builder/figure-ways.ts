import {ancestorOf} from "../../lib/areas/ancestor.js";
import {type Area, LEVELS, type Level} from "../../lib/areas/area.js";
import {descendants} from "../../lib/areas/descendants.js";
import type {PeriodKind} from "../../lib/periods/period.js";
import {isOffered, type Way} from "../../lib/selection/closed.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {type BuiltFigure, kindOf, levelOf} from "./figure-spec.js";

/** A year is what most ask; a month says little of a small area. */
export const KINDS: readonly PeriodKind[] = ["year", "span", "quarter", "month"];

/** Says whether any of a figure's indicators is shown at a level and kind of period; of an input, whether any is. */
export function isShown(
  indicators: readonly string[],
  {level, kind}: Way,
  manifest: Pick<Manifest, "gate">
): boolean {
  if (indicators.length > 0) return indicators.some((id) => isOffered(manifest, id, level, kind));
  return manifest.gate.some((entry) => entry.offered && entry.level === level && entry.period === kind);
}

/** Finds the nearest way to show a figure to what is asked: with that level, else with that kind of period, else at all. */
export function nearestWay(
  indicators: readonly string[],
  asked: {level: Level | null; kind: PeriodKind | null},
  keep: "level" | "kind",
  manifest: Pick<Manifest, "gate">,
  kinds: readonly PeriodKind[] = KINDS
): Way | null {
  const all = [asked.level, "wijk" as const, "buurt" as const, "gemeente" as const].flatMap((level) =>
    level
      ? [asked.kind, ...kinds].flatMap((kind) => (kind && kinds.includes(kind) ? [{level, kind}] : []))
      : []
  );
  const shown = all.filter((way) => isShown(indicators, way, manifest));
  const same =
    keep === "level"
      ? shown.find((way) => way.level === asked.level)
      : shown.find((way) => way.kind === asked.kind);
  return same ?? shown[0] ?? null;
}

/** Gives where a figure is asked now. */
export function askedOf(
  cell: BuiltFigure,
  manifest: Manifest
): {level: Level | null; kind: PeriodKind | null} {
  return {level: levelOf(cell, manifest), kind: kindOf(cell)};
}

/** Writes the period of a figure as one of another kind: a code becomes the latest of that kind. */
export function periodOfKind(period: string | undefined, kind: PeriodKind): string {
  return `${period?.startsWith("each ") ? "each" : "latest"} ${kind}`;
}

/** Takes areas to another level: into their parts, or to what they lie in. */
export function areasAt(codes: readonly string[], level: Level, areas: readonly Area[]): string[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const found = codes.flatMap((code) => {
    const area = byCode.get(code);
    if (!area) return [];
    return LEVELS.indexOf(area.level) > LEVELS.indexOf(level)
      ? [ancestorOf(code, level, byCode)]
      : descendants(code, level, areas).map((one) => one.code);
  });
  return [...new Set(found)];
}
