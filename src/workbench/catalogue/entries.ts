import type {Area} from "../../lib/areas/area.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import {formatLevel} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {INDICATOR_SYNONYMS, PHENOMENON_SYNONYMS} from "../../lib/i18n/synonyms.js";
import type {IndicatorCard, Phenomenon} from "../../lib/snapshot/card.js";
import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";
import type {LiveCell} from "../../live/live-cell.js";
import {nameOf} from "../../live/live-cell.js";
import {cellTitle} from "../notebook/cell-title.js";
import {otherNames} from "./other-names.js";

/** Something that can be found in the catalogue. */
export type Entry = EntryOf & {
  /** Tells it from all others: `indicator overbewoond`. */
  key: string;
  name: string;
  /** What it is, in a few words under its name. */
  about: string;
  /** Other names that a search finds it by: those of this language first, then those of the other. */
  synonyms: readonly string[];
  /** What else says it, and counts for less. */
  words: readonly string[];
};

export type EntryOf =
  | {kind: "indicator"; card: IndicatorCard}
  | {kind: "phenomenon"; phenomenon: Phenomenon}
  | {kind: "area"; area: Area}
  | {kind: "table"; table: TableEntry}
  | {kind: "column"; table: TableEntry; column: string}
  | {kind: "cell"; live: LiveCell};
export type EntryKind = EntryOf["kind"];

/** Lists all that can be found in a snapshot, in its order. */
export function readEntries(manifest: Manifest, locale: Locale): Entry[] {
  const phenomena = manifest.phenomena.map((one) => phenomenonEntry(one, locale));
  const indicators = manifest.phenomena.flatMap((phenomenon) =>
    phenomenon.indicators.flatMap((id) => {
      const card = manifest.indicators.find((one) => one.id === id);
      return card ? [indicatorEntry(card, phenomenon, locale)] : [];
    })
  );
  const areas = manifest.areas.map((area) => areaEntry(area, manifest, locale));
  const tables = manifest.tables.flatMap(tableEntries);
  return [...indicators, ...phenomena, ...areas, ...tables];
}

/** Lists the cells of a notebook as something that can be found. */
export function cellEntries(cells: readonly LiveCell[], locale: Locale): Entry[] {
  return cells.map((live) => ({
    kind: "cell",
    live,
    key: `cell ${live.id}`,
    name: cellTitle(live.cell) || deskTexts[locale][`kind_${live.cell.kind}`],
    about: deskTexts[locale][`kind_${live.cell.kind}`],
    synonyms: [],
    words: [nameOf(live.cell) ?? ""]
  }));
}

function phenomenonEntry(phenomenon: Phenomenon, locale: Locale): Entry {
  const {id, name, lead} = phenomenon;
  return {
    kind: "phenomenon",
    phenomenon,
    key: `phenomenon ${id}`,
    name: name[locale],
    about: lead[locale],
    synonyms: otherNames(name, PHENOMENON_SYNONYMS[id], locale),
    words: [id, lead[locale]]
  };
}

function indicatorEntry(card: IndicatorCard, phenomenon: Phenomenon, locale: Locale): Entry {
  return {
    kind: "indicator",
    card,
    key: `indicator ${card.id}`,
    name: card.name[locale],
    about: phenomenon.name[locale],
    synonyms: otherNames(card.name, INDICATOR_SYNONYMS[card.id], locale),
    words: [card.id, card.definition[locale], card.unit[locale], ...Object.values(phenomenon.name)]
  };
}

function areaEntry(area: Area, {areas}: Manifest, locale: Locale): Entry {
  const {code, level, name, parent, members, member_names} = area;
  const above = areas.find((one) => one.code === parent);
  const kind = formatLevel(level, locale);
  return {
    kind: "area",
    area,
    key: `area ${code}`,
    name,
    about: above ? `${kind}, ${above.name}` : kind,
    synonyms: member_names.filter((one) => one !== name),
    words: [kind, ...members]
  };
}

function tableEntries(table: TableEntry): Entry[] {
  const {name, columns} = table;
  return [
    {
      kind: "table",
      table,
      key: `table ${name}`,
      name,
      about: columns.map((column) => column.name).join(", "),
      synonyms: [],
      words: []
    },
    ...columns.map(
      (column): Entry => ({
        kind: "column",
        table,
        column: column.name,
        key: `column ${name}.${column.name}`,
        name: column.name,
        about: name,
        synonyms: [],
        words: [name]
      })
    )
  ];
}
