import {type Attack, attackCells} from "../../../src/lib/disclosure/attack/attack-cells.js";
import type {Fact} from "../../../src/lib/disclosure/attack/fact.js";
import {isProtected} from "../../../src/lib/disclosure/attack/released-cell.js";
import type {Findings} from "../findings.js";
import {DATABASE, type Release} from "../release.js";
import {type AttackedCells, attackedCells} from "./attacked-cells.js";
import {type KnownFacts, knownFacts, together} from "./known-facts.js";
import {loadSolver, type SolverLimits} from "./load-solver.js";
import {isPublicEdition} from "./public-history.js";
import type {Attacker} from "./read-attacker.js";
import type {HistoricRelease} from "./read-history.js";
import {selectCells} from "./select-cells.js";

/** What the attack came to. */
export interface AttackSummary {
  /** Cells known exactly, or known to count 1 to b − 1 units, exceptions included. */
  recovered: number;
  /** Least width (highest − lowest true count) of a protected cell; null where there is none. */
  narrowest_interval: number | null;
  /** The same for who knows nothing from outside: b − 1 at least. */
  narrowest_without_facts: number | null;
  /** Integer programmes solved. */
  programmes: number;
  /** Extremes that were not found in time, for which what is proven stands. */
  unsolved: number;
  /** Facts of `attacker.yaml`, and the sources of those that speak of cells which this edition has not. */
  facts: number;
  facts_left_out: readonly string[];
  /** Sets of facts that were tried: of each contributor alone, and of all together. */
  attackers: number;
  /** Relations between released tables, areas and periods that everybody knows. */
  relations: number;
  /** Releases that were attacked together, this one included. */
  releases: number;
  /** Cells of which an earlier release said something else. */
  revised: number;
  /** Signed exceptions that cover a cell that may be derived; reasons of those that cover none. */
  exceptions_used: number;
  exceptions_unused: readonly string[];
  attack_seconds: number;
}

/** What the attacker has beside the release. */
export interface AttackedWith {
  attacker: Attacker;
  /** Releases of the same boundary vintage, oldest first. */
  history: readonly HistoricRelease[];
  limits?: SolverLimits | undefined;
}

/**
 * Derives the range of every protected cell from all releases, and from what is known outside; a range that is too
 * narrow is a finding.
 */
export async function attackRelease(
  release: Release,
  {attacker, history, limits}: AttackedWith,
  findings: Findings
): Promise<AttackSummary> {
  const start = performance.now();
  const solve = await loadSolver(limits);
  const target = attackedCells(release, history, findings);
  const {cells, tables, sums, suppositions} = target;
  const select = (selection: Parameters<typeof selectCells>[0], label: string) =>
    selectCells(selection, `attacker.yaml, ${label}`, tables, release.manifest.areas);
  const known = knownFacts(
    attacker.facts,
    (selection, source) => select(selection, `fact "${source}"`),
    isPublicEdition(release.manifest)
  );
  const accepted = attacker.exceptions.map((exception, i) => ({
    cells: new Set(select(exception, `exception ${i + 1}`).flat()),
    reason: exception.reason,
    used: false
  }));
  const isAccepted = (cell: number): boolean => {
    const covering = accepted.filter((of) => of.cells.has(cell));
    for (const of of covering) of.used = true;
    return covering.length > 0;
  };

  const plain = attackCells(cells, [], solve, {relations: target.relations, sums});
  for (const conflict of plain.conflicts)
    findings.add("cubes disagree", `${DATABASE} ${target.relations[conflict]!.source}`);
  const told = new Set(tooNarrow(target, plain));
  for (const cell of told) findings.add("range too narrow", target.placeOf(cell));

  const relations = target.relations.filter((_, i) => !plain.conflicts.includes(i));
  const everything = together(known.general, [...known.own.values()].flat());
  const sets = attackersOf(known, everything);
  const attacks = sets.map((facts) => attackCells(cells, facts, solve, {relations, sums}));
  const recovered = new Set([...plain.recovered, ...attacks.flatMap((attack) => attack.recovered)]);
  for (const cell of recovered) {
    if (told.has(cell) || isAccepted(cell)) continue;
    findings.add("cell can be derived", target.placeOf(cell));
    told.add(cell);
  }

  const supposing = suppositions.length
    ? attackCells(cells, everything, solve, {relations, sums, suppositions})
    : undefined;
  const certain = attacks.at(-1) ?? plain;
  for (const cell of supposing ? tooNarrow(target, supposing) : []) {
    const isNarrower = width(supposing!, cell) < width(certain, cell);
    if (isNarrower && !told.has(cell) && !isAccepted(cell))
      findings.add("narrowed by a revision", target.placeOf(cell));
  }

  const all = [plain, ...attacks, ...(supposing ? [supposing] : [])];
  const narrowest = Math.min(...[plain, ...attacks].map((attack) => attack.narrowest_interval));
  return {
    recovered: recovered.size,
    narrowest_interval: finite(narrowest),
    narrowest_without_facts: finite(plain.narrowest_interval),
    programmes: all.reduce((sum, {programmes}) => sum + programmes, 0),
    unsolved: all.reduce((sum, {unsolved}) => sum + unsolved, 0),
    facts: attacker.facts.length - known.left_out.length,
    facts_left_out: known.left_out,
    attackers: sets.length,
    relations: target.relations.length,
    releases: target.releases,
    revised: target.revised,
    exceptions_used: accepted.filter(({used}) => used).length,
    exceptions_unused: accepted.filter(({used}) => !used).map(({reason}) => reason),
    attack_seconds: Math.round(performance.now() - start) / 1000
  };
}

/** Each contributor alone, where there are several, and last all together; none without facts. */
function attackersOf({general, own}: KnownFacts, everything: Fact[]): Fact[][] {
  if (!everything.length) return [];
  const alone = own.size > 1 ? [...own.values()].map((units) => together(general, units)) : [];
  return [...alone, everything];
}

function tooNarrow({cells}: AttackedCells, attack: Attack): number[] {
  const recovered = new Set(attack.recovered);
  return [...cells.keys()].filter(
    (i) => isProtected(cells[i]!) && (recovered.has(i) || width(attack, i) < cells[i]!.base - 1)
  );
}

function width({lower, upper}: Attack, cell: number): number {
  return upper[cell]! - lower[cell]!;
}

function finite(n: number): number | null {
  return Number.isFinite(n) ? n : null;
}
