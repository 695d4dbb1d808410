import {catalogue} from "./catalogue.js";

/** Texts of figures in notebooks, and of the reference of their format. */
export const notebookTexts = catalogue({
  nl: {
    ratio: "1 is evenveel als in de hele gemeente, 2 tweemaal zoveel.",
    ratio_unit: "× de gemeente",
    reference: "Het notebook: wat er in kan staan",
    intro:
      "Een notebook is een Markdown-bestand: bovenaan gegevens tussen twee regels `---`, daarna tekst en cellen tussen " +
      "drie accenten. Achter de accenten staat het soort cel; een query en een invoercel hebben daarna een naam. Wat een " +
      "`$` voor zich heeft, is de naam van een invoercel. In SQL is een invoercel een tabel: `WHERE area IN (FROM gebied)`.",
    key: "Sleutel",
    required: "Verplicht",
    holds: "Waarde",
    what: "Betekenis",
    yes: "ja",
    or: "of",
    input: "een invoercel: `$naam`",
    list: (of: string) => `lijst: ${of}`,
    types: (name: string) =>
      (
        ({
          string: "tekst",
          number: "getal",
          integer: "geheel getal",
          boolean: "`true` of `false`",
          object: "namen en waarden"
        }) as Readonly<Record<string, string>>
      )[name] ?? name,
    parts: (name: string) =>
      (
        ({
          header: "Bovenaan",
          "input: area": "`input`, soort `area`: gebied",
          "input: level": "`input`, soort `level`: niveau",
          "input: period": "`input`, soort `period`: periode",
          "input: phenomenon": "`input`, soort `phenomenon`: fenomeen",
          "input: indicator": "`input`, soort `indicator`: indicator",
          "input: number": "`input`, soort `number`: getal",
          "input: choice": "`input`, soort `choice`: keuze",
          "chart of a query": "`chart` van een query",
          "chart of an indicator": "`chart` van een indicator",
          map: "`map`: kaart",
          heatmap: "`heatmap`: gebieden tegen perioden, of tegen de indicatoren van een fenomeen",
          trend: "`trend`: lijn door de tijd",
          table: "`table`: indicatoren naast elkaar",
          compare: "`compare`: een gebied naast zijn wijk, de gemeente en andere"
        }) as Readonly<Record<string, string>>
      )[name] ?? name
  },
  en: {
    ratio: "1 is as much as in the whole municipality, 2 twice as much.",
    ratio_unit: "× the municipality",
    reference: "The notebook: what it may hold",
    intro:
      "A notebook is a Markdown file: facts about it between two lines `---`, then text and cells between three backticks. " +
      "Behind the backticks stands the kind of cell; a query and an input have a name after that. What begins with `$` is " +
      "the name of an input. In SQL an input is a table: `WHERE area IN (FROM gebied)`.",
    key: "Key",
    required: "Required",
    holds: "Value",
    what: "Meaning",
    yes: "yes",
    or: "or",
    input: "an input: `$name`",
    list: (of: string) => `list: ${of}`,
    types: (name: string) =>
      (
        ({
          string: "text",
          number: "number",
          integer: "whole number",
          boolean: "`true` or `false`",
          object: "names and values"
        }) as Readonly<Record<string, string>>
      )[name] ?? name,
    parts: (name: string) =>
      (
        ({
          header: "Front matter",
          "input: area": "`input` of type `area`",
          "input: level": "`input` of type `level`",
          "input: period": "`input` of type `period`",
          "input: phenomenon": "`input` of type `phenomenon`",
          "input: indicator": "`input` of type `indicator`",
          "input: number": "`input` of type `number`",
          "input: choice": "`input` of type `choice`",
          "chart of a query": "`chart` of a query",
          "chart of an indicator": "`chart` of an indicator",
          map: "`map`",
          heatmap: "`heatmap`: areas against periods, or against the indicators of a phenomenon",
          trend: "`trend`: a line through time",
          table: "`table`: indicators side by side",
          compare: "`compare`: an area beside its wijk, the municipality and others"
        }) as Readonly<Record<string, string>>
      )[name] ?? name
  }
});
