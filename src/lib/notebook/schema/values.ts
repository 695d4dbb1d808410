import {z} from "zod";
import {LEVELS} from "../../areas/area.js";

// Before the first schema: zod otherwise compiles functions, which the site's policy forbids.
z.config({jitless: true});

/** Names of cells: also names of tables, so lower case and short. */
export const CELL_NAME = /^[a-z][a-z0-9_]{0,47}$/;
/** An input by its name: `$gebied`. */
export const INPUT_REFERENCE = /^\$[a-z][a-z0-9_]{0,47}$/;
/** A period code, the latest period of a kind, or every period of a kind. */
export const FIGURE_PERIOD =
  /^(?:(latest|each) (span|year|quarter|month)|\d{4}(?:JJ00|KW0[1-4]|MM(?:0[1-9]|1[0-2]))|\d{4}-\d{4})$/;

export const text = z.string().trim().min(1, "must not be empty");
export const column = z.string().regex(/^[A-Za-z_]\w*$/, "must be the name of a column");
export const cellName = z.string().regex(CELL_NAME, "must be the name of a query");
export const id = z.string().regex(/^[a-z][a-z0-9_]*$/, "must be an id in lower case");
export const areaCode = z
  .string()
  .regex(/^(?:GM\d{4}|WK\d{6}|BU\d{8})$/, "must be an area code like BU04790101, WK047901 or GM0479");
export const level = z.enum(LEVELS);
export const period = z
  .string()
  .regex(FIGURE_PERIOD, "must be like 2024JJ00, 2021-2025, latest year or each month");
const reference = z.string().regex(INPUT_REFERENCE, "must be an input like $gebied");

/** A value, or the input that gives it; what is written with a `$` is read as an input, so that errors fit. */
export function orInput<S extends z.ZodType>(value: S) {
  return z.union([reference, value]);
}
