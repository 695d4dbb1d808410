import {catalogue} from "./catalogue.js";

/** What the button says; all else of downloads comes when it is pressed. */
export const downloadButtonTexts = catalogue({
  nl: {
    open: "Downloaden of bewerken",
    no_menu: "Niet geladen. Laad de pagina opnieuw en probeer het nog eens."
  },
  en: {open: "Download or edit", no_menu: "Not loaded. Reload the page and try once more."}
});
