import type {AboutEntry} from "./about-figure.js";
import {type CsvDialect, writeCsv} from "./csv.js";

/**
 * Writes rows as CSV with where they come from in columns at the end, the same in every row: a heading above the table
 * would break readers of CSV, and a file beside it gets lost; columns stay with each row, also when rows are sorted,
 * filtered or pasted elsewhere. A name that a column before has gets a number, case aside, for engines join by names.
 */
export function writeWithAbout(
  names: readonly string[],
  rows: readonly (readonly unknown[])[],
  about: readonly AboutEntry[],
  dialect: CsvDialect
): string {
  const constant = about.map(({words}) => words);
  const head = distinct([...names, ...about.map(({name}) => name)]);
  return writeCsv(
    head,
    rows.map((row) => [...row, ...constant]),
    dialect
  );
}

function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${name} (${i})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
