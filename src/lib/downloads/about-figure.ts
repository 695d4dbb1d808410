import {aboutTexts} from "../i18n/downloads.js";
import type {Locale} from "../i18n/locale.js";
import {shellTexts} from "../i18n/shell.js";
import type {FigureData} from "../notebook/figure/figure-data.js";
import type {Manifest} from "../snapshot/manifest.js";

/** One thing that must stay with the figures: its key for machines, its name and itself in words. */
export interface AboutEntry {
  key: keyof typeof aboutTexts.nl;
  name: string;
  words: string;
}

/** Lists what must stay with the figures wherever they go: title, unit, where they come from, and whose they are. */
export function aboutFigure(
  {title, unit, provenance}: Pick<FigureData, "title" | "unit" | "provenance">,
  origin: string,
  locale: Locale
): AboutEntry[] {
  const told = {title, unit, ...provenance, origin};
  const keys = Object.keys(aboutTexts.nl) as AboutEntry["key"][];
  return keys
    .filter((key) => told[key])
    .map((key) => ({key, name: aboutTexts[locale][key], words: told[key]}));
}

/** Says whose figures they are; of the fictional municipality also that nothing in them is real. */
export function originOf({municipality}: Pick<Manifest, "municipality">, locale: Locale): string {
  const name = `${shellTexts[locale].site} ${municipality.name}`;
  return municipality.fictional ? `${name}. ${shellTexts[locale].fictional}` : name;
}
