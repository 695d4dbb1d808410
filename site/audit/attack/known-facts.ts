import {CliError} from "../../../src/lib/cli-error.js";
import type {Fact} from "../../../src/lib/disclosure/attack/fact.js";
import type {FactLine, Selection} from "./read-attacker.js";

/** Facts of `attacker.yaml` as the attack takes them. */
export interface KnownFacts {
  /** What anybody may know. */
  general: readonly Fact[];
  /** What each contributor knows beside it. */
  own: ReadonlyMap<string, readonly OwnUnits[]>;
  /** Sources of the facts that speak of cells which this edition has not. */
  left_out: readonly string[];
}

/** Units of a contributor in one cell, or in the cells of earlier releases that it is the sum of. */
export interface OwnUnits {
  cells: readonly number[];
  count: number;
  source: string;
}

/** Numbers the cells of a selection, by row of its table; throws where the release has none such. */
export type Select = (selection: Selection, label: string) => (readonly number[])[];

/**
 * Reads facts as statements about numbered cells. One that names what the release has not throws a CliError, unless
 * the edition is one that leaves cells out; then it is listed.
 */
export function knownFacts(lines: readonly FactLine[], select: Select, isPartial: boolean): KnownFacts {
  const general: Fact[] = [];
  const own = new Map<string, OwnUnits[]>();
  const left_out: string[] = [];
  for (const line of lines) {
    try {
      if ("own" in line) own.set(line.by, [...(own.get(line.by) ?? []), ownFact(line, select)]);
      else general.push(generalFact(line, select));
    } catch (error) {
      if (!isPartial || !(error instanceof CliError)) throw error;
      left_out.push(line.source);
    }
  }
  return {general, own, left_out};
}

/**
 * What a contributor knows, or several who come together: all facts, and in each cell the units of all of them, which
 * are taken to be different ones.
 */
export function together(general: readonly Fact[], own: readonly OwnUnits[]): Fact[] {
  const counts = new Map<string, OwnUnits>();
  for (const units of own) {
    const before = counts.get(units.cells.join());
    counts.set(units.cells.join(), {...units, count: units.count + (before?.count ?? 0)});
  }
  const facts = [...counts.values()].map(({cells, count, source}): Fact => {
    const [cell, ...others] = cells;
    if (!others.length) return {kind: "own", cell: cell!, count, source};
    // In which of them they lie nobody says, so that they are taken off from none.
    return {kind: "range", cells, at_least: count, at_most: Number.POSITIVE_INFINITY, source};
  });
  return [...general, ...facts];
}

function generalFact(line: Exclude<FactLine, {own: number}>, select: Select): Fact {
  const {source} = line;
  if ("share" in line) {
    // In twice the last decimal of a fraction, so that both limits are whole numbers.
    const denominator = 200 * 10 ** line.decimals;
    const published = Math.round(2 * line.share * 10 ** line.decimals);
    const [part, whole] = [select(line.part, source).flat(), select(line.of, source).flat()];
    const at_least = Math.max(0, published - 1);
    return {kind: "share", part, whole, at_least, at_most: published + 1, denominator, source};
  }
  if ("part" in line)
    return {
      kind: "nesting",
      part: select(line.part, source).flat(),
      whole: select(line.whole, source).flat(),
      source
    };
  const cells = select(line, source).flat();
  if ("total" in line) {
    if (line.total % line.rounded_to !== 0)
      throw new CliError(
        `attacker.yaml, fact "${source}": a total that is rounded to ${line.rounded_to} is a multiple of it`
      );
    const half = Math.floor(line.rounded_to / 2);
    return half
      ? {kind: "range", cells, at_least: Math.max(0, line.total - half), at_most: line.total + half, source}
      : {kind: "total", cells, total: line.total, source};
  }
  const at_least = "at_least" in line ? line.at_least : 0;
  const at_most = line.at_most ?? Number.POSITIVE_INFINITY;
  if (at_least > at_most)
    throw new CliError(`attacker.yaml, fact "${source}": at_least is more than at_most`);
  return {kind: "range", cells, at_least, at_most, source};
}

function ownFact(line: Extract<FactLine, {own: number}>, select: Select): OwnUnits {
  const {source, own: count} = line;
  const rows = select(line, source);
  if (rows.length > 1)
    throw new CliError(`attacker.yaml, fact "${source}": own units lie in one cell, and this names more`);
  const [cells] = rows;
  return {cells: cells!, count, source};
}
