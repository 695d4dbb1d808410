import {parsePeriod} from "../../src/lib/periods/period.js";
import {yearsOf} from "../../src/lib/periods/years-of.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import type {PlainTable} from "../write/parts.js";

/**
 * Reads from a snapshot which years its protected cells cover, in order: those of its spans, for a year that every
 * source lacks has no cell; where no figure has a span, those of the cells.
 */
export function yearsReleased(
  figures: readonly Figure[],
  {indicators}: Pick<Manifest, "indicators">,
  cubes: readonly PlainTable[]
): number[] {
  const guarded = new Set(indicators.filter(({status}) => status === "protected").map(({id}) => id));
  const told = new Set(figures.filter(({indicator}) => guarded.has(indicator)).map(({period}) => period));
  const cells = cubes.flatMap(({columns}) => columns.find(({name}) => name === "period")?.values ?? []);
  const spans = [...told].filter((code) => parsePeriod(code).kind === "span");
  const periods = spans.length ? spans : [...new Set(cells.map(String))];
  return [...new Set(periods.flatMap(yearsOf))].sort((a, b) => a - b);
}
