import {type Area, LEVELS, type Level} from "../../src/lib/areas/area.js";
import {PERIOD_KINDS, parsePeriod} from "../../src/lib/periods/period.js";
import {yearsOf} from "../../src/lib/periods/years-of.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {GateEntry} from "../../src/lib/snapshot/manifest.js";
import {type Count, closedPeriods, countOf} from "./closed-periods.js";

export interface OffenceFigures {
  figures: Figure[];
  gate: GateEntry[];
  /** Years of offences without key figures of their own → the year whose residents were used. */
  borrowed: Map<number, number>;
}

export interface OffenceRow {
  buurt: string;
  period: string;
  n: number | null;
}
export interface ResidentsRow {
  buurt: string;
  year: number;
  residents: number | null;
  /** Brought from a buurt that was split since. Default false. */
  estimated?: boolean;
}

const INDICATOR = "geregistreerde_misdrijven";

/**
 * Sums offences and residents of buurten to every area and closed period. A level × period is offered only
 * where the mean count reaches the minimum: not to keep anything secret, but because less is noise.
 */
export function offenceFigures(
  offences: readonly OffenceRow[],
  residents: readonly ResidentsRow[],
  areas: readonly Area[],
  minimumMean: number
): OffenceFigures {
  if (!offences.length) return {figures: [], gate: [], borrowed: new Map()};
  const counts = new Map(offences.map(({buurt, period, n}) => [`${buurt} ${period}`, n]));
  const people = new Map(residents.map((r) => [`${r.buurt} ${r.year}`, r.residents]));
  const periods = closedPeriods(offences.map(({period}) => period));
  const years = [...new Set(periods.flatMap(yearsOf))];
  const lent = lenders(years, [...new Set(residents.map(({year}) => year))]);
  const buurten = membersOf(areas);
  const all = areas.flatMap(({code, level}) =>
    periods.map((period) => {
      const members = buurten.get(code)!;
      return {
        level,
        kind: parsePeriod(period).kind,
        figure: {
          indicator: INDICATOR,
          area: code,
          period,
          n: sum(members.map((buurt) => countOf((p) => counts.get(`${buurt} ${p}`), period))),
          denominator: sum(
            members.flatMap((buurt) =>
              yearsOf(period).map((year) => people.get(`${buurt} ${lent.get(year)}`) ?? null)
            )
          )
        }
      };
    })
  );
  const gate = LEVELS.flatMap((level) =>
    PERIOD_KINDS.map((kind): GateEntry => {
      const known = all.filter((a) => a.level === level && a.kind === kind).flatMap((a) => a.figure.n ?? []);
      const offered = known.length > 0 && known.reduce((a, b) => a + b) >= minimumMean * known.length;
      return {indicator: INDICATOR, level, period: kind, offered};
    })
  );
  const offered = (level: Level, kind: string) =>
    gate.some((g) => g.offered && g.level === level && g.period === kind);
  return {
    figures: all.filter((a) => offered(a.level, a.kind)).map((a) => a.figure),
    gate,
    borrowed: new Map([...lent].filter(([year, from]) => year !== from))
  };
}

/** Lists the CBS buurten under every area, whatever its level. */
function membersOf(areas: readonly Area[]): Map<string, string[]> {
  const below = (area: Area): string[] =>
    area.level === "buurt" ? area.members : areas.filter((a) => a.parent === area.code).flatMap(below);
  return new Map(areas.map((area) => [area.code, below(area)]));
}

/** Finds for each year the nearest year that has residents, the earlier one of two. */
function lenders(years: readonly number[], covered: readonly number[]): Map<number, number> {
  const ascending = [...covered].sort((a, b) => a - b);
  return new Map(
    years.flatMap((year) => {
      const nearest = ascending.reduce<number | null>(
        (best, c) => (best === null || Math.abs(c - year) < Math.abs(best - year) ? c : best),
        null
      );
      return nearest === null ? [] : [[year, nearest] as const];
    })
  );
}

/** Adds up; one part that is missing makes the sum missing, for a smaller answer would be a wrong one. */
function sum(values: readonly Count[]): number | null {
  return values.reduce<number | null>((a, b) => (a === null || b == null ? null : a + b), 0);
}
