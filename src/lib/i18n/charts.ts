import type {Level} from "../areas/area.js";
import type {CellState} from "../disclosure/cell-state.js";
import type {Locale} from "./locale.js";

/** Everything a chart says of itself, apart from the data. */
export interface ChartTexts {
  /** One and many. */
  levels: Record<Level, [string, string]>;
  quarters: [string, string, string, string];
  quarter_letter: string;
  states: Record<Exclude<CellState, "small">, string> & {small: (most: number) => string};
  columns: Record<string, string>;
  table: string;
  legend: string;
  interval: string;
  intervalWords: (lower: string, upper: string) => string;
  about: (number: string) => string;
  uncertainty: (base: number) => string;
  until: (date: string) => string;
  provenance: Record<"source" | "period" | "population" | "uncertainty" | "snapshot", string>;
}

export const chartTexts: Record<Locale, ChartTexts> = {
  nl: {
    levels: {gemeente: ["gemeente", "gemeenten"], wijk: ["wijk", "wijken"], buurt: ["buurt", "buurten"]},
    quarters: ["1e kwartaal", "2e kwartaal", "3e kwartaal", "4e kwartaal"],
    quarter_letter: "K",
    states: {
      value: "waarde",
      small: (most) => `0 tot ${most}`,
      not_published: "niet getoond op dit niveau",
      missing: "bron ontbreekt",
      empty: "niets te tellen"
    },
    columns: {
      area: "Code",
      area_name: "Gebied",
      period: "Periode",
      n: "Aantal",
      denominator: "Noemer",
      series: "Reeks"
    },
    table: "Tabel",
    legend: "Legenda",
    interval: "95%-interval",
    intervalWords: (lower, upper) => `${lower} tot ${upper}`,
    about: (number) => `ongeveer ${number}`,
    uncertainty: (base) =>
      base > 1
        ? `95%-interval, met de afronding op veelvouden van ${base} erin`
        : "95%-interval; de aantallen zijn niet afgerond",
    until: (date) => `tot en met ${date}`,
    provenance: {
      source: "Bron",
      period: "Periode",
      population: "Populatie",
      uncertainty: "Onzekerheid",
      snapshot: "Stand"
    }
  },
  en: {
    levels: {
      gemeente: ["municipality", "municipalities"],
      wijk: ["district", "districts"],
      buurt: ["neighbourhood", "neighbourhoods"]
    },
    quarters: ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"],
    quarter_letter: "Q",
    states: {
      value: "value",
      small: (most) => `0 to ${most}`,
      not_published: "not shown at this level",
      missing: "source missing",
      empty: "nothing to count"
    },
    columns: {
      area: "Code",
      area_name: "Area",
      period: "Period",
      n: "Count",
      denominator: "Denominator",
      series: "Series"
    },
    table: "Table",
    legend: "Legend",
    interval: "95% interval",
    intervalWords: (lower, upper) => `${lower} to ${upper}`,
    about: (number) => `about ${number}`,
    uncertainty: (base) =>
      base > 1
        ? `95% interval, rounding to multiples of ${base} included`
        : "95% interval; counts are not rounded",
    until: (date) => `up to ${date}`,
    provenance: {
      source: "Source",
      period: "Period",
      population: "Population",
      uncertainty: "Uncertainty",
      snapshot: "Snapshot"
    }
  }
};
