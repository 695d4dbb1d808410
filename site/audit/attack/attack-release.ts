import {CliError} from "../../../src/lib/cli-error.js";
import {attackCells} from "../../../src/lib/disclosure/attack/attack-cells.js";
import type {Fact} from "../../../src/lib/disclosure/attack/fact.js";
import type {Findings} from "../findings.js";
import {DATABASE, type Release} from "../release.js";
import {loadSolver} from "./load-solver.js";
import type {FactLine, Selection} from "./read-facts.js";
import {releasedCells} from "./released-cells.js";
import {selectCells} from "./select-cells.js";

/** What the attack with outside facts came to. */
export interface AttackSummary {
  /** Cells known exactly, or known to count 1 to b − 1 units. */
  recovered: number;
  /** Least width (highest − lowest true count) of a protected cell; null where there is none. */
  narrowest_interval: number | null;
  /** Integer programmes solved. */
  programmes: number;
  /** Facts of `attacker.yaml`. */
  facts: number;
}

/** Derives the range of every protected cell from the release and the facts; a recovered cell is a finding. */
export async function attackRelease(
  release: Release,
  lines: readonly FactLine[],
  findings: Findings
): Promise<AttackSummary> {
  const {cells, tables} = releasedCells(release);
  const select = (selection: Selection, line: FactLine) =>
    selectCells(selection, line, tables, release.manifest.areas);
  const facts = lines.map((line): Fact => {
    const {source} = line;
    if ("part" in line)
      return {kind: "nesting", part: select(line.part, line), whole: select(line.whole, line), source};
    const selected = select(line, line);
    if ("total" in line) return {kind: "total", cells: selected, total: line.total, source};
    if (selected.length > 1)
      throw new CliError(`attacker.yaml, fact "${source}": own units lie in one cell, and this names more`);
    return {kind: "own", cell: selected[0]!, count: line.own, source};
  });
  const {recovered, narrowest_interval, programmes} = attackCells(cells, facts, await loadSolver());
  for (const cell of recovered) {
    const table = tables.find(({first, rows}) => cell >= first && cell < first + rows)!;
    const name = (column: string) => table.names.get(column)![cell - table.first];
    findings.add("cell can be derived", `${DATABASE} ${table.name} ${name("area")} ${name("period")}`);
  }
  return {
    recovered: recovered.length,
    narrowest_interval: Number.isFinite(narrowest_interval) ? narrowest_interval : null,
    programmes,
    facts: facts.length
  };
}
