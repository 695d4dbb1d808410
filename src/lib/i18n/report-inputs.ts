import {catalogue} from "./catalogue.js";

/** Texts of a report's inputs before anybody touches one; apart, so that the page's first script is small. */
export const reportInputTexts = catalogue({
  nl: {
    choose: "Kies iets anders",
    not_loaded: "De keuzes konden niet worden opgehaald. Probeer het opnieuw."
  },
  en: {
    choose: "Choose something else",
    not_loaded: "The choices could not be fetched. Try again."
  }
});
