import type {RuntimeCell} from "../engine/cell-runtime.js";

/**
 * Chooses the cells that follow inputs that somebody touched, and what those read to follow them. What a report has
 * drawn and no touched input changes is not among them.
 */
export function affected(cells: readonly RuntimeCell[], touched: ReadonlySet<string>): RuntimeCell[] {
  const follows = new Set(cells.filter(({name}) => name !== undefined && touched.has(name)));
  spread(cells, follows, (cell, chosen) =>
    cell.reads.some((name) => chosen.some((one) => one.name === name))
  );
  spread(cells, follows, (cell, chosen) =>
    chosen.some(({reads}) => cell.name !== undefined && reads.includes(cell.name))
  );
  return cells.filter((cell) => follows.has(cell));
}

/** Adds cells for as long as there are any that belong with those chosen. */
function spread(
  cells: readonly RuntimeCell[],
  chosen: Set<RuntimeCell>,
  belongs: (cell: RuntimeCell, chosen: readonly RuntimeCell[]) => boolean
): void {
  for (let before = -1; before !== chosen.size; ) {
    before = chosen.size;
    const now = [...chosen];
    for (const cell of cells) if (!chosen.has(cell) && belongs(cell, now)) chosen.add(cell);
  }
}
