import {cellInterval, type ReleasedCell} from "../../../src/lib/disclosure/attack/released-cell.js";
import type {Statement} from "./statements.js";
import {statementKey} from "./statements.js";

/** One release in a row of them. */
export interface Told {
  number: number;
  /** Why cells were rounded anew; null where all had to stand. */
  reason: string | null;
  /** By table and name of the cell. */
  said: ReadonlyMap<string, ReadonlyMap<string, Statement>>;
  digest: (statement: Statement) => string | undefined;
}

/** What a row of releases says of the cells of the last. */
export interface Compared {
  /** Cells of the last release that repeat the sum of cells of earlier ones, which are areas united since. */
  united: Map<Statement, readonly ReleasedCell[]>;
  /**
   * Cells of the last release of which something else was said before, with the range of that; those of which the
   * ledger proves that the count was another one are left out.
   */
  before: Map<Statement, [number, number][]>;
  /** Cells that say something else than before, of which the count changed according to the ledger. */
  revised: number;
  /** What may not be: cells that moved without a revision, or are gone, as `table release`. */
  moved: string[];
  vanished: string[];
}

/** What holds of a cell after some releases. */
interface Standing {
  statement: Statement;
  /** Released cells that it is the sum of, as they were first said. */
  parts: readonly Statement[];
  /** All that was said of the cell, and the digest of the count that it was said of. */
  told: readonly {digest: string | undefined; value: number | null; range: [number, number]}[];
  before: [number, number][];
}

/**
 * Follows every cell through the releases, oldest first. A closed cell must be said again, or lie in an area that is
 * the sum of those said before; only a release with a reason may say otherwise.
 */
export function compareHistory(releases: readonly Told[]): Compared {
  const compared: Compared = {united: new Map(), before: new Map(), revised: 0, moved: [], vanished: []};
  let standing = new Map<string, Map<string, Standing>>();
  for (const release of releases) {
    const next = new Map<string, Map<string, Standing>>();
    for (const [table, said] of release.said) {
      const now = new Map<string, Standing>();
      const old = standing.get(table) ?? new Map<string, Standing>();
      const used = new Set<string>();
      for (const [key, statement] of said) {
        const known = old.get(key);
        if (known) used.add(key);
        now.set(key, known ? follow(known, statement, release, compared) : fresh([statement], release));
      }
      const left = [...old].filter(([key]) => !used.has(key)).map(([, of]) => of);
      uniteLeft(left, now, release, compared);
      next.set(table, now);
    }
    for (const [table, old] of standing)
      if (!release.said.has(table))
        compared.vanished.push(...[...old].map(() => `${table} ${release.number}`));
    standing = next;
  }
  for (const cells of standing.values())
    for (const {statement, parts, before} of cells.values()) {
      if (parts.length > 1)
        compared.united.set(
          statement,
          parts.map(({cell}) => cell)
        );
      if (before.length) compared.before.set(statement, before);
    }
  return compared;
}

/** What holds of a cell that is said anew, or for the first time, or as the sum of several. */
function fresh(parts: readonly Statement[], {digest}: Told, statement: Statement = parts[0]!): Standing {
  const told = {digest: digest(statement), value: statement.cell.value, range: rangeOf(parts)};
  return {statement, parts, told: [told], before: []};
}

/** What holds of a cell of which something was said before. */
function follow(known: Standing, statement: Statement, release: Told, compared: Compared): Standing {
  if (sameValue(known.statement.cell, statement.cell))
    return {...known, statement, parts: known.parts.length > 1 ? known.parts : [statement]};
  if (release.reason === null) compared.moved.push(`${statement.table} ${release.number}`);
  const now = fresh([statement], release);
  const is = now.told[0]!.digest;
  const isProven = (was: string | undefined) => was !== undefined && is !== undefined && was !== is;
  const before = known.told.filter(({digest, value}) => !isProven(digest) && value !== statement.cell.value);
  if (!before.length) compared.revised++;
  return {...now, told: [...known.told, ...now.told], before: before.map(({range}) => range)};
}

/** Looks for the areas that cells lie in now whose own area is no more. */
function uniteLeft(
  left: readonly Standing[],
  now: Map<string, Standing>,
  release: Told,
  compared: Compared
): void {
  const {number, reason} = release;
  if (!left.length) return;
  const groundOf = new Map<string, readonly string[]>();
  for (const {statement} of now.values())
    for (const buurt of statement.ground) groundOf.set(buurt, statement.ground);
  const inner = new Map<string, Standing[]>();
  for (const old of left) {
    const ground = groundOf.get(old.statement.ground[0]!) ?? [];
    const isInside = old.statement.ground.every((buurt) => ground.includes(buurt));
    const key = statementKey(ground, old.statement);
    if (!isInside || !now.has(key)) compared.vanished.push(`${old.statement.table} ${number}`);
    else inner.set(key, [...(inner.get(key) ?? []), old]);
  }
  for (const [key, parts] of inner) {
    const {statement} = now.get(key)!;
    const covered = parts.flatMap((part) => part.statement.ground).sort();
    // Where a part of the ground was never told of, the whole says nothing else of what was.
    if (covered.join() !== statement.ground.join()) continue;
    const sum = parts.reduce((total, part) => total + part.statement.cell.value!, 0);
    const cells = parts.flatMap((part) => part.parts);
    if (sum === statement.cell.value) now.set(key, fresh(cells, release, statement));
    else {
      if (reason === null) compared.moved.push(`${statement.table} ${number}`);
      now.set(key, {...fresh([statement], release), before: [rangeOf(cells)]});
    }
  }
}

function sameValue(a: ReleasedCell, b: ReleasedCell): boolean {
  return a.value === b.value && a.base === b.base;
}

function rangeOf(parts: readonly Statement[]): [number, number] {
  const ranges = parts.map(({cell}) => cellInterval(cell));
  return [ranges.reduce((sum, [low]) => sum + low, 0), ranges.reduce((sum, [, high]) => sum + high, 0)];
}
