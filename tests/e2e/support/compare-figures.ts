import type {FigureParts} from "./figure-parts.js";

/** What came of holding the figures of two drawings of a notebook together. */
export interface Comparison {
  figures: number;
  /** Cells of tables that were compared. */
  cells: number;
  /** Elements of drawings that were compared. */
  marks: number;
  differences: string[];
}

/** Holds figures together one by one: words and cells must be equal, numbers in drawings equal to 1e-9. */
export function compareFigures(expected: readonly FigureParts[], found: readonly FigureParts[]): Comparison {
  const differences: string[] = [];
  if (expected.length !== found.length)
    differences.push(`${expected.length} figures against ${found.length}`);
  for (const [i, figure] of expected.entries()) {
    const other = found[i];
    if (!other) continue;
    const told = (part: string, a: string, b: string) =>
      differences.push(`${figure.title}: ${part}: ${a} ≠ ${b}`);
    each(
      [figure.title, ...figure.words],
      [other.title, ...other.words],
      (a, b) => a === b,
      (a, b) => told("words", a, b)
    );
    each(
      figure.table.map(join),
      other.table.map(join),
      (a, b) => a === b,
      (a, b) => told("table", a, b)
    );
    each(figure.marks, other.marks, same, (a, b) => told("drawing", a, b));
  }
  return {
    figures: expected.length,
    cells: expected.flatMap(({table}) => table.flat()).length,
    marks: expected.flatMap(({marks}) => marks).length,
    differences
  };
}

function each(
  expected: readonly string[],
  found: readonly string[],
  equal: (a: string, b: string) => boolean,
  differ: (a: string, b: string) => void
): void {
  for (let i = 0; i < Math.max(expected.length, found.length); i++) {
    const [a, b] = [expected[i] ?? "nothing", found[i] ?? "nothing"];
    if (!equal(a, b)) differ(a.slice(0, 120), b.slice(0, 120));
  }
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
const CLOSE = 1e-9;

/** The same text, in which numbers may differ by no more than the last digits of a float. */
function same(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.replace(NUMBER, "#") !== b.replace(NUMBER, "#")) return false;
  const [left, right] = [a, b].map((text) => (text.match(NUMBER) ?? []).map(Number)) as [number[], number[]];
  return left.every((n, i) => Math.abs(n - right[i]!) <= CLOSE * Math.max(1, Math.abs(n)));
}

function join(cells: readonly string[]): string {
  return cells.join(" | ");
}
