import type {Level} from "../../lib/areas/area.js";
import type {PeriodKind} from "../../lib/periods/period.js";
import {isOffered} from "../../lib/selection/closed.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {YamlChange} from "./change-yaml.js";
import {
  type BuiltFigure,
  changeOf,
  heldBy,
  indicatorsOf,
  isInput,
  kindOf,
  levelOf,
  periodKind,
  valuesOf
} from "./figure-spec.js";
import {areasAt, askedOf, nearestWay, periodOfKind} from "./figure-ways.js";

/** What a choice changes besides itself, so that the figure still has something to show. */
export interface Chosen {
  changes: YamlChange[];
  /** What had to change along. */
  along: {level?: Level; kind?: PeriodKind};
}

/** Chooses an indicator, or several; level and period stay as near as the snapshot shows it. */
export function chooseIndicators(cell: BuiltFigure, ids: readonly string[], manifest: Manifest): Chosen {
  const own: YamlChange[] =
    cell.kind === "table"
      ? [changeOf(cell, "indicators", ids)]
      : [
          ...(heldBy(cell, "phenomenon") === undefined ? [] : [changeOf(cell, "phenomenon", undefined)]),
          changeOf(cell, "indicator", ids[0])
        ];
  const along = fitted(cell, ids, askedOf(cell, manifest), "level", manifest);
  return {changes: [...own, ...along.changes], along: along.along};
}

/** Chooses a phenomenon: all its indicators in one period. */
export function choosePhenomenon(cell: BuiltFigure, id: string): Chosen {
  const own = [
    ...(heldBy(cell, "indicator") === undefined ? [] : [changeOf(cell, "indicator", undefined)]),
    changeOf(cell, "phenomenon", id)
  ];
  const [period] = valuesOf(cell, "period");
  const kind = kindOf(cell);
  const one = period?.startsWith("each ") && kind ? [changeOf(cell, "period", `latest ${kind}`)] : [];
  return {changes: [...own, ...one], along: {}};
}

/** Chooses a level; areas go to their parts or to what they lie in, and the period stays as near as can be. */
export function chooseLevel(cell: BuiltFigure, level: Level, manifest: Manifest): Chosen {
  const ids = indicatorsOf(cell, manifest);
  const codes = valuesOf(cell, "areas");
  const moved = areasAt(codes, level, manifest.areas);
  const all = manifest.areas.filter((area) => area.level === level).length;
  const areas =
    codes.length > 0
      ? [changeOf(cell, "areas", moved.length > 0 && moved.length < all ? moved : undefined)]
      : [];
  const along = fitted(cell, ids, {level, kind: kindOf(cell)}, "level", manifest, false);
  return {changes: [changeOf(cell, "level", level), ...areas, ...along.changes], along: along.along};
}

/** Chooses a period; the level stays where the snapshot shows it by such periods. */
export function choosePeriod(cell: BuiltFigure, period: string, manifest: Manifest): Chosen {
  const ids = indicatorsOf(cell, manifest);
  const asked = {level: levelOf(cell, manifest), kind: periodKind(period)};
  const along = fitted(cell, ids, asked, "kind", manifest, true, false);
  return {changes: [changeOf(cell, "period", period), ...along.changes], along: along.along};
}

/** Chooses areas; none is all of the level. */
export function chooseAreas(cell: BuiltFigure, codes: readonly string[]): Chosen {
  return {changes: [changeOf(cell, "areas", codes.length > 0 ? codes : undefined)], along: {}};
}

/** What an input gives is its reader's affair; the rest is brought to the nearest way. */
function fitted(
  cell: BuiltFigure,
  ids: readonly string[],
  asked: {level: Level | null; kind: PeriodKind | null},
  keep: "level" | "kind",
  manifest: Manifest,
  mayLevel = true,
  mayPeriod = true
): Chosen {
  const {level, kind} = asked;
  const open = (id: string) => level && kind && isOffered(manifest, id, level, kind);
  if (!level || !kind || ids.length === 0 || ids.some(open)) return {changes: [], along: {}};
  const way = nearestWay(ids, asked, keep, manifest);
  if (!way) return {changes: [], along: {}};
  const written = cell.kind !== "compare" && !isInput(heldBy(cell, "level"));
  const changes: YamlChange[] = [];
  const along: Chosen["along"] = {};
  if (mayLevel && written && way.level !== level) {
    changes.push(changeOf(cell, "level", way.level));
    const codes = valuesOf(cell, "areas");
    if (codes.length > 0) changes.push(changeOf(cell, "areas", undefined));
    along.level = way.level;
  }
  if (mayPeriod && way.kind !== kind && !isInput(heldBy(cell, "period"))) {
    changes.push(changeOf(cell, "period", periodOfKind(valuesOf(cell, "period")[0], way.kind)));
    along.kind = way.kind;
  }
  return {changes, along};
}
