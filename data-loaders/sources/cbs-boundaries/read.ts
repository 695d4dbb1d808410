import {isUtf8} from "node:buffer";
import {readFile} from "node:fs/promises";
import * as z from "zod";
import type {AreaSource} from "../../config.js";
import {type BrokenRule, brokenRule, ROWS_NAMED} from "../../stages/broken-rule.js";
import {belongsTo} from "../area-code.js";
import type {Boundary} from "./boundary.js";
import {cbsBoundaries} from "./contract.js";

/**
 * Reads the buurten of one municipality, by code. Features of other municipalities (the official file holds the
 * whole country) and of water are left out by their codes and properties.
 */
export async function readBoundaries(
  path: string,
  municipality: string,
  areas: Pick<AreaSource, "properties">
): Promise<Boundary[]> {
  const names = areas.properties;
  const rows = (await features(path)).filter((feature) => !isWater(feature.properties));
  const code = text(path, rows, names.buurt_code, /^BU[0-9]{4}[0-9A-Z]{4}$/, "not a buurt code");
  const own = rows.filter((row) => belongsTo(code(row), municipality));
  if (!own.length) {
    throw broken(path, {
      problem: `no buurt of ${municipality}`,
      wayOut: "name the boundaries of this municipality, or correct its code in the config"
    });
  }
  const name = text(path, own, names.buurt_name, /\S/, "name missing");
  const wijk = text(path, own, names.wijk_code, /^WK[0-9]{4}[0-9A-Z]{2}$/, "not a wijk code");
  refuse(path, names.wijk_code, "wijk and buurt code disagree", WRONG_CODES, own, (row) => {
    return wijk(row).slice(2) !== code(row).slice(2, 8);
  });
  const seen = new Set<string>();
  refuse(path, names.buurt_code, "code occurs twice", WRONG_CODES, own, (row) => {
    return seen.size === seen.add(code(row)).size;
  });
  refuse(
    path,
    "geometry",
    "point outside the Netherlands",
    NOT_RD,
    own,
    (row) => !inRd(row.geometry.coordinates)
  );
  return own
    .map((row) => ({code: code(row), name: name(row).trim(), wijk: wijk(row), geometry: row.geometry}))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Reads wijk names from a file of their own: wijk code → name. */
export async function readWijkNames(
  path: string,
  municipality: string,
  properties: {code: string; name: string}
): Promise<Map<string, string>> {
  const rows = (await features(path)).filter((feature) => !isWater(feature.properties));
  const code = text(path, rows, properties.code, /^WK[0-9]{4}[0-9A-Z]{2}$/, "not a wijk code");
  const own = rows.filter((row) => belongsTo(code(row), municipality));
  const name = text(path, own, properties.name, /\S/, "name missing");
  return new Map(own.map((row) => [code(row), name(row).trim()]));
}

const WRONG_CODES = "download the file again, or correct areas.properties in the config";
const NOT_RD = "download the map in RD New (EPSG:28992), metres";

const Position = z.tuple([z.number(), z.number()]).rest(z.number());
const Ring = z.array(Position).min(4);
const Feature = z.object({
  properties: z.record(z.string(), z.unknown()),
  geometry: z.discriminatedUnion("type", [
    z.object({type: z.literal("Polygon"), coordinates: z.array(Ring).min(1)}),
    z.object({type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring).min(1)).min(1)})
  ])
});
const Collection = z.object({type: z.literal("FeatureCollection"), features: z.array(z.unknown()).min(1)});
type Feature = z.infer<typeof Feature> & {row: number};

async function features(path: string): Promise<Feature[]> {
  const again = "download the file again, whole, as GeoJSON";
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) {
    throw broken(path, {
      problem: "file missing",
      wayOut: "put it in the data folder, or correct its name in the config"
    });
  }
  if (!bytes.length) throw broken(path, {problem: "file empty", wayOut: again});
  if (!isUtf8(bytes)) throw broken(path, {problem: "not UTF-8", wayOut: again});
  const collection = Collection.safeParse(parse(bytes.toString("utf8")));
  if (!collection.success) throw broken(path, {problem: "not a feature collection", wayOut: again});
  const parsed = collection.data.features.map((feature) => Feature.safeParse(feature));
  const bad = parsed.flatMap((feature, i) => (feature.success ? [] : [i + 1]));
  if (bad.length) {
    throw broken(path, {problem: `not a polygon with properties: ${named(bad)}`, wayOut: again});
  }
  return parsed.map((feature, i) => ({...feature.data!, row: i + 1}));
}

/** JSON.parse quotes the text that it stumbles over, so its message goes no further. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** Official maps draw large water as features of their own; the property's name differs by year. */
function isWater(properties: Readonly<Record<string, unknown>>): boolean {
  return ["water", "WATER", "h2o", "H2O"].some((name) => properties[name] === "JA");
}

/** Gives a reader of one text property, after checking it in every feature. */
function text(path: string, rows: readonly Feature[], property: string, pattern: RegExp, problem: string) {
  const value = (row: Feature) => {
    const found = row.properties[property];
    return typeof found === "string" ? found.trim() : "";
  };
  refuse(path, property, problem, WRONG_CODES, rows, (row) => !pattern.test(value(row)));
  return value;
}

function refuse(
  path: string,
  column: string,
  problem: string,
  wayOut: string,
  rows: readonly Feature[],
  wrong: (row: Feature) => boolean
): void {
  const bad = rows.filter(wrong).map((row) => row.row);
  if (bad.length) throw broken(path, {problem: `${problem}: ${named(bad)}`, column, wayOut});
}

/** Features are counted from 1: they have no header. */
function named(bad: readonly number[]): string {
  const first = bad.slice(0, ROWS_NAMED).join(", ");
  if (bad.length === 1) return `feature ${first}`;
  return `${bad.length} features (${bad.length > ROWS_NAMED ? "first " : ""}${first})`;
}

function inRd(coordinates: unknown[]): boolean {
  if (typeof coordinates[0] !== "number") return coordinates.every((inner) => inRd(inner as unknown[]));
  const [x, y] = coordinates as [number, number];
  return x >= -7000 && x <= 300000 && y >= 289000 && y <= 629000;
}

function broken(path: string, rule: Pick<BrokenRule, "problem" | "wayOut" | "column">) {
  return brokenRule({...rule, source: cbsBoundaries.id, file: path});
}
