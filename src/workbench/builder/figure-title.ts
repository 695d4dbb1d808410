import {listWords} from "../../lib/charts/list-words.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import {formatLevel, formatPeriod} from "../../lib/i18n/format.js";
import {LOCALES, type Locale} from "../../lib/i18n/locale.js";
import {sheetTexts} from "../../lib/i18n/new-cells.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {type BuiltFigure, indicatorsOf, levelOf, valuesOf} from "./figure-spec.js";

/** More areas than these are not named in a title. */
const MOST_NAMED = 3;

/** Makes the title of a figure from its choices; what an input gives is left out. */
export function figureTitle(cell: BuiltFigure, manifest: Manifest, locale: Locale): string {
  const t = catalogueTexts[locale];
  const name = subject(cell, manifest, locale);
  const level = levelOf(cell, manifest);
  const [period = ""] = valuesOf(cell, "period");
  const when = /^\d/.test(period) ? `, ${formatPeriod(period, locale)}` : "";
  const where = areasIn(cell, manifest, locale);
  const each = period.startsWith("each ");
  if (cell.kind === "compare") {
    const [code] = valuesOf(cell, "area");
    const area = manifest.areas.find((one) => one.code === code);
    return (area ? t.title_beside(name, area.name) : name) + when;
  }
  if (valuesOf(cell, "phenomenon").length > 0 && level)
    return t.title_phenomenon(name, formatLevel(level, locale)) + when;
  if (cell.kind === "trend" || (each && cell.kind === "chart")) {
    if (where) return t.title_trend_in(name, where);
    if (level === "gemeente") return t.title_trend_in(name, manifest.municipality.name);
    return level ? t.title_trend(name, formatLevel(level, locale)) : name;
  }
  if (where) return t.title_in(name, where) + when;
  if (level === "gemeente") return t.title_in(name, manifest.municipality.name) + when;
  return (level ? t.title_by(name, formatLevel(level, locale)) : name) + when;
}

/** Says whether a title is one that the program made, and not an author's own; in whichever language. */
export function followsChoices(cell: BuiltFigure, manifest: Manifest): boolean {
  return LOCALES.some((locale) => {
    const name = subject(cell, manifest, locale);
    const level = levelOf(cell, manifest);
    const t = sheetTexts[locale];
    const [code] = valuesOf(cell, "area");
    const area = manifest.areas.find((one) => one.code === code);
    return [
      figureTitle(cell, manifest, locale),
      `${name}: ${deskTexts[locale].kind_trend.toLowerCase()}`,
      level ? `${name} ${t.by(formatLevel(level, locale))}` : "",
      area ? t.beside(name, area.name) : ""
    ].includes(cell.spec.title);
  });
}

function subject(cell: BuiltFigure, manifest: Manifest, locale: Locale): string {
  const [phenomenon] = valuesOf(cell, "phenomenon");
  const found = manifest.phenomena.find(({id}) => id === phenomenon);
  if (found) return found.name[locale];
  const names = indicatorsOf(cell, manifest).map(
    (id) => manifest.indicators.find((card) => card.id === id)?.name[locale] ?? id
  );
  return names.length > 0 ? listWords(names, locale) : builderTexts[locale].figures;
}

function areasIn(cell: BuiltFigure, {areas}: Manifest, locale: Locale): string {
  const codes = cell.kind === "compare" ? [] : valuesOf(cell, "areas");
  if (codes.length === 0 || codes.length > MOST_NAMED) return "";
  return listWords(
    codes.map((code) => areas.find((area) => area.code === code)?.name ?? code),
    locale
  );
}
