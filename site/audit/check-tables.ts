import {CATEGORIES_TABLE, FIGURE_TABLE} from "./check-numbers.js";
import type {DecodedTable} from "./decode.js";
import type {Findings} from "./findings.js";
import {CODE_LISTS, FIGURE_COLUMNS, type KnownColumns, PUBLIC_TABLES} from "./known-tables.js";
import {DATABASE, type Release} from "./release.js";

/**
 * Proves that a snapshot holds no table or column beside those that the audit knows the meaning of. The manifest is
 * not believed: a protected count in a table that calls itself public or a code list would pass every other check.
 */
export function checkTables({manifest, tables, arrow}: Release, findings: Findings): void {
  for (const table of tables) {
    const where = `${DATABASE} ${table.name}`;
    const status = manifest.tables.find(({name}) => name === table.name)?.status;
    const known = status === "public" ? PUBLIC_TABLES[table.name] : CODE_LISTS[table.name];
    if (table.name === FIGURE_TABLE) holdNames(table, FIGURE_COLUMNS, where, findings);
    else if (status === "protected") holdCube(table, dimensionsOf(tables, table.name), where, findings);
    else if (status === "mean") holdMeans(table, manifest, where, findings);
    else if (known) holdTypes(table, known, where, findings);
    else if (status) findings.add("table not expected", where);
  }
  holdNames(arrow, FIGURE_COLUMNS, arrow.name, findings);
}

function holdNames({columns}: DecodedTable, expected: readonly string[], where: string, findings: Findings) {
  for (const {name} of columns)
    if (!expected.includes(name)) findings.add("column not expected", `${where}.${name}`);
}

function holdTypes({columns}: DecodedTable, known: KnownColumns, where: string, findings: Findings): void {
  for (const {name, type} of columns)
    if (!known[name] || !type.startsWith(known[name]))
      findings.add("column not expected", `${where}.${name}`);
}

/** A cube counts by area, period and the categories that indicators select by; it holds one number. */
function holdCube(
  {columns}: DecodedTable,
  dimensions: ReadonlySet<string>,
  where: string,
  findings: Findings
) {
  for (const {name, type} of columns) {
    const words = ["area", "period"].includes(name) || dimensions.has(name);
    if (name !== "n" && !(words && type.startsWith("ENUM")))
      findings.add("column not expected", `${where}.${name}`);
  }
}

/** A table of means has one entry in the manifest, one category and the mean. */
function holdMeans(
  {name: table, columns}: DecodedTable,
  {means = []}: Release["manifest"],
  where: string,
  findings: Findings
) {
  const entry = means.find((of) => of.table === table);
  if (!entry) findings.add("table not expected", where);
  for (const {name, type} of columns) {
    const words = ["area", "period", entry?.category.name].includes(name) && type.startsWith("ENUM");
    if (!words && name !== "mean") findings.add("column not expected", `${where}.${name}`);
  }
}

function dimensionsOf(tables: readonly DecodedTable[], cube: string): Set<string> {
  const cells = tables.find(({name}) => name === CATEGORIES_TABLE);
  const column = (name: string) => cells?.columns.find((c) => c.name === name)?.values ?? [];
  const categories = column("category");
  const own = column("table_name").flatMap((table, row) => (table === cube ? [String(categories[row])] : []));
  return new Set(own.flatMap((category) => category.split("; ").map((part) => part.split("=")[0]!)));
}
