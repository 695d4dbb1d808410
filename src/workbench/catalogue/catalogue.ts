import {type Area, LEVELS, type Level} from "../../lib/areas/area.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {PERIOD_KINDS, type PeriodKind} from "../../lib/periods/period.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";

/** An indicator as the catalogue lists it, under its phenomenon. */
export interface CatalogueIndicator {
  phenomenon: string;
  card: IndicatorCard;
  /** Where the gate shows it: widest level and longest period first. */
  offered: {level: Level; period: PeriodKind}[];
}

/** What can be asked: indicators and tables, in the order of the snapshot. */
export interface Catalogue {
  indicators: CatalogueIndicator[];
  tables: TableEntry[];
  /** Areas that a search names, by their own name or that of what is united in them; none without a search. */
  areas: Area[];
}

/** Makes the catalogue from the manifest alone. */
export function readCatalogue(manifest: Manifest, locale: Locale): Catalogue {
  const indicators = manifest.phenomena.flatMap((phenomenon) =>
    phenomenon.indicators.flatMap((id) => {
      const card = manifest.indicators.find((c) => c.id === id);
      return card ? [{phenomenon: phenomenon.name[locale], card, offered: offeredAt(manifest, id)}] : [];
    })
  );
  return {indicators, tables: manifest.tables, areas: manifest.areas};
}

/**
 * Keeps what holds every word of the search, in a name, a definition, a column or a code; case and accents do
 * not count.
 */
export function searchCatalogue(catalogue: Catalogue, search: string, locale: Locale): Catalogue {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const holds = (texts: readonly string[]) => {
    const text = folded(texts.join(" "));
    return words.every((word) => text.includes(word));
  };
  return {
    indicators: catalogue.indicators.filter(({phenomenon, card}) =>
      holds([phenomenon, card.id, card.name[locale], card.definition[locale], card.unit[locale]])
    ),
    tables: catalogue.tables.filter(({name, columns}) => holds([name, ...columns.map((c) => c.name)])),
    areas:
      words.length > 0
        ? catalogue.areas.filter(({name, members, member_names}) =>
            holds([name, ...members, ...member_names])
          )
        : []
  };
}

function offeredAt({gate}: Manifest, indicator: string): CatalogueIndicator["offered"] {
  return LEVELS.flatMap((level) =>
    PERIOD_KINDS.filter((period) =>
      gate.some((g) => g.offered && g.indicator === indicator && g.level === level && g.period === period)
    ).map((period) => ({level, period}))
  );
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
