import type {Locale} from "../../lib/i18n/locale.js";
import {isDrawn} from "../../lib/notebook/draw/content.js";
import type {AnyCell} from "../../lib/notebook/read-cells.js";
import {notebookTables} from "../../lib/queries/notebook-tables.js";
import {tablesInText} from "../../lib/queries/referenced-tables.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import {findWarnings, type Warning} from "./find-warnings.js";
import {namedIndicators} from "./named-indicators.js";

/** What a notebook would do on this snapshot, found without running any of it. */
export interface WhatItDoes {
  queries: number;
  figures: number;
  /** What the reader is asked, by the labels of inputs. */
  inputs: string[];
  /** Names of indicators that figures and queries name, and of those that inputs offer. */
  indicators: string[];
  /** Tables that queries read, as the words of their SQL say. */
  tables: string[];
  /** Those of them that hold protected cells, which no report may read. */
  protected_tables: string[];
  snapshot: "same" | "other" | "unknown";
  warnings: Warning[];
}

/** Reads off a notebook what it would do. */
export function whatItDoes(document: NotebookDocument, manifest: Manifest, locale: Locale): WhatItDoes {
  const cells = document.cells.map(({cell}) => cell);
  const {snapshot} = document.header;
  const sql = cells.flatMap((cell) => (cell.kind === "query" ? [cell.sql] : []));
  const known = manifest.tables.map(({name}) => name);
  const tables = known.filter((name) => sql.some((text) => tablesInText(text, [name]).length > 0));
  const open = notebookTables(manifest);
  const named = namedIndicators(cells, manifest);
  return {
    queries: sql.length,
    figures: cells.filter(isFigure).length,
    inputs: cells.flatMap((cell) => (cell.kind === "input" ? [cell.spec.label] : [])),
    indicators: manifest.indicators.filter(({id}) => named.has(id)).map(({name}) => name[locale]),
    tables,
    protected_tables: tables.filter((name) => !open.includes(name)),
    snapshot: snapshot === undefined ? "unknown" : manifest.hash.startsWith(snapshot) ? "same" : "other",
    warnings: findWarnings(document, manifest, locale)
  };
}

function isFigure(cell: AnyCell): boolean {
  return cell.kind !== "broken" && isDrawn(cell);
}
