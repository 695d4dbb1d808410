import {join} from "node:path";
import {formatDate, formatNumber} from "../../src/lib/i18n/format.js";
import {publishTexts} from "../../src/lib/i18n/publish.js";
import {checkTexts} from "../../src/lib/i18n/publish-checks.js";
import type {Outcome} from "./publish.js";

/** Writes what a notebook was found to be and what came of it, in its language; `reviewer` where it was to be published. */
export function formatOutcome(
  {file, locale, findings, changes, figures, published}: Outcome,
  reviewer?: string
): string {
  const [t, c] = [publishTexts[locale], checkTexts[locale]];
  const count = (refuses: boolean) =>
    formatNumber(findings.filter((one) => one.refuses === refuses).length, locale);
  const told = findings.map(({line, refuses, words, way_out}) => {
    const kind = refuses ? c.refused : c.remark;
    return `  ${t.line(formatNumber(line, locale))}, ${kind}: ${words}\n    ${c.way_out}: ${way_out}`;
  });
  const lines = [
    t.heading(file, count(true), count(false)),
    ...(told.length ? told : [`  ${c.nothing_found}`]),
    ...(figures ? since(changes, locale) : [])
  ];
  if (reviewer === undefined) return `${lines.join("\n")}\n`;
  if (!published) return `${[...lines, t.refused].join("\n")}\n`;
  const {path, snapshot, earlier} = published;
  lines.push(t.published(join("notebooks", path), reviewer.trim()));
  if (snapshot) lines.push(t.snapshot(snapshot));
  if (earlier) lines.push(t.earlier(join("notebooks", earlier)));
  return `${[...lines, t.build].join("\n")}\n`;
}

function since(changes: Outcome["changes"], locale: Outcome["locale"]): string[] {
  const t = publishTexts[locale];
  if (!changes) return [t.first];
  const date = formatDate(changes.since, locale);
  if (!changes.sentences.length) return [t.unchanged(date)];
  return [t.since(date), ...changes.sentences.map((sentence) => `  ${sentence}`)];
}
