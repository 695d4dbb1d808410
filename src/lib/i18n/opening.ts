import {catalogue} from "./catalogue.js";

/** Texts of the beginning: opening a notebook, or starting one. */
export const openingTexts = catalogue({
  nl: {
    begin: "Begin",
    new: "Nieuw notebook"
  },
  en: {
    begin: "Begin",
    new: "New notebook"
  }
});
