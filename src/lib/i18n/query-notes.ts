import {catalogue} from "./catalogue.js";

/** What a reader must know of an answer: said under the query, and to the author of a report. */
export const queryNotes = catalogue({
  nl: {
    levels_added: (table: string) =>
      `Let op: in ${table} staan gemeente, wijken en buurten onder elkaar. Deze vraag telt ze bij elkaar op, dus telt alles meer dan eens. Kies één niveau (WHERE level = 'wijk') of groepeer per gebied.`,
    periods_added: (table: string) =>
      `Let op: in ${table} staan jaren, kwartalen en maanden onder elkaar. Deze vraag telt ze bij elkaar op, dus telt alles meer dan eens. Kies één soort periode (WHERE kind = 'year') of groepeer per periode.`,
    indicators_added:
      "Let op: deze vraag telt aantallen van meer indicatoren op. Die overlappen: een woning of melding kan in meer indicatoren meetellen. Groepeer per indicator, of kies er één.",
    rates_averaged:
      "Let op: dit is een gemiddelde van aandelen, waarin een klein gebied even zwaar telt als een groot. Deel de som van de aantallen door de som van de noemers: sum(n) / sum(denominator).",
    zero_is_small: (base: string, most: string) =>
      `Let op: een 0 staat hier voor 0 tot ${most}, want aantallen zijn afgerond op veelvouden van ${base}. Lees of kies er geen gebieden ‘zonder’ uit, en geef zo'n cel in een grafiek de toestand 'small'.`,
    missing_as_nought:
      "Let op: wat ontbreekt of niet wordt getoond telt in deze vraag als 0. Laat zulke rijen weg (WHERE n IS NOT NULL).",
    sums_divided:
      "Let op: deze vraag deelt sommen waarin teller of noemer kan ontbreken. Tel in beide alleen rijen waarvan de teller er is: FILTER (WHERE n IS NOT NULL)."
  },
  en: {
    levels_added: (table: string) =>
      `Note: ${table} holds the municipality, districts and neighbourhoods under each other. This query adds them up, so it counts everything more than once. Choose one level (WHERE level = 'wijk') or group by area.`,
    periods_added: (table: string) =>
      `Note: ${table} holds years, quarters and months under each other. This query adds them up, so it counts everything more than once. Choose one kind of period (WHERE kind = 'year') or group by period.`,
    indicators_added:
      "Note: this query adds up counts of several indicators. They overlap: one dwelling or report may count in several. Group by indicator, or choose one.",
    rates_averaged:
      "Note: this is a mean of rates, in which a small area weighs as much as a large one. Divide the sum of the counts by the sum of the denominators: sum(n) / sum(denominator).",
    zero_is_small: (base: string, most: string) =>
      `Note: a 0 stands for 0 to ${most} here, for counts are rounded to multiples of ${base}. Do not read or choose areas ‘without’ from it, and give such a cell the state 'small' in a chart.`,
    missing_as_nought:
      "Note: what is missing or not shown counts as 0 in this query. Leave such rows out (WHERE n IS NOT NULL).",
    sums_divided:
      "Note: this query divides sums of which the numerator or the denominator may be missing. Add up only rows whose numerator is there, in both: FILTER (WHERE n IS NOT NULL)."
  }
});
