/** Rows of a table as columns of numbers: a code per dimension, and what is added up. */
export interface IndexColumns<M extends string> {
  dimensions: Readonly<Record<string, {codes: ArrayLike<number>; size: number}>>;
  /** What is added up, by name; each as long as the codes. */
  measures: Readonly<Record<M, ArrayLike<number>>>;
}

/** Which codes of each dimension count; a dimension that is left out counts whole. */
export type IndexSelection = Readonly<Record<string, readonly number[]>>;

/** Sums of each measure over all combinations of the dimensions that were asked, the last one running fastest. */
export type Sums<M extends string> = Record<M, Float64Array>;

/** Answers sums over a table, for any choice within its dimensions, in a fraction of a frame. */
export interface LinkedIndex<M extends string> {
  sums(by: readonly string[], selection: IndexSelection): Sums<M>;
}

/** More combinations than these are not laid out: 32 MB for each measure. */
const MOST_CELLS = 2 ** 22;

/**
 * Indexes a table for sums. All combinations are laid out in an array of which a sum visits only the chosen ones, so that
 * its time depends on codes and not on rows; where there are too many of them, each sum goes through the rows.
 */
export function linkedIndex<M extends string>({dimensions, measures}: IndexColumns<M>): LinkedIndex<M> {
  const names = Object.keys(dimensions);
  const sizes = names.map((name) => dimensions[name]!.size);
  const codes = names.map((name) => dimensions[name]!.codes);
  const added = Object.keys(measures) as M[];
  const cells = sizes.reduce((product, size) => product * size, 1);
  const strides = stridesOf(sizes);
  const dense =
    cells <= MOST_CELLS ? added.map((name) => layOut(codes, strides, cells, measures[name])) : null;
  return {
    sums(by, selection) {
      const out = outStrides(names, sizes, by);
      const length = by.reduce((product, name) => product * (sizes[names.indexOf(name)] ?? 0), 1);
      const sums = added.map(() => new Float64Array(length));
      if (dense) {
        const chosen = names.map((name, i) => selection[name] ?? range(sizes[i]!));
        addCells(dense, chosen, strides, out, sums);
      } else {
        const masks = names.map((name, i) => maskOf(selection[name], sizes[i]!));
        const columns = added.map((name) => measures[name]);
        addRows({codes, columns}, masks, out, sums);
      }
      return Object.fromEntries(added.map((name, i) => [name, sums[i]])) as Sums<M>;
    }
  };
}

function layOut(
  codes: readonly ArrayLike<number>[],
  strides: readonly number[],
  cells: number,
  measure: ArrayLike<number>
): Float64Array {
  const laid = new Float64Array(cells);
  for (let i = 0; i < measure.length; i++) {
    let at = 0;
    for (let d = 0; d < codes.length; d++) at += codes[d]![i]! * strides[d]!;
    laid[at]! += measure[i]!;
  }
  return laid;
}

/** Visits the chosen cells, the last dimension in the inmost loop. */
function addCells(
  dense: readonly Float64Array[],
  chosen: readonly (readonly number[])[],
  strides: readonly number[],
  out: readonly number[],
  sums: readonly Float64Array[]
): void {
  const last = chosen.length - 1;
  const visit = (d: number, from: number, to: number): void => {
    const [codes, stride, step] = [chosen[d]!, strides[d]!, out[d]!];
    for (let k = 0; k < codes.length; k++) {
      const code = codes[k]!;
      const [at, into] = [from + code * stride, to + code * step];
      if (d < last) visit(d + 1, at, into);
      else for (let m = 0; m < sums.length; m++) sums[m]![into]! += dense[m]![at]!;
    }
  };
  if (last >= 0) visit(0, 0, 0);
  else for (let m = 0; m < sums.length; m++) sums[m]![0]! += dense[m]![0]!;
}

function addRows(
  {codes, columns}: {codes: readonly ArrayLike<number>[]; columns: readonly ArrayLike<number>[]},
  masks: readonly (Uint8Array | null)[],
  out: readonly number[],
  sums: readonly Float64Array[]
): void {
  const length = columns[0]?.length ?? 0;
  next: for (let i = 0; i < length; i++) {
    let into = 0;
    for (let d = 0; d < codes.length; d++) {
      const code = codes[d]![i]!;
      if (masks[d] && !masks[d]![code]) continue next;
      into += code * out[d]!;
    }
    for (let m = 0; m < sums.length; m++) sums[m]![into]! += columns[m]![i]!;
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
