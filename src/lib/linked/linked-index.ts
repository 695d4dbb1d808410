/** Rows of a table as columns of numbers: a code per dimension, and what is added up. */
export interface IndexColumns {
  dimensions: Readonly<Record<string, {codes: ArrayLike<number>; size: number}>>;
  /** What is added up; of rows that were added up before, their sum. */
  n: ArrayLike<number>;
  /** Rows behind each row; default one each. */
  rows?: ArrayLike<number>;
}

/** Which codes of each dimension count; a dimension that is left out counts whole. */
export type IndexSelection = Readonly<Record<string, readonly number[]>>;

/** Sums in an array over all combinations of the dimensions that were asked, the last one running fastest. */
export interface Sums {
  n: Float64Array;
  /** Rows behind each sum: where there are none, the combination does not occur. */
  rows: Float64Array;
}

/** Answers sums over a table, for any choice within its dimensions, in a fraction of a frame. */
export interface LinkedIndex {
  sums(by: readonly string[], selection: IndexSelection): Sums;
}

/** More combinations than these are not laid out: 2 × 32 MB. */
const MOST_CELLS = 2 ** 22;

/**
 * Indexes a table for sums. All combinations are laid out in an array of which a sum visits only the chosen ones, so that
 * its time depends on codes and not on rows; where there are too many of them, each sum goes through the rows.
 */
export function linkedIndex({dimensions, n, rows}: IndexColumns): LinkedIndex {
  const names = Object.keys(dimensions);
  const sizes = names.map((name) => dimensions[name]!.size);
  const codes = names.map((name) => dimensions[name]!.codes);
  const cells = sizes.reduce((product, size) => product * size, 1);
  const dense = cells <= MOST_CELLS ? layOut(codes, sizes, cells, n, rows) : null;
  const strides = stridesOf(sizes);
  return {
    sums(by, selection) {
      const out = outStrides(names, sizes, by);
      const length = by.reduce((product, name) => product * (sizes[names.indexOf(name)] ?? 0), 1);
      const sums = {n: new Float64Array(length), rows: new Float64Array(length)};
      if (dense) {
        const chosen = names.map((name, i) => selection[name] ?? range(sizes[i]!));
        addCells(dense, chosen, strides, out, sums);
      } else {
        const masks = names.map((name, i) => maskOf(selection[name], sizes[i]!));
        addRows({codes, n, rows}, masks, out, sums);
      }
      return sums;
    }
  };
}

function layOut(
  codes: readonly ArrayLike<number>[],
  sizes: readonly number[],
  cells: number,
  n: ArrayLike<number>,
  rows: ArrayLike<number> | undefined
): Sums {
  const laid = {n: new Float64Array(cells), rows: new Float64Array(cells)};
  const strides = stridesOf(sizes);
  for (let i = 0; i < n.length; i++) {
    let at = 0;
    for (let d = 0; d < codes.length; d++) at += codes[d]![i]! * strides[d]!;
    laid.n[at]! += n[i]!;
    laid.rows[at]! += rows ? rows[i]! : 1;
  }
  return laid;
}

/** Visits the chosen cells, the last dimension in the inmost loop. */
function addCells(
  cube: Sums,
  chosen: readonly (readonly number[])[],
  strides: readonly number[],
  out: readonly number[],
  sums: Sums
): void {
  const last = chosen.length - 1;
  const visit = (d: number, from: number, to: number): void => {
    const [codes, stride, step] = [chosen[d]!, strides[d]!, out[d]!];
    for (let k = 0; k < codes.length; k++) {
      const code = codes[k]!;
      const [at, into] = [from + code * stride, to + code * step];
      if (d < last) visit(d + 1, at, into);
      else {
        sums.n[into]! += cube.n[at]!;
        sums.rows[into]! += cube.rows[at]!;
      }
    }
  };
  if (last >= 0) visit(0, 0, 0);
}

function addRows(
  {
    codes,
    n,
    rows
  }: {codes: readonly ArrayLike<number>[]; n: ArrayLike<number>; rows?: ArrayLike<number> | undefined},
  masks: readonly (Uint8Array | null)[],
  out: readonly number[],
  sums: Sums
): void {
  next: for (let i = 0; i < n.length; i++) {
    let into = 0;
    for (let d = 0; d < codes.length; d++) {
      const code = codes[d]![i]!;
      if (masks[d] && !masks[d]![code]) continue next;
      into += code * out[d]!;
    }
    sums.n[into]! += n[i]!;
    sums.rows[into]! += rows ? rows[i]! : 1;
  }
}

function maskOf(chosen: readonly number[] | undefined, size: number): Uint8Array | null {
  if (!chosen) return null;
  const mask = new Uint8Array(size);
  for (const code of chosen) mask[code] = 1;
  return mask;
}

function stridesOf(sizes: readonly number[]): number[] {
  return sizes.map((_, i) => sizes.slice(i + 1).reduce((product, size) => product * size, 1));
}

/** How far a code of each dimension moves within the answer; not at all where it was not asked. */
function outStrides(names: readonly string[], sizes: readonly number[], by: readonly string[]): number[] {
  const strides = stridesOf(by.map((name) => sizes[names.indexOf(name)]!));
  return names.map((name) => (by.includes(name) ? strides[by.indexOf(name)]! : 0));
}

function range(size: number): number[] {
  return Array.from({length: size}, (_, i) => i);
}
