import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {parse} from "yaml";
import * as z from "zod";
import {CliError} from "../../../src/lib/cli-error.js";

const text = z.string().min(1);
const count = z.int().min(0);

const cells = {
  /** Table of the snapshot. */
  table: text,
  /** Categories by dimension; a dimension that is left out counts in whole. */
  categories: z.record(text, z.array(text).min(1)).default({}),
  /** Codes of areas, of any level; left out, the municipality. */
  areas: z.array(text).min(1).optional(),
  /** `2024JJ00`, `2024KW01`, `2024MM01` or `2021-2025`; all of the table's periods in it count. */
  period: text
};
const selection = z.strictObject(cells);
const source = text;

const factLine = z.union([
  z.strictObject({...cells, total: count, rounded_to: z.int().min(1).default(1), source}),
  z.strictObject({...cells, at_least: count, at_most: count.optional(), source}),
  z.strictObject({...cells, at_most: count, source}),
  z.strictObject({...cells, own: count, by: text.default("one contributor"), source}),
  z.strictObject({part: selection, whole: selection, source}),
  z.strictObject({
    part: selection,
    of: selection,
    /** Per cent, as published. */
    share: z.number().min(0).max(100),
    decimals: z.int().min(0).max(3).default(0),
    source
  })
]);

const exception = z.strictObject({
  ...cells,
  /** Why the cells may be derived all the same. */
  reason: text,
  signed_by: text,
  /** ISO date. */
  on: z.iso.date()
});

/** Cells of one table, as `attacker.yaml` names them. */
export type Selection = z.output<typeof selection>;
/** One fact: a total that is published elsewhere, a share, somebody's own units in one cell, or a nesting. */
export type FactLine = z.output<typeof factLine>;
/** Cells that may be derived, and who answers for that. */
export type Exception = z.output<typeof exception>;

/** What is known outside the snapshot, and what is accepted. */
export interface Attacker {
  facts: readonly FactLine[];
  exceptions: readonly Exception[];
}

/** Reads `attacker.yaml`; nothing is known and accepted where there is no such file. */
export async function readAttacker(file: string): Promise<Attacker> {
  let content: string;
  try {
    content = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {facts: [], exceptions: []};
    throw new CliError(`${basename(file)} cannot be read; check its permissions, or remove it`);
  }
  let read: unknown;
  try {
    read = parse(content, {schema: "core"});
  } catch {
    throw new CliError(`${basename(file)} is no YAML; see docs/audit.md for an example`);
  }
  const shape = z.strictObject({
    facts: z.array(factLine).default([]),
    exceptions: z.array(exception).default([])
  });
  const checked = shape.safeParse(read);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new CliError(
    `${basename(file)}: ${issue!.path.join(".") || "the file"} is not as expected; a fact is {table, categories, ` +
      "areas, period, total, source}, with at_least, at_most or own instead of total, or {part, whole, source}, or " +
      "{part, of, share, source}; an exception is {table, categories, areas, period, reason, signed_by, on}; see " +
      "docs/audit.md"
  );
}
