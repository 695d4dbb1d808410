import type {Locale} from "../../lib/i18n/locale.js";
import {sqlFunctionTexts} from "../../lib/i18n/sql-words.js";
import {sqlTokens} from "../../lib/queries/sql-tokens.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {knownValues} from "./known-values.js";
import {columnInfo, type SqlTable, snapshotTables} from "./sql-tables.js";
import type {Explain, Suggestion} from "./suggestion.js";

/** Makes what is said of a word in a query: a table, a column, a function, or a code between quotes. */
export function explainSql(manifest: Manifest, locale: Locale, cells: () => readonly SqlTable[]): Explain {
  const tables = snapshotTables(manifest, locale);
  const {area, period, indicator, phenomenon} = knownValues(manifest, locale);
  const codes = new Map([...area, ...period, ...indicator, ...phenomenon].map((one) => [one.insert, one]));
  const functions: Readonly<Record<string, string>> = sqlFunctionTexts[locale];
  return (sql, at) => {
    const token = sqlTokens(sql).find((one) => one.at <= at && at < one.at + one.text.length);
    if (!token) return null;
    const words =
      token.kind === "string"
        ? said(codes.get(token.text.slice(1, -1)))
        : token.kind === "name"
          ? (said([...tables, ...cells()].find(({name}) => name === token.text)?.suggestion) ??
            columnInfo(token.text, locale) ??
            (sql[token.at + token.text.length] === "(" ? (functions[token.text] ?? null) : null))
          : null;
    return words === null ? null : {from: token.at, to: token.at + token.text.length, words};
  };
}

function said(of: Suggestion | undefined): string | null {
  if (!of) return null;
  const {label, shown, detail, info} = of;
  return [shown ?? label, detail ? ` (${detail})` : "", info ? `: ${info.split("\n")[0]}` : ""].join("");
}
