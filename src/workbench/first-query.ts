import type {Locale} from "../lib/i18n/locale.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {readCatalogue} from "./catalogue.js";
import {exampleQuery} from "./example-query.js";

/** Writes the query that the box starts with: the first indicator by wijk, or at the widest level that it has. */
export function firstQuery(manifest: Manifest, locale: Locale): string {
  const first = readCatalogue(manifest, locale).indicators.find(({offered}) => offered.length > 0);
  if (!first) return "";
  const at = first.offered.findLast(({level}) => level === "wijk") ?? first.offered[0]!;
  return exampleQuery(manifest, first.card, at.level, at.period, locale);
}
