import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {parse} from "yaml";
import {z} from "zod";
import {CliError} from "../../../src/lib/cli-error.js";

const text = z.string().min(1);
const count = z.int().min(0);

const selection = z.strictObject({
  /** Table of the snapshot. */
  table: text,
  /** Categories by dimension; a dimension that is left out counts in whole. */
  categories: z.record(text, z.array(text).min(1)).default({}),
  /** Codes of areas, of any level; left out, the municipality. */
  areas: z.array(text).min(1).optional(),
  /** `2024JJ00`, `2024KW01`, `2024MM01` or `2021-2025`; all of the table's periods in it count. */
  period: text
});

const factLine = z.union([
  selection.extend({total: count, source: text}),
  selection.extend({own: count, source: text}),
  z.strictObject({part: selection, whole: selection, source: text})
]);

/** Cells of one table, as `attacker.yaml` names them. */
export type Selection = z.output<typeof selection>;
/** One fact of `attacker.yaml`: a total published elsewhere, somebody's own units in one cell, or a nesting. */
export type FactLine = z.output<typeof factLine>;

/** Reads what is known outside the snapshot from `attacker.yaml`; none where there is no such file. */
export async function readFacts(file: string): Promise<FactLine[]> {
  let content: string;
  try {
    content = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new CliError(`${basename(file)} cannot be read; check its permissions, or remove it`);
  }
  let read: unknown;
  try {
    read = parse(content);
  } catch {
    throw new CliError(`${basename(file)} is no YAML; see docs/audit.md for an example`);
  }
  const checked = z.strictObject({facts: z.array(factLine)}).safeParse(read);
  if (checked.success) return checked.data.facts;
  const [issue] = checked.error.issues;
  throw new CliError(
    `${basename(file)}: ${issue!.path.join(".") || "the file"} is not as expected; a fact is {table, categories, ` +
      "areas, period, total, source}, with own instead of total, or {part, whole, source}; see docs/audit.md"
  );
}
