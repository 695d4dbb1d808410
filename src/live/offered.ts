import {LEVELS, type Level} from "../lib/areas/area.js";
import {isDrawn} from "../lib/notebook/draw/content.js";
import type {InputValues} from "../lib/notebook/input-values.js";
import type {Chart, Figure} from "../lib/notebook/notebook.js";
import {readsOf} from "../lib/notebook/reads-of.js";
import {PERIOD_KINDS, type PeriodKind, parsePeriod} from "../lib/periods/period.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {LiveCell} from "./live-cell.js";

/**
 * Says whether the snapshot has anything to show when an input holds a value: whether, for a figure that reads it, an
 * indicator is shown at the level and kind of period that follow. Where no figure reads the input, as where only SQL
 * does, any figure of the snapshot will do.
 */
export function offered(
  name: string,
  type: string,
  value: string,
  cells: readonly LiveCell[],
  values: InputValues,
  manifest: Pick<Manifest, "gate" | "areas" | "phenomena">
): boolean {
  const figures = cells.flatMap(({cell}) => (cell.kind !== "broken" && isDrawn(cell) ? [cell] : []));
  const readers = figures.filter((figure) => readsOf(figure).some((read) => read.name === name));
  const asked =
    readers.length > 0
      ? readers.map((figure) => asks(figure, {...values, [name]: value}, manifest))
      : [alone(type, value, manifest)];
  return asked.some(({indicators, levels, kinds}) =>
    manifest.gate.some(
      (entry) =>
        entry.offered &&
        (indicators === null || indicators.includes(entry.indicator)) &&
        (levels === null || levels.includes(entry.level)) &&
        (kinds === null || kinds.includes(entry.period))
    )
  );
}

/** What must be shown together; null where anything will do. */
interface Asked {
  indicators: readonly string[] | null;
  levels: readonly Level[] | null;
  kinds: readonly PeriodKind[] | null;
}

function asks(
  figure: Figure | Chart,
  values: InputValues,
  {areas, phenomena}: Pick<Manifest, "areas" | "phenomena">
): Asked {
  const which = figure.kind === "chart" ? figure.spec.data : figure.spec;
  const spec = which as Readonly<Record<string, unknown>>;
  const held = (key: string): string[] => {
    const written = spec[key];
    const value = typeof written === "string" && written.startsWith("$") ? values[written.slice(1)] : written;
    return value === undefined ? [] : [value].flat().map(String);
  };
  const indicators = [
    ...held("indicator"),
    ...held("indicators"),
    ...held("phenomenon").flatMap((id) => phenomena.find((one) => one.id === id)?.indicators ?? [])
  ];
  const levels = LEVELS.filter(
    (level) =>
      held("level").includes(level) ||
      held("area").some((code) => areas.find((one) => one.code === code)?.level === level)
  );
  const kinds = held("period").flatMap((code) => kindOf(code) ?? []);
  return {
    indicators: indicators.length > 0 ? indicators : null,
    levels: levels.length > 0 ? levels : null,
    kinds: kinds.length > 0 ? kinds : null
  };
}

function alone(
  type: string,
  value: string,
  {areas, phenomena}: Pick<Manifest, "areas" | "phenomena">
): Asked {
  const area = areas.find(({code}) => code === value);
  const kind = type === "period" ? kindOf(value) : null;
  return {
    indicators:
      type === "indicator"
        ? [value]
        : type === "phenomenon"
          ? (phenomena.find(({id}) => id === value)?.indicators ?? [])
          : null,
    levels: type === "level" ? LEVELS.filter((level) => level === value) : area ? [area.level] : null,
    kinds: kind ? [kind] : null
  };
}

/** A period's kind: of a code, or of `latest year` and `each month`; null for what is no period. */
function kindOf(period: string): PeriodKind | null {
  const [, word] = period.split(" ");
  if (word) return PERIOD_KINDS.find((kind) => kind === word) ?? null;
  try {
    return parsePeriod(period).kind;
  } catch {
    return null;
  }
}
