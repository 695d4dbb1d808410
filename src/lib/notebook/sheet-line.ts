import {formatDate} from "../i18n/format.js";
import {reportTexts} from "../i18n/report.js";
import type {Manifest} from "../snapshot/manifest.js";
import {inputInWords} from "./input-in-words.js";
import type {InputValues} from "./input-values.js";
import type {AnyCell} from "./read-cells.js";
import type {Header} from "./schema/header.js";

/**
 * Writes what stands at the foot of every printed sheet of a report: its title, what its inputs hold, and the
 * snapshot. It goes into `data-sheet` of the root element, where the styles for paper take it from; whoever
 * changes an input writes it again.
 */
export function sheetLine(
  {header, cells}: {header: Header; cells: readonly AnyCell[]},
  values: InputValues,
  manifest: Manifest,
  {concept = false}: {concept?: boolean} = {}
): string {
  const locale = header.language;
  const texts = reportTexts[locale];
  const chosen = cells.flatMap((cell) => {
    if (cell.kind !== "input") return [];
    const held = [values[cell.name] ?? []]
      .flat()
      .map((one) => inputInWords(cell.spec, one, manifest, locale));
    return [`${cell.spec.label} ${shortened(held, texts.and_more) || texts.nothing_chosen}`];
  });
  const {name, fictional} = manifest.municipality;
  const place = fictional ? `${name} (${texts.fictional})` : name;
  return [
    concept ? `${texts.concept}: ${header.title}` : header.title,
    ...(chosen.length ? [chosen.join(" · ")] : []),
    `${place} · ${texts.sheet_data(formatDate(manifest.covers_until, locale))} · ${manifest.hash.slice(0, 8)}`
  ].join("\n");
}

/** Room for names at the foot of a sheet. */
const MOST = 4;

function shortened(names: readonly string[], more: (n: number) => string): string {
  const shown = names.slice(0, MOST).join(", ");
  return names.length > MOST ? `${shown} ${more(names.length - MOST)}` : shown;
}
