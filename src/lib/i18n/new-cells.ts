import {catalogue} from "./catalogue.js";

/** What a new notebook and its new cells say at first. */
export const sheetTexts = catalogue({
  nl: {
    title: "Nieuw notebook",
    author: "Naam of team",
    description: "Wat de lezer te weten komt, in een zin.",
    purpose: "Waarvoor het gebruikt mag worden.",
    prose: "Schrijf hier tekst.",
    note: "Wat deze cijfers laten zien, en wat niet.",
    input_name: "gebied",
    input_label: "Welk gebied?",
    query_name: "vraag",
    by: (level: string) => `per ${level}`,
    beside: (indicator: string, area: string) => `${indicator}: ${area} naast de wijk en de gemeente`
  },
  en: {
    title: "New notebook",
    author: "Name or team",
    description: "What the reader learns, in one sentence.",
    purpose: "What it may be used for.",
    prose: "Write text here.",
    note: "What these figures show, and what they do not.",
    input_name: "area_choice",
    input_label: "Which area?",
    query_name: "question",
    by: (level: string) => `by ${level}`,
    beside: (indicator: string, area: string) =>
      `${indicator}: ${area} beside its district and the municipality`
  }
});
