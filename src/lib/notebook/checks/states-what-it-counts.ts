import {checkTexts} from "../../i18n/publish-checks.js";
import {isDrawn} from "../draw/content.js";
import type {Chart, Figure} from "../notebook.js";
import {type Finding, refusal, remark, type Shown, type Submitted} from "./finding.js";
import {cellLine, headerLine} from "./lines.js";
import {saysNothing} from "./says-nothing.js";

/** Every figure says its unit, what it is counted among, its source and its uncertainty; the head says what it is. */
export function statesWhatItCounts({notebook, locale}: Submitted, {figures}: Shown): Finding[] {
  const t = checkTexts[locale];
  const head = (["title", "description", "purpose"] as const)
    .filter((key) => saysNothing(notebook.header[key]))
    .map((key) => refusal("stated", headerLine(notebook, key), t.says_nothing_header(key), t.stated_out));
  const drawn = notebook.cells.filter(isDrawn).flatMap((cell, i) => {
    const figure = figures[i];
    if (!figure) return [];
    const {unit, provenance, title} = figure;
    const said = (key: string, text: string, wayOut: string) =>
      saysNothing(text) ? [refusal("stated", lineOf(cell, key), t.says_nothing(key, title), wayOut)] : [];
    return [
      ...(cell.kind === "table" ? [] : said("unit", unit, t.unit_out)),
      ...said("population", provenance.population, t.population_out),
      ...(["source", "period", "uncertainty"] as const).flatMap((key) =>
        said(key, provenance[key], t.stated_out)
      ),
      ...withoutInterval(cell, locale)
    ];
  });
  return [...head, ...drawn];
}

/** A query's rate without limits looks more certain than it is. */
function withoutInterval(cell: Chart | Figure, locale: Submitted["locale"]): Finding[] {
  if (cell.kind !== "chart" || !("provenance" in cell.spec)) return [];
  const {unit, lower, upper, title} = cell.spec;
  if (!/%|^per\b|\bper \d/i.test(unit) || (lower && upper)) return [];
  const t = checkTexts[locale];
  return [remark("stated", cellLine(cell, "unit"), t.no_interval(title, unit), t.no_interval_out)];
}

function lineOf(cell: Chart | Figure, key: string): number {
  return key === "unit" ? cellLine(cell, key) : cellLine(cell, "provenance", key);
}
