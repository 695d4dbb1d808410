import type {IntegerProgramme} from "./integer-programme.js";

/** A programme in which columns that nothing tells apart are counted together. */
export interface Merged {
  programme: IntegerProgramme;
  /** Kinds of columns; column k of the programme stands for one of kind k, further columns for the others. */
  kinds: number;
  /** By column of the original: its kind. */
  kindOf: readonly number[];
}

/**
 * Keeps one column of each kind and adds up the others: columns with the same limits and the same coefficients in
 * the same rows have the same extremes, and the sum of k whole numbers in a range takes every value from k times
 * the lowest to k times the highest. A year of all buurten is thus a handful of columns instead of thousands.
 */
export function mergeAlike({lower, upper, rows}: IntegerProgramme): Merged {
  const told: string[] = lower.map((low, c) => `${low} ${upper[c]}`);
  rows.forEach(({columns, coefficients}, r) => {
    columns.forEach((c, i) => {
      told[c] += ` ${r}:${coefficients[i]}`;
    });
  });
  const kinds = new Map<string, number>();
  const kindOf = told.map((text) => {
    if (!kinds.has(text)) kinds.set(text, kinds.size);
    return kinds.get(text)!;
  });
  const members = Array.from(kinds, () => [] as number[]);
  for (const [c, kind] of kindOf.entries()) members[kind]!.push(c);
  const merged = {
    lower: members.map(([c]) => lower[c!]!),
    upper: members.map(([c]) => upper[c!]!)
  };
  const others = members.map(({length}, kind) => {
    if (length === 1) return [];
    const at = merged.lower.push((length - 1) * merged.lower[kind]!) - 1;
    merged.upper.push((length - 1) * merged.upper[kind]!);
    return [at];
  });
  const mergedRows = rows.map((row) => {
    const by = new Map(row.columns.map((c, i) => [kindOf[c]!, row.coefficients[i]!]));
    const entries = [...by].flatMap(([kind, of]) => [kind, ...others[kind]!].map((c) => [c, of] as const));
    return {...row, columns: entries.map(([c]) => c), coefficients: entries.map(([, of]) => of)};
  });
  return {programme: {...merged, rows: mergedRows}, kinds: kinds.size, kindOf};
}
