import type {Localized} from "../i18n/locale.js";

/**
 * Examples for the reference, by the part of the format that they show. Put under each other, after the front matter,
 * they are one notebook, which a test parses in both languages.
 */
export const CELL_EXAMPLES: Readonly<Record<string, Localized>> = {
  header: both(
    "---",
    "title: Overbewoning per wijk|title: Overcrowding by district",
    "language: nl|language: en",
    "date: 2026-03-02",
    "authors: [Team Onderzoek]|authors: [Research team]",
    "description: Hoeveel adressen dichter bewoond zijn dan past.|description: How many addresses hold more people than fit.",
    "purpose: Achtergrond bij het weekoverleg.|purpose: Background for the weekly meeting.",
    "parameters:",
    "  grens: 25",
    "requires: [overbewoond, waterverbruik_afwijkend]",
    "---"
  ),
  "input: area": cell(
    "input gebied",
    "type: area",
    "label: Welke wijken?|label: Which districts?",
    "level: wijk",
    "multiple: true",
    "value: [WK999901, WK999902]"
  ),
  "input: level": cell(
    "input niveau",
    "type: level",
    "label: Per wijk of per buurt?|label: By wijk or by buurt?",
    "options: [wijk, buurt]",
    "value: wijk"
  ),
  "input: period": cell(
    "input periode",
    "type: period",
    "label: Welk jaar?|label: Which year?",
    "kind: year",
    "value: latest year"
  ),
  "input: phenomenon": cell(
    "input fenomeen",
    "type: phenomenon",
    "label: Welk fenomeen?|label: Which phenomenon?",
    "value: overbewoning"
  ),
  "input: indicator": cell(
    "input indicator",
    "type: indicator",
    "label: Welk cijfer?|label: Which figure?",
    "options: [overbewoond, waterverbruik_afwijkend]",
    "value: overbewoond"
  ),
  "input: number": cell(
    "input grens",
    "type: number",
    "label: Vanaf hoeveel adressen?|label: From how many addresses?",
    "min: 0",
    "max: 500",
    "step: 5",
    "value: 10"
  ),
  "input: choice": cell(
    "input maat",
    "type: choice",
    "label: Aantal of aandeel?|label: Count or share?",
    "options: [aantal, aandeel]|options: [count, share]",
    "value: aantal|value: count"
  ),
  query: cell(
    "query cijfers",
    "SELECT area, area_name, n, state",
    "FROM figure",
    "WHERE indicator = 'overbewoond' AND period = '2025JJ00'",
    "  AND area IN (FROM gebied) AND n >= (FROM grens)"
  ),
  "chart of a query": cell(
    "chart",
    "type: bar",
    "title: Adressen met overbewoning|title: Overcrowded addresses",
    "data: cijfers",
    "y: area_name",
    "value: n",
    "state: state",
    "unit: adressen|unit: addresses",
    "provenance:",
    "  source: BRP en BAG|  source: BRP and BAG",
    '  period: "2025"',
    "  population: adressen met een woonfunctie|  population: addresses meant to live in",
    "  uncertainty: aantallen zijn afgerond|  uncertainty: counts are rounded"
  ),
  "chart of an indicator": cell(
    "chart",
    "type: line",
    "title: Overbewoning door de jaren|title: Overcrowding through the years",
    "data:",
    "  indicator: overbewoond",
    "  level: gemeente",
    "  period: each year"
  ),
  map: cell(
    "map",
    "title: Overbewoning op de kaart|title: Overcrowding on the map",
    "indicator: overbewoond",
    "level: $niveau",
    "period: $periode"
  ),
  heatmap: cell(
    "heatmap",
    "title: Het fenomeen per wijk|title: The phenomenon by district",
    "phenomenon: $fenomeen",
    "level: wijk",
    "period: latest year"
  ),
  trend: cell(
    "trend",
    "title: Door de tijd|title: Through time",
    "indicator: $indicator",
    "level: wijk",
    "period: each year",
    "areas: $gebied"
  ),
  table: cell(
    "table",
    "title: Naast elkaar|title: Side by side",
    "indicators: [overbewoond, waterverbruik_afwijkend]",
    "level: wijk",
    "period: latest year"
  ),
  compare: cell(
    "compare",
    "title: Eén buurt naast andere gebieden|title: One neighbourhood beside other areas",
    "indicator: overbewoond",
    "area: BU99990101",
    "with: WK999902",
    "period: latest year"
  ),
  note: cell(
    "note",
    "**Wat dit laat zien.** Hoeveel adressen er geteld zijn.|**What this shows.** How many addresses were counted.",
    "",
    "**Wat dit niet laat zien.** Wie er wonen, en waarom.|**What this does not show.** Who lives there, and why."
  )
};

function cell(info: string, ...lines: string[]): Localized {
  return both(`\`\`\`${info}`, ...lines, "```");
}

/** Lines that are the same in both languages, or Dutch and English with a bar between. */
function both(...lines: string[]): Localized {
  const of = (which: 0 | 1) =>
    lines.map((line) => (line.includes("|") ? line.split("|")[which]! : line)).join("\n");
  return {nl: of(0), en: of(1)};
}
