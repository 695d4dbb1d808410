import {catalogue} from "./catalogue.js";

/** Texts of figures in notebooks. */
export const notebookTexts = catalogue({
  nl: {
    ratio: "1 is evenveel als in de hele gemeente, 2 tweemaal zoveel.",
    ratio_unit: "× de gemeente"
  },
  en: {
    ratio: "1 is as much as in the whole municipality, 2 twice as much.",
    ratio_unit: "× the municipality"
  }
});
