import {catalogue} from "./catalogue.js";

/** Texts of a notebook that is alive in the browser: its controls, the states of its cells, and opening one. */
export const liveTexts = catalogue({
  nl: {
    open: "Open een notebook",
    open_lead:
      "Een notebook is een Markdown-bestand met tekst, queries en figuren. U kunt ook een bewaard rapport (.html) openen: het notebook zit erin. Het bestand blijft op uw computer.",
    choose_file: "Kies een bestand",
    or_drop: "of sleep het hierheen",
    drop_here: "Laat het bestand hier los",
    back: "Terug naar één query",
    from_file: (name: string) => `Dit notebook komt uit het bestand ${name}.`,
    does: (queries: string) =>
      queries === "0"
        ? "Het bevat geen queries; de figuren komen uit de vrijgegeven cijfers."
        : queries === "1"
          ? "Het voert 1 query uit op de vrijgegeven cijfers, en niets anders."
          : `Het voert ${queries} queries uit op de vrijgegeven cijfers, en niets anders.`,
    opened: (title: string) => `Notebook geopend: ${title}.`,
    cannot_open: "Dit bestand kan niet worden geopend.",
    kept: "Wat open stond, staat er nog.",
    not_a_notebook: "Er zit geen notebook in dit bestand. Kies een bestand .md of een bewaard rapport .html.",
    too_large: (most: string) => `Het bestand is te groot; een notebook is hoogstens ${most} MB.`,
    not_text: "Het bestand is geen tekst in UTF-8. Bewaar het met die codering.",
    no_report: (slug: string) => `Er is geen rapport ${slug} in deze taal, of er zit geen notebook in.`,
    other_snapshot:
      "De teksten zijn geschreven bij een andere stand van de gegevens; cijfers kunnen anders zijn dan de tekst zegt.",
    lacking: (ids: string) => `Deze gegevens bevatten niet: ${ids}.`,
    parameters: "De voorkeuzen bovenin het notebook kloppen niet.",

    line: (line: string) => `Regel ${line}`,
    broken: "Deze cel klopt niet",
    failed: "Geen uitkomst",
    query: (name: string) => `Query ${name}`,
    figure: "Figuur",
    input: (name: string) => `Invoer ${name}`,
    waiting: (names: string) => `Wacht op ${names}`,
    running: "Wordt berekend",
    stale: "Verouderd",
    stop: "Stop",
    stop_query: (name: string) => `Stop query ${name}`,
    again: "Opnieuw",
    again_query: (name: string) => `Voer query ${name} opnieuw uit`,
    cancelled: "Gestopt.",
    busy: (cells: string) =>
      cells === "1" ? "1 cel wordt bijgewerkt." : `${cells} cellen worden bijgewerkt.`,
    settled: "Alles is bijgewerkt.",
    settled_failed: (cells: string) =>
      cells === "1"
        ? "Bijgewerkt; 1 cel heeft geen uitkomst."
        : `Bijgewerkt; ${cells} cellen hebben geen uitkomst.`,
    duplicate: (name: string) => `Meer dan één cel heet ${name}. Geef elke cel een eigen naam.`,
    circular: "Deze cel leest zichzelf, al dan niet via een andere cel.",
    unknown: (name: string) => `Er is geen cel met de naam ${name}.`,
    unknown_nearest: (name: string, nearest: string) =>
      `Er is geen cel met de naam ${name}. Bedoelt u ${nearest}?`,
    upstream: (name: string) => `De cel ${name} heeft geen uitkomst, dus deze ook niet.`,
    taken: (name: string) => `De gegevens hebben zelf een tabel ${name}. Geef deze cel een andere naam.`,
    not_a_query: (name: string) => `${name} is geen query.`,
    not_an_input: (name: string) => `${name} is geen invoercel.`,
    not_selectable: (name: string) =>
      `Wat in deze figuur wordt aangewezen, kan niet naar ${name}; noem bij selects een invoercel van type area of period.`,
    no_data: "De cijfers konden niet worden opgehaald.",
    no_engine: "De rekenmachine kon niet worden geladen.",

    change: (label: string, value: string) => `${label} ${value}. Kies iets anders`,
    choose: "Maak een keuze",
    nothing_chosen: "niets gekozen",
    chosen_of: (chosen: string, all: string) => `${chosen} van ${all} gekozen`,
    search: "Zoek in de lijst",
    search_none: "Niets gevonden.",
    clear: "Kies niets",
    all_municipality: "Gemeente",
    all_wijken: "Wijken",
    buurten_of: (wijk: string) => `Buurten in ${wijk}`,
    kinds_span: "Jaren samen",
    kinds_year: "Jaren",
    kinds_quarter: "Kwartalen",
    kinds_month: "Maanden",
    latest: "Laatste die er is",
    latest_span: "laatste jaren samen",
    latest_year: "laatste jaar",
    latest_quarter: "laatste kwartaal",
    latest_month: "laatste maand",
    each_span: "alle jaren samen",
    each_year: "elk jaar",
    each_quarter: "elk kwartaal",
    each_month: "elke maand",
    not_shown: (name: string) => `${name} (niet getoond bij deze keuze)`,
    between: (min: string, max: string) => `Kies een getal van ${min} tot en met ${max}.`,
    not_taken: "Deze keuze past hier niet.",
    slider: (label: string) => `${label}, schuif`,
    as_drawn: "Terug naar het rapport zoals het gepubliceerd is",
    changed_notice: "U hebt een keuze veranderd. De figuren hieronder volgen die keuze; de tekst niet."
  },
  en: {
    open: "Open a notebook",
    open_lead:
      "A notebook is a Markdown file with text, queries and figures. You can also open a saved report (.html): the notebook is inside it. The file stays on your computer.",
    choose_file: "Choose a file",
    or_drop: "or drag it here",
    drop_here: "Drop the file here",
    back: "Back to one query",
    from_file: (name: string) => `This notebook comes from the file ${name}.`,
    does: (queries: string) =>
      queries === "0"
        ? "It holds no queries; its figures come from the released data."
        : queries === "1"
          ? "It runs 1 query on released data, and nothing else."
          : `It runs ${queries} queries on released data, and nothing else.`,
    opened: (title: string) => `Notebook opened: ${title}.`,
    cannot_open: "This file cannot be opened.",
    kept: "What was open is still there.",
    not_a_notebook: "There is no notebook in this file. Choose a file .md or a saved report .html.",
    too_large: (most: string) => `The file is too large; a notebook is ${most} MB at most.`,
    not_text: "The file is no text in UTF-8. Save it with that encoding.",
    no_report: (slug: string) => `There is no report ${slug} in this language, or it holds no notebook.`,
    other_snapshot:
      "The texts were written on another snapshot of the data; figures may differ from what the text says.",
    lacking: (ids: string) => `These data do not hold: ${ids}.`,
    parameters: "The parameters at the head of the notebook are wrong.",

    line: (line: string) => `Line ${line}`,
    broken: "This cell is wrong",
    failed: "No result",
    query: (name: string) => `Query ${name}`,
    figure: "Figure",
    input: (name: string) => `Input ${name}`,
    waiting: (names: string) => `Waiting for ${names}`,
    running: "Being calculated",
    stale: "Out of date",
    stop: "Stop",
    stop_query: (name: string) => `Stop query ${name}`,
    again: "Run again",
    again_query: (name: string) => `Run again: query ${name}`,
    cancelled: "Stopped.",
    busy: (cells: string) =>
      cells === "1" ? "1 cell is being updated." : `${cells} cells are being updated.`,
    settled: "Everything is up to date.",
    settled_failed: (cells: string) =>
      cells === "1" ? "Up to date; 1 cell has no result." : `Up to date; ${cells} cells have no result.`,
    duplicate: (name: string) => `More than one cell is named ${name}. Give each cell a name of its own.`,
    circular: "This cell reads itself, by way of another cell or not.",
    unknown: (name: string) => `No cell is named ${name}.`,
    unknown_nearest: (name: string, nearest: string) => `No cell is named ${name}. Did you mean ${nearest}?`,
    upstream: (name: string) => `The cell ${name} has no result, so neither has this one.`,
    taken: (name: string) => `The data have a table ${name} themselves. Give this cell another name.`,
    not_a_query: (name: string) => `${name} is no query.`,
    not_an_input: (name: string) => `${name} is no input.`,
    not_selectable: (name: string) =>
      `What is pointed at in this figure cannot go to ${name}; name an input of type area or period at selects.`,
    no_data: "The figures could not be fetched.",
    no_engine: "The engine could not be loaded.",

    change: (label: string, value: string) => `${label} ${value}. Choose something else`,
    choose: "Make a choice",
    nothing_chosen: "nothing chosen",
    chosen_of: (chosen: string, all: string) => `${chosen} of ${all} chosen`,
    search: "Search the list",
    search_none: "Nothing found.",
    clear: "Choose nothing",
    all_municipality: "Municipality",
    all_wijken: "Districts",
    buurten_of: (wijk: string) => `Neighbourhoods in ${wijk}`,
    kinds_span: "Years together",
    kinds_year: "Years",
    kinds_quarter: "Quarters",
    kinds_month: "Months",
    latest: "Latest there is",
    latest_span: "latest years together",
    latest_year: "latest year",
    latest_quarter: "latest quarter",
    latest_month: "latest month",
    each_span: "all years together",
    each_year: "each year",
    each_quarter: "each quarter",
    each_month: "each month",
    not_shown: (name: string) => `${name} (not shown with this choice)`,
    between: (min: string, max: string) => `Choose a number from ${min} to ${max}.`,
    not_taken: "This choice does not fit here.",
    slider: (label: string) => `${label}, slider`,
    as_drawn: "Back to the report as it was published",
    changed_notice: "You changed a choice. The figures below follow it; the text does not."
  }
});
