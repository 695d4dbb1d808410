import type {ChartRow} from "../lib/charts/spec.js";
import type {Observation} from "../lib/figures/observation.js";
import {formatPeriod} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import type {Manifest} from "../lib/snapshot/manifest.js";

/** Adds to observations the names that a reader sees: `area_name` and `period_name`. */
export function namedRows(rows: readonly Observation[], manifest: Manifest, locale: Locale): ChartRow[] {
  const names = new Map(manifest.areas.map((area) => [area.code, area.name]));
  return rows.map((row) => ({
    ...row,
    area_name: names.get(row.area) ?? row.area,
    period_name: formatPeriod(row.period, locale)
  }));
}
