import {catalogue} from "./catalogue.js";

const counted = (one: string, several: string) => (count: string) =>
  count === "1" ? `1 ${one}` : `${count} ${several}`;

/** Texts of notebooks that come in: by file, by link, out of a report; and of links that go out. */
export const incomingTexts = catalogue({
  nl: {
    open: "Open een bestand",
    open_lead:
      "Een notebook (.md) of een bewaard rapport (.html): het notebook zit erin. Het bestand blijft op uw computer, en er wordt niets uitgevoerd voordat u dat zegt.",
    choose_file: "Kies een bestand",
    or_drop: "of sleep het ergens op deze pagina",
    drop_here: "Laat het bestand los om te zien wat het doet",
    open_file: "Open een bestand…",

    what_does: "Wat doet dit notebook?",
    nothing_ran: "Er is nog niets uitgevoerd.",
    from_file: (name: string) => `Uit het bestand ${name}.`,
    from_link: "Uit een link.",
    by: (authors: string, date: string) => `${authors}, ${date}`,
    purpose: "Doel",
    snapshot: "Stand van de gegevens",
    snapshot_same: "Geschreven bij dezelfde stand als hier.",
    snapshot_other: "Geschreven bij een andere stand; cijfers kunnen anders zijn dan de tekst zegt.",
    snapshot_unknown: "Het notebook zegt niet bij welke stand het geschreven is.",
    published: "Op deze site",
    published_looking: "Wordt nagekeken…",
    published_same: "Gelijk aan een gepubliceerd rapport van deze site:",
    published_differs: "Heet als een gepubliceerd rapport van deze site, maar de inhoud is anders:",
    published_none: "Geen gepubliceerd rapport van deze site heet zo.",
    published_unknown: "De lijst van rapporten kon niet worden opgehaald.",
    does: "Wanneer u het opent",
    does_queries: counted("query wordt uitgevoerd", "queries worden uitgevoerd"),
    does_no_queries: "Er wordt geen query uitgevoerd.",
    does_figures: counted("figuur wordt getekend", "figuren worden getekend"),
    does_inputs: counted("keuze staat open voor de lezer", "keuzes staan open voor de lezer"),
    reads_indicators: "Leest de indicatoren",
    reads_tables: "Leest de tabellen",
    reads_protected:
      "Leest ook beschermde cellen, waarin aantallen klein kunnen zijn. Als rapport kan het zo niet worden gepubliceerd:",
    reads_released: "Leest alleen wat ook een rapport mag lezen.",
    sends_nothing: "Het kan niets bewaren, wijzigen of versturen.",
    warnings: "Let op",
    lacking: (id: string) => `de indicator ${id} zit niet in deze gegevens`,
    lacking_phenomenon: (id: string) => `het fenomeen ${id} zit niet in deze gegevens`,
    line: (line: string) => `Regel ${line}`,
    mendable: "Een cel met een fout blijft staan zoals hij is; u kunt hem hier herstellen.",
    cells: "Alle cellen, met hun tekst",
    take_over: "Overnemen en bewerken",
    take_over_note: "u krijgt een eigen exemplaar; het bestand verandert niet",
    read: "Alleen lezen",
    read_note: "de queries worden uitgevoerd, er kan niets veranderd worden",
    dismiss: "Sluiten",
    dismiss_note: "er gebeurt niets",
    taken_over: (title: string) => `${title} is nu uw eigen exemplaar.`,
    reading: (title: string) => `${title} is geopend om te lezen.`,

    read_only: "U leest dit notebook. Keuzes werken; bewerken kan in een eigen exemplaar.",
    read_only_report: "Dit is een gepubliceerd rapport van deze site. Bewerken kan in een eigen exemplaar.",
    edit_copy: "Bewerk een eigen exemplaar",

    cannot_open: "Dit kan niet worden geopend",
    kept: "Wat open stond, staat er nog; er is niets veranderd.",
    nothing_changed: "Er is niets veranderd.",
    other_file: "Kies een ander bestand",
    mend_line: "Herstel die regel in een teksteditor, of vraag wie het maakte, en open het bestand opnieuw.",
    newer:
      "Het is gemaakt met een nieuwere Buurtpeil. Laad deze pagina opnieuw voor de laatste versie, of vraag wie het maakte om een exemplaar voor deze.",
    link_damaged:
      "De link is niet heel: onderweg is er iets afgebroken of veranderd. Kopieer hem nog eens in zijn geheel, of vraag om het bestand.",
    link_newer:
      "De link is gemaakt met een nieuwere Buurtpeil. Laad deze pagina opnieuw, of vraag om het bestand.",
    link_too_large: "De link is te groot voor een notebook. Vraag om het bestand.",
    unreadable:
      "Het bestand kon niet worden gelezen: het is verplaatst, of de browser mag er niet bij. Kies het opnieuw.",
    several_files: "Er werden meer bestanden tegelijk losgelaten; alleen het eerste is geopend.",
    no_report: (slug: string) =>
      `Er is geen rapport ${slug} in deze taal, of er zit geen notebook in. Kijk bij de rapporten welke er zijn.`,
    no_cell: "De figuur waarnaar de link wijst zit niet meer in dit rapport.",
    choice_not_taken: (name: string) =>
      `De keuze ${name} uit de link past niet meer; die staat zoals in het rapport.`,

    no_figure:
      "De figuur waarnaar de link wijst is er niet meer: deze gegevens hebben dat cijfer niet. Zoek een ander in de catalogus.",
    figure_opened: (title: string) => `${title} is nu een notebook van u.`,
    figure_author: "Buurtpeil",
    figure_description: (municipality: string) => `Een figuur van de site, over ${municipality}.`,
    figure_purpose: "Om verder te kijken dan de pagina.",
    figure_whole: "Hele gemeente",

    share: "Deel een link…",
    share_title: "Deel dit notebook met een link",
    share_inside:
      "Het hele notebook zit in de link, achter het hekje (#): de tekst, de queries en wat er nu gekozen is. Het gaat niet naar een server.",
    share_who: "Wie de link heeft en bij deze site kan, kan het lezen. Zet er niets in wat niet voor hen is.",
    share_link: "Link",
    share_length: (length: string, most: string) => `${length} van hoogstens ${most} tekens.`,
    share_copy: "Kopieer de link",
    share_copied: "De link is gekopieerd.",
    share_not_copied:
      "De browser liet kopiëren niet toe. De link is geselecteerd: druk op Ctrl+C, of houd hem ingedrukt en kies Kopiëren.",
    share_send: "Deel…",
    share_too_long: (length: string, most: string) =>
      `Dit notebook is te groot voor een link: hij zou ${length} tekens lang zijn. Boven ${most} breken mailprogramma's links af.`,
    share_file: "Bewaar als bestand",
    share_file_note: "Stuur dan het bestand; wie het hier opent ziet eerst wat het doet."
  },
  en: {
    open: "Open a file",
    open_lead:
      "A notebook (.md) or a saved report (.html): the notebook is inside it. The file stays on your computer, and nothing runs before you say so.",
    choose_file: "Choose a file",
    or_drop: "or drag it anywhere onto this page",
    drop_here: "Drop the file to see what it does",
    open_file: "Open a file…",

    what_does: "What does this notebook do?",
    nothing_ran: "Nothing has run yet.",
    from_file: (name: string) => `From the file ${name}.`,
    from_link: "From a link.",
    by: (authors: string, date: string) => `${authors}, ${date}`,
    purpose: "Purpose",
    snapshot: "Snapshot of the data",
    snapshot_same: "Written on the same snapshot as here.",
    snapshot_other: "Written on another snapshot; figures may differ from what the text says.",
    snapshot_unknown: "The notebook does not say on which snapshot it was written.",
    published: "On this site",
    published_looking: "Being looked up…",
    published_same: "The same as a published report of this site:",
    published_differs: "Named like a published report of this site, but what it holds differs:",
    published_none: "No published report of this site is named like this.",
    published_unknown: "The list of reports could not be fetched.",
    does: "When you open it",
    does_queries: counted("query runs", "queries run"),
    does_no_queries: "No query runs.",
    does_figures: counted("figure is drawn", "figures are drawn"),
    does_inputs: counted("choice is offered to the reader", "choices are offered to the reader"),
    reads_indicators: "Reads the indicators",
    reads_tables: "Reads the tables",
    reads_protected:
      "Also reads protected cells, in which counts may be small. As it is, it cannot be published as a report:",
    reads_released: "Reads only what a report may read too.",
    sends_nothing: "It cannot keep, change or send anything.",
    warnings: "Take note",
    lacking: (id: string) => `the indicator ${id} is not in these data`,
    lacking_phenomenon: (id: string) => `the phenomenon ${id} is not in these data`,
    line: (line: string) => `Line ${line}`,
    mendable: "A cell with a mistake stays as it is; you can mend it here.",
    cells: "All cells, with their text",
    take_over: "Take over and edit",
    take_over_note: "you get a copy of your own; the file does not change",
    read: "Read only",
    read_note: "the queries run, nothing can be changed",
    dismiss: "Close",
    dismiss_note: "nothing happens",
    taken_over: (title: string) => `${title} is now a copy of your own.`,
    reading: (title: string) => `${title} is open for reading.`,

    read_only: "You are reading this notebook. Choices work; to edit it, make a copy of your own.",
    read_only_report: "This is a published report of this site. To edit it, make a copy of your own.",
    edit_copy: "Edit a copy of your own",

    cannot_open: "This cannot be opened",
    kept: "What was open is still there; nothing has changed.",
    nothing_changed: "Nothing has changed.",
    other_file: "Choose another file",
    mend_line: "Mend that line in a text editor, or ask who made it, and open the file again.",
    newer:
      "It was made with a newer Buurtpeil. Reload this page for the latest version, or ask who made it for a copy for this one.",
    link_damaged:
      "The link is not whole: something was cut off or changed on its way. Copy all of it once more, or ask for the file.",
    link_newer: "The link was made with a newer Buurtpeil. Reload this page, or ask for the file.",
    link_too_large: "The link is too large for a notebook. Ask for the file.",
    unreadable:
      "The file could not be read: it was moved, or the browser may not touch it. Choose it once more.",
    several_files: "Several files were dropped at once; only the first was opened.",
    no_report: (slug: string) =>
      `There is no report ${slug} in this language, or it holds no notebook. The reports page lists those that there are.`,
    no_cell: "The figure that the link points at is no longer in this report.",
    choice_not_taken: (name: string) =>
      `The choice ${name} in the link no longer fits; it stands as in the report.`,

    no_figure:
      "The figure that the link points at is no longer there: these data do not have it. Look for another in the catalogue.",
    figure_opened: (title: string) => `${title} is now a notebook of yours.`,
    figure_author: "Buurtpeil",
    figure_description: (municipality: string) => `A figure of the site, about ${municipality}.`,
    figure_purpose: "To look further than the page.",
    figure_whole: "Whole municipality",

    share: "Share a link…",
    share_title: "Share this notebook by a link",
    share_inside:
      "The whole notebook is in the link, behind the hash (#): its text, its queries and what is chosen now. It goes to no server.",
    share_who:
      "Whoever has the link and access to this site can read it. Put nothing in it that is not for them.",
    share_link: "Link",
    share_length: (length: string, most: string) => `${length} of at most ${most} characters.`,
    share_copy: "Copy the link",
    share_copied: "The link was copied.",
    share_not_copied:
      "The browser did not allow copying. The link is selected: press Ctrl+C, or hold it down and choose Copy.",
    share_send: "Share…",
    share_too_long: (length: string, most: string) =>
      `This notebook is too large for a link: it would be ${length} characters long. Above ${most} mail programs cut links off.`,
    share_file: "Save as a file",
    share_file_note: "Send the file instead; whoever opens it here first sees what it does."
  }
});
