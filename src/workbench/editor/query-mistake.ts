import type {Locale} from "../../lib/i18n/locale.js";
import {sqlFunctionTexts} from "../../lib/i18n/sql-words.js";
import {nearest} from "../../lib/notebook/nearest.js";
import type {Refusal} from "../../lib/queries/refusal.js";
import {sqlTokens} from "../../lib/queries/sql-tokens.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {literal} from "../../lib/sql-text.js";
import type {ToldProblem} from "./place-problem.js";
import {SQL_KEYWORDS} from "./sql-words.js";

/** What is wrong in a query, and what was probably meant, where a list knows. */
export function queryMistake(
  sql: string,
  refusal: Refusal,
  manifest: Pick<Manifest, "areas" | "indicators" | "periods" | "phenomena">,
  locale: Locale
): Omit<ToldProblem, "words"> {
  const line = refusal.line ?? null;
  const {name, kind} = refusal;
  switch (kind) {
    case "unknown_value": {
      if (name === undefined) return {line};
      const code = codeOf(name, manifest, locale);
      const token = sqlTokens(sql).find(({text}) => text === literal(name));
      return {line: token?.line ?? line, found: literal(name), meant: code === null ? null : literal(code)};
    }
    case "unknown_function":
      return {
        line,
        found: name ?? null,
        meant: name ? nearest(name, Object.keys(sqlFunctionTexts.nl)) : null
      };
    case "syntax": {
      const near = /at or near "(.+?)"/.exec(refusal.engine ?? "")?.[1] ?? null;
      if (near === null) return {line};
      const word = /^[A-Za-z]{3,}$/.test(near) ? nearest(near, SINGLE) : null;
      return {line, found: near, meant: word?.toLowerCase() === near.toLowerCase() ? null : word};
    }
    default:
      return {line, found: name?.replace(/^.*\./, "") ?? null, meant: refusal.nearest ?? null};
  }
}

const SINGLE = SQL_KEYWORDS.filter((word) => !word.includes(" "));

/** The code that goes by a name, or that is near a misspelt one. */
function codeOf(
  written: string,
  {areas, indicators, periods, phenomena}: Pick<Manifest, "areas" | "indicators" | "periods" | "phenomena">,
  locale: Locale
): string | null {
  const named = new Map<string, string>([
    ...areas.map(({code, name}) => [name.toLowerCase(), code] as const),
    ...[...indicators, ...phenomena].map(({id, name}) => [name[locale].toLowerCase(), id] as const)
  ]);
  const exact = named.get(written.toLowerCase());
  if (exact !== undefined) return exact;
  if (/^\d{4}$/.test(written)) return periods.find(({code}) => code === `${written}JJ00`)?.code ?? null;
  const near = nearest(written, [
    ...named.keys(),
    ...indicators.map(({id}) => id),
    ...phenomena.map(({id}) => id)
  ]);
  return near === null ? null : (named.get(near) ?? near);
}
