import {catalogue} from "./catalogue.js";

/** Everything that downloads say: the menu under a figure and what comes of it. */
export const downloadTexts = catalogue({
  nl: {
    svg: "SVG",
    svg_for: "tekening, schaalt mee in Word en in vormgeving",
    png: "PNG",
    png_for: "plaatje voor een presentatie of bericht",
    save_answer: "Bewaar als CSV voor Excel",
    csv: "CSV",
    csv_for: "cijfers met decimale punt, voor R en Python",
    excel: "CSV voor Excel",
    excel_for: "cijfers met puntkomma en decimale komma",
    arrow: "Arrow",
    arrow_for: "cijfers met hun typen, voor R, Python en DuckDB",
    workbench: "Werkbank",
    workbench_for: "open dezelfde figuur als notebook en ga verder",
    making: "Even geduld: het bestand wordt gemaakt.",
    saved: (name: string) => `Opgeslagen: ${name}`,
    no_numbers: "De cijfers van deze figuur komen uit een zoekvraag. Open het rapport in de werkbank.",
    failed: "Het bestand kon niet worden gemaakt. Laad de pagina opnieuw en probeer het nog eens.",
    nameless: "figuur"
  },
  en: {
    svg: "SVG",
    svg_for: "drawing that scales, for Word and for design",
    png: "PNG",
    png_for: "picture for a presentation or a message",
    save_answer: "Save as CSV for Excel",
    csv: "CSV",
    csv_for: "figures with a decimal point, for R and Python",
    excel: "CSV for Excel",
    excel_for: "figures as a spreadsheet in English opens them",
    arrow: "Arrow",
    arrow_for: "figures with their types, for R, Python and DuckDB",
    workbench: "Workbench",
    workbench_for: "open the same figure as a notebook and go on",
    making: "One moment: the file is being made.",
    saved: (name: string) => `Saved: ${name}`,
    no_numbers: "The numbers of this figure come from a query. Open the report in the workbench.",
    failed: "The file could not be made. Reload the page and try once more.",
    nameless: "figure"
  }
});

/** Names of columns that are known, in the files for readers; other columns keep the name that their query gave. */
export const columnTexts = catalogue({
  nl: {
    area: "Gebiedscode",
    area_name: "Gebied",
    area_members: "Hierin ook",
    indicator: "Indicatorcode",
    indicator_name: "Indicator",
    period: "Periode",
    period_code: "Periodecode",
    rate: "Cijfer",
    unit: "Eenheid",
    lower: "Ondergrens (95%)",
    upper: "Bovengrens (95%)",
    state: "Toestand"
  },
  en: {
    area: "Area code",
    area_name: "Area",
    area_members: "Including",
    indicator: "Indicator code",
    indicator_name: "Indicator",
    period: "Period",
    period_code: "Period code",
    rate: "Figure",
    unit: "Unit",
    lower: "Lower limit (95%)",
    upper: "Upper limit (95%)",
    state: "State"
  }
});

/** Names of what stays with the figures wherever they go. */
export const aboutTexts = catalogue({
  nl: {
    title: "Titel",
    unit: "Eenheid",
    source: "Bron",
    period: "Periode van de figuur",
    population: "Populatie",
    uncertainty: "Onzekerheid",
    snapshot: "Stand",
    origin: "Uitgave"
  },
  en: {
    title: "Title",
    unit: "Unit",
    source: "Source",
    period: "Period of the figure",
    population: "Population",
    uncertainty: "Uncertainty",
    snapshot: "Snapshot",
    origin: "Published by"
  }
});

/** What is known of the answer to a query of a reader's own. */
export const answerTexts = catalogue({
  nl: {
    own_query: (name: string, tables: string) => `Eigen query ${name} op ${tables}`,
    rounded: (bases: string) => `Aantallen uit registers zijn afgerond op veelvouden van ${bases}`
  },
  en: {
    own_query: (name: string, tables: string) => `Own query ${name} on ${tables}`,
    rounded: (bases: string) => `Counts from registers are rounded to multiples of ${bases}`
  }
});
