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
    notebook_hash: "Kenmerk van dit notebook",
    reviewed: (reviewer: string) => `nagekeken door ${reviewer}`,
    and_more: (n: number) => `en ${n} meer`,
    concept: "Concept",
    concept_more:
      "Dit is niet nagekeken en niet gepubliceerd. Geef het niet door als rapport van de gemeente.",
    fictional: "fictief",
    sheet_data: (date: string) => `gegevens tot en met ${date}`,
    superseded: "Dit rapport is vervangen. Lees nu:",
    older_snapshot: (date: string) =>
      `De tekst van dit rapport is van ${date} en hoort bij een eerdere stand van de gegevens. De figuren tonen de stand van nu. Noemt de tekst een ander cijfer dan een figuur, ga dan uit van de figuur. Kenmerk van de eerdere gegevens:`,
    changed: (since: string) => `Wat er anders is dan bij de publicatie van ${since}`,
    unchanged: (since: string) =>
      `De cijfers in de figuren zijn gelijk aan die van de publicatie van ${since}.`,
    all_reports: "Alle rapporten",
    open_live: "Open in de werkbank",
    save: "Bewaar als één bestand",
    file_origin: "Dit bestand",
    file_made: (municipality: string, until: string) =>
      `Bewaard uit Buurtpeil van ${municipality}, uit gegevens ${until}. Het werkt zonder internet en bevat geen programma’s.`,
    file_reopen:
      "Het notebook waar dit rapport van is gemaakt, zit erin. Kies in de werkbank van Buurtpeil ‘Open een notebook’ en wijs dit bestand aan; u kunt dan andere gebieden en perioden kiezen."
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
    notebook_hash: "Fingerprint of this notebook",
    reviewed: (reviewer: string) => `reviewed by ${reviewer}`,
    and_more: (n: number) => `and ${n} more`,
    concept: "Draft",
    concept_more:
      "Nobody has reviewed this and it is not published. Do not pass it on as a report of the municipality.",
    fictional: "fictional",
    sheet_data: (date: string) => `data up to and including ${date}`,
    superseded: "This report has been replaced. Read instead:",
    older_snapshot: (date: string) =>
      `The text of this report is of ${date} and belongs to earlier data. The figures show the data as they are now. Where the text states another number than a figure, go by the figure. Fingerprint of the earlier data:`,
    changed: (since: string) => `What differs from the publication of ${since}`,
    unchanged: (since: string) => `The numbers in the figures are those of the publication of ${since}.`,
    all_reports: "All reports",
    open_live: "Open in the workbench",
    save: "Save as one file",
    file_origin: "This file",
    file_made: (municipality: string, until: string) =>
      `Saved from Buurtpeil of ${municipality}, from data ${until}. It works without the internet and holds no programs.`,
    file_reopen:
      "The notebook that this report was made from is inside. In the workbench of Buurtpeil choose ‘Open a notebook’ and point at this file; you can then choose other areas and periods."
  }
});
