import {catalogue} from "./catalogue.js";

/** Texts on means: what is usual here. */
export const meansTexts = catalogue({
  nl: {
    caption: (title: string, year: string, unit: string, level: string) =>
      `${title} ${year}, ${unit}, per ${level}`,
    withheld: "niet getoond",
    how: (step: string) => `De gemiddelden zijn afgerond op ${step}: lees ze als ongeveer.`,
    rules: (fewest: string) =>
      `Een gemiddelde staat er alleen als het van minstens ${fewest} woningen komt en geen van hen veel groter is dan de ` +
      "rest; anders staat er ‘niet getoond’. Er is geen cijfer voor de hele gemeente of voor alle woningen samen, want " +
      "daaruit zou een weggelaten gemiddelde zijn terug te rekenen.",
    where: "Eerdere jaren staan in de werkbank, in de tabel"
  },
  en: {
    caption: (title: string, year: string, unit: string, level: string) =>
      `${title} ${year}, ${unit}, by ${level}`,
    withheld: "not shown",
    how: (step: string) => `Means are rounded to ${step}: read them as about.`,
    rules: (fewest: string) =>
      `A mean is given only where it comes from at least ${fewest} dwellings and none of them is much larger than the rest; ` +
      "elsewhere it says ‘not shown’. There is no figure for the whole municipality or for all dwellings together, since " +
      "a mean that was left out could be worked out from it.",
    where: "Earlier years are in the workbench, in the table"
  }
});
