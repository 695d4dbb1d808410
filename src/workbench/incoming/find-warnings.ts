import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {yamlLine} from "../../lib/notebook/read-yaml.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {firstValues} from "../../live/first-values.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import {namesIn} from "./named-indicators.js";

/** Something of a notebook that will not work here, with the line of its file. */
export interface Warning {
  line: number;
  words: string;
}

/** Finds what is wrong or lacking, in the order of the file; the same lack is told once. */
export function findWarnings(
  document: NotebookDocument,
  {indicators, phenomena}: Pick<Manifest, "indicators" | "phenomena">,
  locale: Locale
): Warning[] {
  const t = incomingTexts[locale];
  const {header, header_source, cells} = document;
  const found: Warning[] = [];
  const told = new Set<string>();
  const lacks = (words: string, line: () => number) => {
    if (!told.has(words)) found.push({line: line(), words});
    told.add(words);
  };
  const {problem} = firstValues(document);
  if (problem) found.push({line: problem.line, words: problem.inWords(locale)});
  const has = (list: readonly {id: string}[], id: string) => list.some((one) => one.id === id);
  for (const id of header.requires ?? [])
    if (!has(indicators, id)) lacks(t.lacking(id), () => yamlLine(header_source, 2, ["requires"]));
  for (const {cell} of cells) {
    if (cell.kind === "broken") found.push({line: cell.problem.line, words: cell.problem.inWords(locale)});
    const named = namesIn(cell);
    for (const id of named.indicators) if (!has(indicators, id)) lacks(t.lacking(id), () => cell.line);
    for (const id of named.phenomena)
      if (!has(phenomena, id)) lacks(t.lacking_phenomenon(id), () => cell.line);
  }
  return found.sort((a, b) => a.line - b.line);
}
