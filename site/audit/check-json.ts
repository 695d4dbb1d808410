import type {Findings} from "./findings.js";

/** Where the manifest may hold numbers, `[]` for an item of a list; whoever adds a place says why it tells nothing. */
const MANIFEST_NUMBERS = new Set([
  "format",
  "vintage",
  "protection.base",
  "protection.minimum_inhabitants",
  "protection.minimum_mean",
  "indicators[].per",
  "indicators[].base",
  "indicators[].thresholds[].value",
  // Root mean square and 95th percentile of at least 100 margins, see `checkDeviation`.
  "deviation[].margins",
  "deviation[].rms",
  "deviation[].p95",
  // Taken from released counts, see `checkUtility`.
  "utility[].poisson_sd",
  "utility[].small_share",
  "utility[].rank",
  // Multiples of their steps, held against the table by `checkMeans`.
  "means[].base",
  "means[].step",
  "means[].rules.fewest",
  "means[].rules.p",
  "means[].rules.one",
  "means[].rules.two",
  "means[].last[].category",
  "means[].last[].n",
  "means[].last[].mean",
  "proxies[].year",
  // Of released rates and public figures.
  "correlations[].areas",
  "correlations[].rho",
  "correlations[].low",
  "correlations[].high",
  // Of boundaries and inhabitants as CBS publishes them.
  "geography.unions[].small[].years[]",
  "geography.unions[].small[].unknown[]",
  "geography.previous.vintage",
  "geography.previous.until_year",
  "geography.previous.buurten.before",
  "geography.previous.buurten.after",
  "geography.previous.redrawn[].shares[].share",
  // Of a fictional municipality alone, see decision 0006.
  "planted[].planted",
  "planted[].found",
  "planted[].innocent",
  "planted[].rank[].areas",
  "planted[].rank[].rho",
  "releases[].number",
  "tables[].base",
  "tables[].rows",
  "files[].bytes"
]);
/** Where shapes may hold numbers: coordinates, and which arcs make an area. */
const SHAPE_NUMBERS =
  /^(?:bbox|transform\.(?:scale|translate)|arcs|objects\.\w+\.geometries\[\]\.arcs)(?:\[\])*$/;
const TELLING =
  /max|min(?!imum_)|worst|largest|biggest|highest|lowest|extreme|grootste|hoogste|ergste|uiterste/i;

/** Tells which kind of JSON a file holds, by its name without hash. */
export type JsonKind = "manifest" | "shapes" | "other";

/**
 * Proves that JSON holds no number beside those that the audit knows the meaning of, nor one written as text. The
 * manifest and the shapes have their places; other JSON of a site (headers, the list of reports) has none.
 */
export function checkJsonNumbers(value: unknown, kind: JsonKind, where: string, findings: Findings): void {
  visit(value, "");

  function visit(item: unknown, path: string): void {
    if (Array.isArray(item)) for (const one of item) visit(one, `${path}[]`);
    else if (item && typeof item === "object") {
      for (const [key, one] of Object.entries(item)) visit(one, path ? `${path}.${key}` : key);
    } else if (isNumber(item) && !expected(path, kind)) {
      const telling = kind === "manifest" && TELLING.test(path);
      findings.add(telling ? "deviation tells too much" : "number not expected", `${where} ${path}`.trim());
    }
  }
}

function expected(path: string, kind: JsonKind): boolean {
  if (kind === "shapes") return SHAPE_NUMBERS.test(path);
  return kind === "manifest" && MANIFEST_NUMBERS.has(path);
}

/** A number, also one that stands as text. */
function isNumber(value: unknown): boolean {
  return (
    typeof value === "number" ||
    (typeof value === "string" && /^\s*[-+]?\d+(?:[.,]\d+)?\s*%?\s*$/.test(value))
  );
}
