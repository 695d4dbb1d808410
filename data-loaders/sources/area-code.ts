import type {Level} from "../../src/lib/areas/area.js";

/**
 * SQL that is true for areas of one municipality. Compares the code's own municipality part: a substring
 * search for `0479` would also find BU05180479, a buurt of The Hague.
 */
export function inMunicipality(column: string, municipality: string): string {
  return `(substr(${column}, 1, 2) IN ('GM', 'WK', 'BU') AND substr(${column}, 3, 4) = '${digitsOf(municipality)}')`;
}

/** SQL that gives the level of an area code, NULL for the whole country. */
export function levelOf(column: string): string {
  const cases = Object.entries(PREFIX).map(([prefix, level]) => `WHEN '${prefix}' THEN '${level}'`);
  return `CASE substr(${column}, 1, 2) ${cases.join(" ")} END`;
}

/** Says whether a buurt or wijk code is one of a municipality's. */
export function belongsTo(code: string, municipality: string): boolean {
  return /^(WK|BU)/.test(code) && code.slice(2, 6) === digitsOf(municipality);
}

const PREFIX: Readonly<Record<string, Level>> = {GM: "gemeente", WK: "wijk", BU: "buurt"};

function digitsOf(municipality: string): string {
  const match = /^GM(\d{4})$/.exec(municipality);
  if (!match) throw new Error(`not a municipality code: expected GM0479, found ${municipality}`);
  return match[1]!;
}
