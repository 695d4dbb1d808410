import {catalogue} from "./catalogue.js";

/** Texts on what is not shown, why, and what to choose instead. */
export const gateTexts = catalogue({
  nl: {
    per_year: (level: string) => `per ${level} per jaar`,
    per_quarter: (level: string) => `per ${level} per kwartaal`,
    per_month: (level: string) => `per ${level} per maand`,
    per_kinds: (level: string, kinds: string) => `per ${level} per ${kinds}`,
    per_span: (level: string) => `per ${level} over meerdere jaren samen`,
    closed: (where: string, reason: string) => `niet getoond ${where}: ${reason}`,
    closed_level: (level: string, reason: string) => `niet getoond per ${level}: ${reason}`,
    too_few: "te weinig",
    too_few_full: (mean: string) => `te weinig, gemiddeld minder dan ${mean} per cijfer`,
    finest_level: (finest: string) => `dit wordt niet fijner geteld dan per ${finest}`,
    existence:
      "alleen voor de hele gemeente, want dát er een geval is kan in een kleiner gebied al iemand verraden",
    existence_short: "alleen voor de hele gemeente",
    other_period: (kind: string) => `dit wordt per ${kind} geteld`,
    choose: (ways: string) => `kies ${ways}`,
    or: "of",
    way_span: "meer jaren samen",
    way_year: "jaar",
    way_quarter: "kwartaal",
    way_month: "maand",
    show_span: (level: string) => `Toon jaren samen per ${level}`,
    show_year: (level: string) => `Toon jaren per ${level}`,
    show_quarter: (level: string) => `Toon kwartalen per ${level}`,
    show_month: (level: string) => `Toon maanden per ${level}`,
    show_area: (area: string) => `Toon ${area}`,
    thin: (minimum: string) =>
      `niet getoond: minder dan ${minimum} om door te delen; kies een groter gebied of meer jaren samen`,
    disabled: (name: string) => `${name} (niet getoond)`,
    not_shown_here: "Niet getoond bij deze keuze",
    detour: (asked: string, reason: string, shown: string) =>
      `${asked} wordt niet getoond: ${reason}. In plaats daarvan ziet u ${shown}.`,
    period_at: (period: string, level: string) => `${period} per ${level}`,
    one_figure:
      "Voor de hele gemeente is er één cijfer per periode. Kies kleinere gebieden om te vergelijken.",
    no_map: (reason: string) => `Er is geen kaart: ${reason}.`,
    no_grid: (reason: string) => `Gebieden door de jaren heen staan hier niet: ${reason}.`,
    no_trend: (level: string, reason: string) =>
      `Voor één ${level} staat hier geen ontwikkeling: ${reason}. Kies een groter gebied.`,
    coarser: (level: string, reason: string) => `Per ${level}, want ${reason}.`,
    cell_open: (kind: string) => `per ${kind}`,
    cell_span: "alleen jaren samen",
    cell_none: "niet getoond",
    cell_closed: (kinds: string, reason: string) => `${kinds}: ${reason}`,
    cell_whole: (reason: string) => `niet getoond: ${reason}`,
    cell_finest: "niet zo fijn geteld",
    key_too_few: "Te weinig",
    key_too_few_text: (mean: string) =>
      `Gemiddeld minder dan ${mean} per cijfer (of tweemaal de afronding van de indicator, als dat meer is). Dan zou vooral de afronding te zien zijn. Neem grotere gebieden of langere perioden.`,
    key_finest: "Niet zo fijn geteld",
    key_finest_text:
      "Op de kaart van de indicator staat tot welk soort gebied er wordt geteld. Kleiner wordt er niets gemaakt, ook niet voor de werkbank.",
    key_existence: "Alleen voor de hele gemeente",
    key_existence_text:
      "Van deze indicatoren kan al onthullend zijn dát er in een klein gebied een geval is, hoe ook wordt afgerond. Daarom zijn er geen cijfers per wijk of buurt.",
    few_rows: (level: string, mean: string, least: string) =>
      `Deze cellen${level} zijn te klein om één voor één te lezen: gemiddeld ${mean} per rij, waar ${least} nodig is. Lees er geen verschillen in. Tel ze op tot wijk of gemeente, of tot jaar (GROUP BY).`,
    few_at: (level: string, kind: string) => ` per ${level} per ${kind}`,
    few_span: (level: string) => ` per ${level}`,
    nothing_shown: (name: string, where: string) =>
      `De tabel figure bevat alleen wat wordt getoond. ${name} is er: ${where}.`
  },
  en: {
    per_year: (level: string) => `by ${level} by year`,
    per_quarter: (level: string) => `by ${level} by quarter`,
    per_month: (level: string) => `by ${level} by month`,
    per_kinds: (level: string, kinds: string) => `by ${level} by ${kinds}`,
    per_span: (level: string) => `by ${level} over several years together`,
    closed: (where: string, reason: string) => `not shown ${where}: ${reason}`,
    closed_level: (level: string, reason: string) => `not shown by ${level}: ${reason}`,
    too_few: "too few",
    too_few_full: (mean: string) => `too few, less than ${mean} per figure on average`,
    finest_level: (finest: string) => `this is not counted in areas smaller than a ${finest}`,
    existence:
      "for the municipality as a whole only, because that a case exists at all can give somebody away in a smaller area",
    existence_short: "for the municipality only",
    other_period: (kind: string) => `this is counted by ${kind}`,
    choose: (ways: string) => `choose ${ways}`,
    or: "or",
    way_span: "several years together",
    way_year: "year",
    way_quarter: "quarter",
    way_month: "month",
    show_span: (level: string) => `Show years together by ${level}`,
    show_year: (level: string) => `Show years by ${level}`,
    show_quarter: (level: string) => `Show quarters by ${level}`,
    show_month: (level: string) => `Show months by ${level}`,
    show_area: (area: string) => `Show ${area}`,
    thin: (minimum: string) =>
      `not shown: fewer than ${minimum} to divide by; choose a larger area or several years together`,
    disabled: (name: string) => `${name} (not shown)`,
    not_shown_here: "Not shown for this choice",
    detour: (asked: string, reason: string, shown: string) =>
      `${asked} is not shown: ${reason}. You see ${shown} instead.`,
    period_at: (period: string, level: string) => `${period} by ${level}`,
    one_figure: "The municipality as a whole has one figure per period. Choose smaller areas to compare.",
    no_map: (reason: string) => `There is no map: ${reason}.`,
    no_grid: (reason: string) => `Areas over the years are not given here: ${reason}.`,
    no_trend: (level: string, reason: string) =>
      `For one ${level} no development is given here: ${reason}. Choose a larger area.`,
    coarser: (level: string, reason: string) => `By ${level}, because of this: ${reason}.`,
    cell_open: (kind: string) => `by ${kind}`,
    cell_span: "only years together",
    cell_none: "not shown",
    cell_closed: (kinds: string, reason: string) => `${kinds}: ${reason}`,
    cell_whole: (reason: string) => `not shown: ${reason}`,
    cell_finest: "not counted this finely",
    key_too_few: "Too few",
    key_too_few_text: (mean: string) =>
      `Less than ${mean} per figure on average (or twice the rounding of the indicator, where that is more). One would mostly see the rounding then. Take larger areas or longer periods.`,
    key_finest: "Not counted this finely",
    key_finest_text:
      "The card of the indicator says in which areas it is counted at the finest. Nothing smaller is made, not for the workbench either.",
    key_existence: "For the municipality only",
    key_existence_text:
      "Of these indicators it can already give somebody away that a case exists in a small area, however it is rounded. So there are no figures by district or neighbourhood.",
    few_rows: (level: string, mean: string, least: string) =>
      `These cells${level} are too few to read one by one: ${mean} per row on average, where ${least} is needed. Read no differences in them. Add them up to district or municipality, or to year (GROUP BY).`,
    few_at: (level: string, kind: string) => ` by ${level} by ${kind}`,
    few_span: (level: string) => ` by ${level}`,
    nothing_shown: (name: string, where: string) =>
      `The table figure holds only what is shown. ${name} is there: ${where}.`
  }
});
