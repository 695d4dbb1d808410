import {catalogue} from "./catalogue.js";

/** Why a query has no answer, and the way out; the same in the build and in the browser. */
export const refusalTexts = catalogue({
  nl: {
    too_long: (most: string) =>
      `De vraag is te lang: hoogstens ${most} tekens. Maak er meer vragen van, die elkaar lezen.`,
    too_deep: "Er staan te veel haakjes of vragen in elkaar. Maak er meer vragen van, die elkaar lezen.",
    several_statements: "Dit zijn meer opdrachten. Voer één SELECT tegelijk uit, zonder puntkomma ertussen.",
    not_a_select: (word: string) =>
      `${word} is hier niet toegestaan. Een vraag leest alleen: begin met SELECT, FROM of WITH.`,
    pivot_needs_in:
      "Een PIVOT heeft hier vaste kolommen nodig: schrijf ON kolom IN ('waarde 1', 'waarde 2', …).",
    no_files:
      "Bestanden en webadressen lezen kan hier niet. Alleen de tabellen uit de catalogus zijn te bevragen.",
    about_engine: (name: string) =>
      `${name} gaat over de rekenmachine, niet over de gegevens, en is hier niet toegestaan. Tabellen en kolommen staan in de catalogus; DESCRIBE tabel mag wel.`,
    nested_query: (name: string) =>
      `${name} met een vraag als tekst is hier niet toegestaan. Schrijf de vraag zelf, tussen haakjes.`,
    not_fixed: (name: string) =>
      `${name} geeft elke keer iets anders, en in een rapport moet steeds hetzelfde staan. Schrijf de datum of het getal voluit.`,
    not_in_browser: (name: string) =>
      `${name} werkt niet in de browser, en een notebook geeft overal hetzelfde antwoord.`,
    no_extension: (name: string) =>
      `Deze functie hoort bij de uitbreiding ${name}, die hier niet aanwezig is. Datums en getallen krijgen hun Nederlandse vorm vanzelf in de tabel.`,
    unknown_table: (name: string) => `De tabel ${name} bestaat niet.`,
    unknown_column: (name: string) => `De kolom ${name} bestaat niet.`,
    unknown_function: (name: string) => `De functie ${name} bestaat niet.`,
    unknown_value: (name: string) => `De waarde ${name} komt in deze codelijst niet voor.`,
    nearest: (name: string) => `Bedoelt u ${name}?`,
    syntax: "De vraag is geen geldige SQL.",
    placeholder: "Vul een waarde in op de plaats van ? of $1.",
    memory:
      "De vraag heeft meer dan 1 GB geheugen nodig. Vraag minder tegelijk, of tel eerst op met GROUP BY.",
    too_many_rows: (most: string) =>
      `Het antwoord heeft meer dan ${most} rijen. Tel op met GROUP BY of kies er een deel uit met WHERE.`,
    too_many_columns: (most: string) =>
      `Het antwoord heeft meer dan ${most} kolommen. Kies de kolommen die nodig zijn.`,
    too_much_text: (most: string) =>
      `Het antwoord bevat te veel tekst: hoogstens ${most} tekens. Kies minder kolommen of rijen.`,
    lists: (name: string) =>
      `De kolom ${name} bevat lijsten of samengestelde waarden; een grafiek wil getallen en teksten. Zet lijsten met unnest(…) onder elkaar.`,
    name_taken: (name: string) => `De gegevens hebben al een tabel ${name}. Geef de cel een andere naam.`,
    not_for_notebooks: (name: string) =>
      `De tabel ${name} is er alleen in de werkbank: haar cellen zijn te klein om één voor één te lezen. Een notebook leest figure, waarin staat wat wordt getoond, en openbare tabellen.`,
    conversion: "Een waarde past niet in het gevraagde type.",
    other: "De vraag kon niet worden uitgevoerd.",
    empty_query: "Het tekstvak is leeg. Kies een voorbeeldvraag uit de catalogus of typ een SELECT.",
    cancelled: "De vraag is geannuleerd.",
    time: (seconds: string) =>
      `De vraag duurde langer dan ${seconds} s en is gestopt. Vraag minder tegelijk, of tel eerst op met GROUP BY.`,
    recursion: (seconds: string) =>
      `De vraag duurde langer dan ${seconds} s en is gestopt. Een vraag die zichzelf herhaalt (WITH RECURSIVE) heeft een einde nodig: WHERE … < …`,
    stuck:
      "De rekenmachine reageerde niet meer. Ze is beëindigd en wordt opnieuw gestart; uw tekst blijft staan."
  },
  en: {
    too_long: (most: string) =>
      `The query is too long: ${most} characters at most. Make several queries of it that read each other.`,
    too_deep:
      "Too many brackets or queries lie within each other. Make several queries of it that read each other.",
    several_statements: "These are several statements. Run one SELECT at a time, with no semicolon between.",
    not_a_select: (word: string) =>
      `${word} is not allowed here. A query only reads: begin with SELECT, FROM or WITH.`,
    pivot_needs_in: "A PIVOT needs fixed columns here: write ON column IN ('value 1', 'value 2', …).",
    no_files: "Files and web addresses cannot be read here. Only the tables of the catalogue can be queried.",
    about_engine: (name: string) =>
      `${name} is about the engine, not about the data, and is not allowed here. Tables and columns are in the catalogue; DESCRIBE table is allowed.`,
    nested_query: (name: string) =>
      `${name} with a query as a text is not allowed here. Write the query itself, between brackets.`,
    not_fixed: (name: string) =>
      `${name} answers differently each time, and a report must always say the same. Write the date or the number in full.`,
    not_in_browser: (name: string) =>
      `${name} does not work in the browser, and a notebook gives the same answer everywhere.`,
    no_extension: (name: string) =>
      `This function belongs to the extension ${name}, which is not present here. Dates and numbers get their local form in the table by themselves.`,
    unknown_table: (name: string) => `The table ${name} does not exist.`,
    unknown_column: (name: string) => `The column ${name} does not exist.`,
    unknown_function: (name: string) => `The function ${name} does not exist.`,
    unknown_value: (name: string) => `The value ${name} does not occur in this code list.`,
    nearest: (name: string) => `Did you mean ${name}?`,
    syntax: "The query is not valid SQL.",
    placeholder: "Fill in a value in the place of ? or $1.",
    memory: "The query needs more than 1 GB of memory. Ask for less at a time, or sum with GROUP BY first.",
    too_many_rows: (most: string) =>
      `The answer has more than ${most} rows. Sum with GROUP BY or choose a part with WHERE.`,
    too_many_columns: (most: string) =>
      `The answer has more than ${most} columns. Choose the columns that are needed.`,
    too_much_text: (most: string) =>
      `The answer holds too much text: ${most} characters at most. Choose fewer columns or rows.`,
    lists: (name: string) =>
      `The column ${name} holds lists or structures; a chart wants numbers and texts. Put lists in rows with unnest(…).`,
    name_taken: (name: string) => `The data have a table ${name} already. Give the cell another name.`,
    not_for_notebooks: (name: string) =>
      `The table ${name} is for the workbench only: its cells are too small to read one by one. A notebook reads figure, which holds what is shown, and public tables.`,
    conversion: "A value does not fit the type that was asked for.",
    other: "The query could not be run.",
    empty_query: "The text box is empty. Choose an example query from the catalogue or type a SELECT.",
    cancelled: "The query was cancelled.",
    time: (seconds: string) =>
      `The query took longer than ${seconds} s and was stopped. Ask for less at a time, or sum with GROUP BY first.`,
    recursion: (seconds: string) =>
      `The query took longer than ${seconds} s and was stopped. A query that repeats itself (WITH RECURSIVE) needs an end: WHERE … < …`,
    stuck: "The engine no longer reacted. It was ended and is being started again; your text is kept."
  }
});
