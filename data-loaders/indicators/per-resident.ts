import type {IndicatorCard} from "../../src/lib/snapshot/card.js";

/** What the cards of events share that are divided by the residents of an area. */
export const PER_RESIDENT = {
  denominator: {nl: "inwoners", en: "residents"},
  per: 1000,
  category_of: null,
  beside: null,
  status: "protected",
  thresholds: [],
  audience: "openbaar"
} satisfies Partial<IndicatorCard>;

/** Says which day an event is counted by, and which residents it is divided by. */
export function eventsOf(nl: string, en: string): IndicatorCard["reference_date"] {
  return {
    nl: `${nl} Inwoners: 1 januari van het jaar, als som van de buurten (door CBS afgerond op 5).`,
    en: `${en} Residents: 1 January of the year, as the sum of the neighbourhoods (rounded to 5 by Statistics Netherlands).`
  };
}
