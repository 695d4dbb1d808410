import {catalogue} from "./catalogue.js";

/** Texts about working without a connection, and about newer data. */
export const offlineTexts = catalogue({
  nl: {
    keeping: "Wordt klaargezet voor gebruik zonder verbinding…",
    kept: "Werkt ook zonder verbinding.",
    newer: "Er is een nieuwere uitgave van deze site, met mogelijk andere cijfers. Wat u schreef is bewaard.",
    reload: "Laad de nieuwe uitgave"
  },
  en: {
    keeping: "Being made ready for use without a connection…",
    kept: "Works without a connection too.",
    newer: "There is a newer edition of this site, perhaps with other figures. What you wrote is kept.",
    reload: "Load the new edition"
  }
});
