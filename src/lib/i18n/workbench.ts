import {catalogue} from "./catalogue.js";

/** Texts of the workbench. */
export const workbenchTexts = catalogue({
  nl: {
    no_catalogue: "De catalogus kon niet worden geladen. Ververs de pagina om het opnieuw te proberen.",

    start: "Start de rekenmachine",
    start_note: (size: string) =>
      `De rekenmachine (DuckDB) draait in uw browser en is ${size} groot. Uw vragen verlaten dit apparaat niet.`,
    ready: "De rekenmachine is gereed.",
    step_download: (loaded: string, total: string) => `Bezig met laden: ${loaded} van ${total}`,
    step_compile: "Geladen; de rekenmachine wordt gestart…",
    step_attach: "De gegevens worden geopend…",
    step_restore: "Wat de cellen bevatten wordt opnieuw gemaakt…",
    reopening: "De rekenmachine is beëindigd en wordt opnieuw gestart.",
    failed: "De rekenmachine kon niet worden gestart. Controleer de verbinding en probeer het opnieuw.",
    retry: "Probeer opnieuw",
    running: (seconds: string) => `Bezig met rekenen: ${seconds} s`,

    empty: "De vraag is uitgevoerd en levert geen rijen op.",
    answer: (rows: string, columns: string, seconds: string) =>
      `${rows} ${rows === "1" ? "rij" : "rijen"}, ${columns} ${columns === "1" ? "kolom" : "kolommen"}, in ${seconds} s`,
    table_more: (count: string) => `Toon ${count} rijen meer`,
    table_label: "Tabel met het resultaat",
    table_sorts: "De knop in een kolomkop sorteert de rijen.",
    sorted_ascending: (column: string) => `Gesorteerd op ${column}, oplopend`,
    sorted_descending: (column: string) => `Gesorteerd op ${column}, aflopend`,
    sorted_none: (_column: string) => "In de volgorde van de query",
    missing_value: "geen waarde",
    yes: "ja",
    no: "nee",

    engine_said: "De rekenmachine meldt:"
  },
  en: {
    no_catalogue: "The catalogue could not be loaded. Reload the page to try again.",

    start: "Start the engine",
    start_note: (size: string) =>
      `The engine (DuckDB) runs in your browser and is ${size} in size. Your queries do not leave this device.`,
    ready: "The engine is ready.",
    step_download: (loaded: string, total: string) => `Loading: ${loaded} of ${total}`,
    step_compile: "Loaded; the engine is being started…",
    step_attach: "Opening the data…",
    step_restore: "Making again what the cells held…",
    reopening: "The engine was ended and is being started again.",
    failed: "The engine could not be started. Check the connection and try again.",
    retry: "Try again",
    running: (seconds: string) => `Working: ${seconds} s`,

    empty: "The query ran and gives no rows.",
    answer: (rows: string, columns: string, seconds: string) =>
      `${rows} ${rows === "1" ? "row" : "rows"}, ${columns} ${columns === "1" ? "column" : "columns"}, in ${seconds} s`,
    table_more: (count: string) => `Show ${count} more rows`,
    table_label: "Table with the result",
    table_sorts: "The button in a heading sorts the rows.",
    sorted_ascending: (column: string) => `Sorted by ${column}, ascending`,
    sorted_descending: (column: string) => `Sorted by ${column}, descending`,
    sorted_none: (_column: string) => "In the order of the query",
    missing_value: "no value",
    yes: "yes",
    no: "no",

    engine_said: "The engine says:"
  }
});

export type WorkbenchTexts = (typeof workbenchTexts)["nl" | "en"];
