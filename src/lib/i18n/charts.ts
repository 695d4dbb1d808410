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
  /** Names of colour classes; the numbers are already written. */
  classes: {
    under: (most: string) => string;
    between: (least: string, most: string) => string;
    over: (least: string) => string;
  };
  with: (names: string) => string;
  value: (unit: string) => string;
  share: string;
  rounded: (base: number) => string;
  in_unit: (unit: string) => string;
  open_table: string;
  no_rows: string;
  summary: {
    none: string;
    equal: (value: string) => string;
    only: (name: string, value: string) => string;
    range: (low: string, high: string) => string;
    named: (name: string, value: string) => string;
    overlap: string;
    apart: string;
    trend: (first: string, from: string, last: string, to: string) => string;
    unclear: string;
    differs: string;
    without: (states: string) => string;
  };
  uncertainty: (base: number, slack: number) => string;
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
      small: (most) => `aantal 0 tot ${most}`,
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
    classes: {
      under: (most) => `minder dan ${most}`,
      between: (least, most) => `${least} tot ${most}`,
      over: (least) => `${least} en meer`
    },
    with: (names) => `met ${names}`,
    value: (unit) => (unit ? `Waarde (${unit})` : "Waarde"),
    share: "Aandeel (%)",
    rounded: (base) => `Aantal (op ${base} afgerond)`,
    in_unit: (unit) => (unit === "%" ? "In procenten" : unit[0]!.toUpperCase() + unit.slice(1)),
    open_table: "De cijfers in een tabel",
    no_rows: "Er zijn geen cijfers bij deze keuze.",
    summary: {
      none: "Er is hier geen waarde te tonen.",
      equal: (value) => `Alle waarden zijn ${value}.`,
      only: (name, value) => `Alleen ${name} heeft een waarde: ${value}.`,
      range: (low, high) => `De waarden lopen van ${low} tot ${high}${stop(high)}`,
      named: (name, value) => `${value} in ${name}`,
      overlap: "Deze twee intervallen overlappen: het verschil kan toeval zijn.",
      apart: "Deze twee intervallen overlappen niet.",
      trend: (first, from, last, to) => `${first}: ${from}; ${last}: ${to}.`,
      unclear: "De intervallen overlappen: een verandering is hieruit niet af te leiden.",
      differs: "De intervallen overlappen niet.",
      without: (states) => `Zonder waarde: ${states}.`
    },
    legend: "Legenda",
    interval: "95%-interval",
    intervalWords: (lower, upper) => `${lower} tot ${upper}`,
    about: (number) => `ongeveer ${number}`,
    uncertainty: (base, slack) =>
      base > 1
        ? `95%-interval, met de afronding op veelvouden van ${base} erin` +
          (slack < base ? "" : `, die sommen tot ${slack} kan verschuiven`)
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
      small: (most) => `count 0 to ${most}`,
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
    classes: {
      under: (most) => `under ${most}`,
      between: (least, most) => `${least} to ${most}`,
      over: (least) => `${least} and over`
    },
    with: (names) => `with ${names}`,
    value: (unit) => (unit ? `Value (${unit})` : "Value"),
    share: "Share (%)",
    rounded: (base) => `Count (rounded to ${base})`,
    in_unit: (unit) => (unit === "%" ? "In per cent" : unit[0]!.toUpperCase() + unit.slice(1)),
    open_table: "The figures in a table",
    no_rows: "There are no figures for this choice.",
    summary: {
      none: "There is no value to show here.",
      equal: (value) => `All values are ${value}.`,
      only: (name, value) => `Only ${name} has a value: ${value}.`,
      range: (low, high) => `Values run from ${low} to ${high}${stop(high)}`,
      named: (name, value) => `${value} in ${name}`,
      overlap: "These two intervals overlap: the difference may be chance.",
      apart: "These two intervals do not overlap.",
      trend: (first, from, last, to) => `${first}: ${from}; ${last}: ${to}.`,
      unclear: "The intervals overlap: no change can be inferred from this.",
      differs: "The intervals do not overlap.",
      without: (states) => `Without a value: ${states}.`
    },
    legend: "Legend",
    interval: "95% interval",
    intervalWords: (lower, upper) => `${lower} to ${upper}`,
    about: (number) => `about ${number}`,
    uncertainty: (base, slack) =>
      base > 1
        ? `95% interval, rounding to multiples of ${base} included` +
          (slack < base ? "" : `, which may move sums by up to ${slack}`)
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

/** Ends a sentence, once: names of united areas end in a full stop of their own (`e.o.`). */
function stop(text: string): string {
  return text.endsWith(".") ? "" : ".";
}
