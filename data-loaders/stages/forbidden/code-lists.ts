import type {CodeList} from "../../sources/contract.js";
import {ALPHA_2, ALPHA_3, COUNTRY_NAMES} from "./countries.js";
import {plainText} from "./spelling.js";
import {forbiddenName} from "./variables.js";

/**
 * Names the forbidden variable that a code list stands for, or null: by its name and version, or by values that
 * can hardly mean anything else. A few familiar values among many others do not make a list suspect (BAG's
 * purposes name a health-care function), so most of them must be recognised.
 */
export function forbiddenCodes(codes: CodeList): string | null {
  const titled = forbiddenName(codes.name) ?? forbiddenName(codes.version) ?? knownTable(codes);
  if (titled) return titled;
  const texts = [...codes.values, ...Object.entries(codes.variants ?? {}).flat()];
  const values = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  for (const [variable, recognised] of RECOGNISERS) if (recognised(values)) return variable;
  return null;
}

/** Tables of the Logisch Ontwerp BRP, and standards, by which lists are known. */
function knownTable({name, version}: CodeList): string | null {
  const title = plainText(`${name} ${version}`);
  const table = /(?:lo|brp|gba|landelijke)[^a-z]*.*\btabel\s*0*(\d+)/.exec(title)?.[1];
  if (table && table in BRP_TABLES) return BRP_TABLES[table]!;
  if (/\biso\W*3166/.test(title)) return "origin";
  if (/\biso\W*639/.test(title)) return "language";
  if (/\b(icd|icpc|dsm)\W*\d*\b/.test(title)) return "health";
  return null;
}

const BRP_TABLES: Readonly<Record<string, string>> = {
  "32": "nationality",
  "34": "origin",
  "37": "nationality",
  "56": "nationality"
};

const RECOGNISERS: readonly (readonly [variable: string, (values: readonly string[]) => boolean])[] = [
  ["nationality", isNationalityTable],
  ["origin", isCountryTable],
  ["origin", (values) => most(values, 3, (value) => value === value.toUpperCase() && ALPHA_2.has(value))],
  ["origin", (values) => most(values, 3, (value) => value === value.toUpperCase() && ALPHA_3.has(value))],
  ["origin", (values) => most(values, 2, (value) => COUNTRY_NAMES.has(plainText(value)))],
  ["nationality", (values) => most(values, 2, (value) => NATIONALITIES.test(plainText(value)))],
  ["religion", (values) => most(values, 2, (value) => RELIGIONS.test(plainText(value)))],
  ["health", (values) => most(values, 3, (value) => /^[A-TV-Z]\d[\dA-Z](\.[\dA-Z]{1,4})?$/.test(value))],
  // A forbidden word in a value: `gezondheidszorgfunctie` is one of eleven, so most must hold one.
  ["origin", (values) => most(values, 2, (value) => forbiddenName(value) === "origin")],
  ["nationality", (values) => most(values, 2, (value) => forbiddenName(value) === "nationality")],
  ["health", (values) => most(values, 2, (value) => forbiddenName(value) === "health")],
  ["sexual orientation", (values) => most(values, 2, (value) => ORIENTATIONS.test(plainText(value)))],
  ["political view", (values) => most(values, 3, (value) => PARTIES.test(plainText(value)))]
];

/** At least `least` values, and at least half of them, are recognised. */
function most(values: readonly string[], least: number, recognised: (value: string) => boolean): boolean {
  const found = values.filter(recognised).length;
  return found >= least && found * 2 >= values.length;
}

/**
 * LO BRP table 32. Its codes lie between 0000 and 0500, as do codes of municipalities: only a list that keeps to
 * the numbers in use, and has one that a plain numbering from 1 has not, is recognised.
 */
function isNationalityTable(values: readonly string[]): boolean {
  const codes = fourDigits(values);
  if (codes.length < 2 || codes.length < values.length - 1) return false;
  const known = codes.filter((code) => within(code, NATIONALITY_CODES));
  const some = codes.some((code) => code >= 27) && (codes.includes(1) || codes.length >= 5);
  return some && known.length >= 0.8 * codes.length;
}

/**
 * LO BRP table 34: Nederland is 6030, every other country lies in five blocks of about a hundred. Postcodes and
 * branches of business use such numbers too, but of one block or outside them.
 */
function isCountryTable(values: readonly string[]): boolean {
  const codes = fourDigits(values);
  if (codes.length < 2 || codes.length < values.length - 1) return false;
  const known = codes.filter((code) => within(code, COUNTRY_CODES));
  const blocks = new Set(known.map((code) => Math.floor(code / 1000))).size;
  return known.length >= 0.8 * codes.length && blocks >= (codes.includes(6030) ? 2 : 3);
}

type Range = readonly [from: number, to: number];

const NATIONALITY_CODES: readonly Range[] = [
  [0, 2],
  [27, 87],
  [100, 157],
  [200, 223],
  [250, 268],
  [300, 345],
  [399, 404],
  [421, 455],
  [499, 500]
];

const COUNTRY_CODES: readonly Range[] = [
  [0, 0],
  [5001, 5112],
  [6000, 6070],
  [7001, 7099],
  [8000, 8046],
  [9000, 9099],
  [9999, 9999]
];

function fourDigits(values: readonly string[]): number[] {
  return values.filter((value) => /^\d{4}$/.test(value)).map(Number);
}

function within(code: number, ranges: readonly Range[]): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to);
}

/** Adjectives of nationality, Dutch and English, the commonest in Dutch registers first. */
const NATIONALITIES =
  /^(niet.)?(nederlands|dutch|turks|turkish|marokkaan|moroccan|suriname?s|surinaam|surinamese|antillia|poolse?$|polish|duitse?r?$|german$|belg|bulgaar|bulgarian|roemeen|romanian|syri|eritre|oekrai|ukrain|somali|afghan?|irak|iraqi|iraanse?|iranian|chine(es|se)|chinese|indones|italia|spaanse?$|spanish|portuge|franse?$|french|britse?$|british|griek|greek|hongaar|hungarian|ghane|egypti|russi|indiase?$|indian$|pakista|vietname|staatlo|stateless|westers|niet.?westers|non.?western|western$)/;

const RELIGIONS =
  /^(rooms.?)?(katholiek|catholic|protestant|hervormd|gereformeerd|evangeli|luther|christen|christelijk|christian|islam|moslim|muslim|joods|jewish|jodendom|judais|hindoe|hindu|boeddhi|buddhi|soefi|sikh|atheis|agnost|humanis|orthodox)/;

const ORIENTATIONS =
  /^(hetero|homo|bi|lesbi|gay|pan|a)(s(e|ek)[ksx]+u|sex|$|sch?$|sisch)|^(homo|hetero|gay|queer)$/;

const PARTIES =
  /^(vvd|pvda|d66|cda|pvv|sp|groenlinks|gl.?pvda|christenunie|sgp|denk|fvd|volt|bbb|ja21|nsc|50plus|pvdd|partij voor de dieren)$/;
