import * as z from "zod";
import {LEVELS} from "../../areas/area.js";
import {type Rule, rule} from "./rule.js";

// Before the first schema: zod otherwise compiles functions, which the site's policy forbids.
z.config({jitless: true});

/** Names of cells: also names of tables, so lower case and short. */
export const CELL_NAME = /^[a-z][a-z0-9_]{0,47}$/;
/** An input by its name: `$gebied`. */
export const INPUT_REFERENCE = /^\$[a-z][a-z0-9_]{0,47}$/;
/** A period code, the latest period of a kind, or every period of a kind. */
export const FIGURE_PERIOD =
  /^(?:(latest|each) (span|year|quarter|month)|\d{4}(?:JJ00|KW0[1-4]|MM(?:0[1-9]|1[0-2]))|\d{4}-\d{4})$/;

export const text = z.string().trim().min(1, rule("rule_empty"));
export const column = z.string(rule("rule_column")).regex(/^[A-Za-z_]\w*$/, rule("rule_column"));
export const cellName = z.string(rule("rule_query")).regex(CELL_NAME, rule("rule_query"));
export const id = z.string(rule("rule_id")).regex(/^[a-z][a-z0-9_]*$/, rule("rule_id"));
export const areaCode = z.string(rule("rule_area")).regex(/^(?:GM\d{4}|WK\d{6}|BU\d{8})$/, rule("rule_area"));
export const level = z.enum(LEVELS);
export const period = z.string(rule("rule_period")).regex(FIGURE_PERIOD, rule("rule_period"));
/** An input by its name. */
export const reference = z
  .string(rule("rule_input"))
  .regex(INPUT_REFERENCE, {error: rule("rule_input"), abort: true});

/** A value, or the input that gives it; what is written with a `$` is read as an input, so that errors fit. */
export function orInput<S extends z.ZodType>(value: S) {
  return z.union([reference, value]);
}

/** A list, of which one entry may be written without brackets. */
export function listOf<S extends z.ZodType<string>>(value: S, empty?: Rule, most = 1000) {
  const single = value.transform((one) => [one]);
  return z.union([z.array(value).min(1, empty).max(most), single]);
}
