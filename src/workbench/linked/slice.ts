import type {ResultRow, ResultValue} from "../../engine/select-rows.js";
import {type LinkedIndex, linkedIndex, type Sums} from "../../lib/linked/linked-index.js";
import {type Measure, measureColumn, type QueryChoice, type QuerySchema} from "../builder/query-choice.js";
import {fewestOf} from "../builder/sql-of.js";
import {
  addedColumns,
  counted,
  MOST_SLICE_ROWS,
  ROW_COUNT,
  type SliceDimension,
  type SlicePlan,
  WITH_COUNT
} from "./slice-sql.js";

/** Columns as the engine gives them, by name. */
export type SliceColumns = Readonly<Record<string, ArrayLike<unknown>>>;

/** Answers a query for any choice of its inputs, without the engine. */
export interface Slice {
  /**
   * Gives the rows of the answer, in the order that was asked for or else that of the answer before; null where there
   * would be more than `most`, or where an input holds numbers for words.
   */
  rows(held: (input: string) => readonly (string | number)[], most: number): ResultRow[] | null;
}

/** Makes a slice of what its plan asked; rows without an order stay in that of `before`. Null where it is too large. */
export function sliceOf(
  {choice, dimensions}: SlicePlan,
  columns: SliceColumns,
  before: readonly ResultRow[],
  schema: QuerySchema
): Slice | null {
  const length = columns[ROW_COUNT]!.length;
  const coded = dimensions.map((dimension) => codeDimension(dimension, columns, before, length));
  const splits = coded.filter(({output}) => output.length > 0);
  const combinations = splits.reduce((product, {values}) => product * values.length, 1);
  if (length > MOST_SLICE_ROWS || combinations > MOST_SLICE_ROWS) return null;
  const sums = [...addedColumns(choice), ...addedColumns(choice).map(counted), WITH_COUNT, ROW_COUNT];
  const index = linkedIndex({
    dimensions: Object.fromEntries(
      coded.map(({name, codes, values}) => [name, {codes, size: values.length}])
    ),
    measures: Object.fromEntries(
      sums.filter((name) => columns[name]).map((name) => [name, columns[name] as ArrayLike<number>])
    )
  });
  const fewest = fewestOf(choice.filters, schema.protection);
  return {
    rows(held, most) {
      const selection = selectionOf(coded, held);
      if (!selection) return null;
      const rows = answerRows(index, splits, selection, choice, fewest);
      return rows.length > most ? null : inOrder(rows, choice);
    }
  };
}

interface CodedDimension extends SliceDimension {
  name: string;
  codes: Uint32Array;
  /** Values of all its columns, by code. */
  values: ResultValue[][];
}

/** Numbers the values of a dimension in the order in which the answer before had them. */
function codeDimension(
  dimension: SliceDimension,
  columns: SliceColumns,
  before: readonly ResultRow[],
  length: number
): CodedDimension {
  const [first, ...more] = dimension.columns.map((name) => columns[name]! as ArrayLike<ResultValue>);
  const known = new Map<ResultValue, number>();
  const values: ResultValue[][] = [];
  const codeOf = (row: ResultValue[]) => {
    const known_code = known.get(row[0]!);
    if (known_code !== undefined) return known_code;
    known.set(row[0]!, values.length);
    values.push(row);
    return values.length - 1;
  };
  if (dimension.output.length > 0)
    for (const row of before) codeOf(dimension.output.map((name) => row[name] ?? null));
  const codes = new Uint32Array(length);
  for (let i = 0; i < length; i++)
    codes[i] = codeOf([first![i] ?? null, ...more.map((column) => column[i] ?? null)]);
  return {...dimension, name: dimension.columns[0]!, codes, values};
}

/** Says which codes the inputs leave; null where the engine would have to make words of numbers. */
function selectionOf(
  dimensions: readonly CodedDimension[],
  held: (input: string) => readonly (string | number)[]
): Record<string, number[]> | null {
  const selection: Record<string, number[]> = {};
  for (const {name, input, words, values} of dimensions) {
    if (input === null) continue;
    const chosen = new Set<ResultValue>(held(input));
    if ([...chosen].some((value) => (typeof value === "string") !== words)) return null;
    selection[name] = values.flatMap(([value], code) => (chosen.has(value!) ? [code] : []));
  }
  return selection;
}

function answerRows(
  index: LinkedIndex<string>,
  splits: readonly CodedDimension[],
  selection: Record<string, number[]>,
  choice: QueryChoice,
  fewest: number
): ResultRow[] {
  const sums = index.sums(
    splits.map(({name}) => name),
    selection
  );
  const rows: ResultRow[] = [];
  const count = sums[ROW_COUNT]!;
  for (let at = 0; at < count.length; at++) {
    // What has no rows does not occur; without a split there is one row all the same.
    if (count[at] === 0 && splits.length > 0) continue;
    const row: Record<string, ResultValue> = {};
    let rest = at;
    for (const {values, output} of [...splits].reverse()) {
      const value = values[rest % values.length]!;
      rest = Math.floor(rest / values.length);
      output.forEach((name, i) => {
        row[name] = value[i]!;
      });
    }
    for (const measure of choice.measures) row[measureColumn(measure)] = measured(measure, sums, at);
    if (choice.state) row.state = stateOf(choice, sums, at, fewest);
    rows.push(row);
  }
  return rows;
}

function measured(measure: Measure, sums: Sums<string>, at: number): number | null {
  if ("column" in measure) return sumOf(measure.column, sums, at);
  switch (measure.what) {
    case "rows":
      return sums[ROW_COUNT]![at]!;
    case "rate": {
      const n = sumOf("n", sums, at);
      const denominator = sums[WITH_COUNT]![at]!;
      return n === null || denominator === 0 ? null : (measure.per * n) / denominator;
    }
    default:
      return sumOf(measure.what, sums, at);
  }
}

function sumOf(column: string, sums: Sums<string>, at: number): number | null {
  return sums[counted(column)]![at] === 0 ? null : sums[column]![at]!;
}

/** As the query says it: what a rounded 0 stands for, and of how few no rate is shown. */
function stateOf({state, measures}: QueryChoice, sums: Sums<string>, at: number, fewest: number): string {
  const n = sumOf("n", sums, at);
  if (n === null) return "missing";
  if (measures.some(({what}) => what === "rate")) {
    const denominator = sumOf("denominator", sums, at);
    if (denominator === 0) return "empty";
    if (denominator !== null && denominator < fewest) return "not_published";
  }
  return state === "rounded" && n === 0 ? "small" : "value";
}

/** Unknown values come last in either direction, and words by their code points, as in the engine. */
function inOrder(rows: ResultRow[], {order}: QueryChoice): ResultRow[] {
  if (!order) return rows;
  const {by, down} = order;
  const compare = (a: ResultValue, b: ResultValue) => {
    if (typeof a === "string" && typeof b === "string") return compareWords(a, b);
    return Number(a) - Number(b);
  };
  return rows.sort(({[by]: a = null}, {[by]: b = null}) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return down ? compare(b, a) : compare(a, b);
  });
}

function compareWords(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((letter, i) => letter !== right[i]);
  if (at < 0) return left.length - right.length;
  return left[at]!.codePointAt(0)! - (right[at]?.codePointAt(0) ?? -1);
}
