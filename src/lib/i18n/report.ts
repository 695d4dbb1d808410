import {catalogue} from "./catalogue.js";

/** Texts of a published report. */
export const reportTexts = catalogue({
  nl: {
    purpose: "Doel",
    by: (authors: string) => `Door ${authors}`,
    and: "en",
    note: "Duiding",
    nothing_chosen: "niets gekozen",
    not_offered: (indicator: string, why: string) => `${indicator}: ${why}.`,
    no_figures: "De gegevens bevatten hierover geen cijfers, dus is er niets te tekenen.",
    footer: "Verantwoording",
    sources: "Bronnen",
    period: "Periode",
    snapshot_date: "Stand van de gegevens",
    until: (date: string) => `tot en met ${date}`,
    protection: "Bescherming",
    rounded: (bases: string) =>
      `Aantallen uit registers zijn afgerond op veelvouden van ${bases}; ook elk verschil en elke som is dat. Geen persoon, adres of bedrijf is te herkennen.`,
    or: "of",
    small: (most: string) => `Een aantal onder de afronding staat er als ‘0 tot ${most}’.`,
    exact: "Cijfers uit openbare bronnen zijn onveranderd overgenomen.",
    snapshot_hash: "Kenmerk van de gegevens",
    notebook_hash: "Kenmerk van dit notebook"
  },
  en: {
    purpose: "Purpose",
    by: (authors: string) => `By ${authors}`,
    and: "and",
    note: "How to read this",
    nothing_chosen: "nothing chosen",
    not_offered: (indicator: string, why: string) => `${indicator}: ${why}.`,
    no_figures: "The data hold no figures about this, so there is nothing to draw.",
    footer: "Account",
    sources: "Sources",
    period: "Period",
    snapshot_date: "Data as of",
    until: (date: string) => `up to and including ${date}`,
    protection: "Protection",
    rounded: (bases: string) =>
      `Counts from registers are rounded to multiples of ${bases}, and so is every difference and every sum. No person, address or company can be recognised.`,
    or: "or",
    small: (most: string) => `A count below the rounding reads ‘0 to ${most}’.`,
    exact: "Figures from public sources are unaltered.",
    snapshot_hash: "Fingerprint of the data",
    notebook_hash: "Fingerprint of this notebook"
  }
});
