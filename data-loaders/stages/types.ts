/*
 * A value's type says how far it has travelled from a person to a publication. Until `protect` the rows
 * live in a private DuckDB and only a reference to the table moves; after it they are plain columns, so that
 * the process that writes the snapshot needs no access to anything private.
 */
import type {Level} from "../../src/lib/areas/area.js";
import type {PurposeId} from "../purposes.js";

declare const stage: unique symbol;

/** A table of the private engine; the brand says which stage made it. */
interface TableAt<S extends string> {
  readonly [stage]: S;
  /** Name in the private engine, quoted where used. */
  readonly table: string;
  readonly source: string;
  readonly rows: number;
}

/** A file as it was delivered, untouched. */
export interface Raw {
  readonly source: string;
  readonly file: string;
}
/** Columns, types, keys and code lists are as the contract says. */
export type Valid = TableAt<"Valid"> & {
  /** Rows left out because they repeat an earlier one. */
  readonly duplicates: number;
};
/** Ids are keyed pseudonyms for one purpose; columns that no indicator needs are gone. */
export type Pseudonymous = TableAt<"Pseudonymous"> & {readonly purpose: PurposeId};
/**
 * Rows of several sources, joined on pseudonyms of one purpose and placed: `buurt VARCHAR` (CBS code) and
 * `period VARCHAR` (code of the shortest period counted) beside what the recipes need.
 */
export type Linked = TableAt<"Linked"> & {readonly purpose: PurposeId};

/** Counts per publication area × period × category; true counts, still private. */
export interface Aggregate {
  readonly [stage]: "Aggregate";
  readonly cube: Cube;
  readonly cells: readonly Cell[];
}

/** Describes a table of counts: which categories it splits by, and which indicators are sums of its cells. */
export interface Cube {
  name: string;
  /** Category columns beside area and period, with every value they may take. */
  dimensions: {name: string; values: readonly string[]}[];
  /** Says which combinations of values can occur; default all. */
  occurs?: (category: Readonly<Record<string, string>>) => boolean;
  kind: "stock" | "event";
  /** Rounding base: 5, or 10 for criminal-law and care data. */
  base: number;
  /** Level of the atomic cells: nothing finer leaves. */
  finest: Level;
  indicators: CubeIndicator[];
}

/** An indicator as two sums: a part, over the cells of its cube, and what it is divided by. */
export interface CubeIndicator {
  indicator: string;
  part: InCategory;
  whole: Whole;
}

export type InCategory = (category: Readonly<Record<string, string>>) => boolean;

/**
 * What an indicator is divided by: cells of its own cube, of which the part is a subset; cells of another cube,
 * so that no count is rounded twice; or the residents that CBS publishes.
 */
export type Whole = InCategory | {cube: string; where: InCategory} | "residents";

/** One atomic cell: area of the publication geography × shortest period × one category. */
export interface Cell {
  area: string;
  period: string;
  category: Readonly<Record<string, string>>;
  n: number;
}

/** Columns that may leave the private side. Only `protect` and `publish-open` make one. */
export interface Released {
  readonly [stage]: "Released";
  readonly name: string;
  readonly status: "protected" | "mean" | "public" | "code list";
  readonly base: number;
  readonly columns: readonly ReleasedColumn[];
}

export interface ReleasedColumn {
  name: string;
  /** `enum` is written as a DuckDB ENUM from its sorted distinct values. */
  type: "enum" | "varchar" | "integer" | "double" | "boolean" | "date";
  values: readonly (string | number | boolean | null)[];
}

export type AreaLevel = Level;
