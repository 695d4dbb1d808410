import {catalogue} from "./catalogue.js";

/** Texts of choosing in figures: what is chosen, how to choose, and figures over several chosen periods. */
export const linkedTexts = catalogue({
  nl: {
    bar: "Gekozen in de figuren",
    chosen: "Gekozen:",
    nothing: "niets, alles telt mee",
    drop: (name: string) => `Haal ${name} uit de keuze`,
    drop_all: (label: string) => `Haal de hele keuze weg: ${label}`,
    clear_all: "Wis alles",
    more: (count: string) => `en ${count} meer`,
    hint_area: "Klik op een gebied om het te kiezen; met Ctrl erbij kiest u er meer.",
    hint_period: "Sleep over perioden om ze te kiezen, of klik op een ervan; met Ctrl erbij kiest u er meer.",
    hint_both:
      "Klik op een vakje, of sleep eroverheen, om gebieden en perioden te kiezen; met Ctrl erbij kiest u er meer.",
    hint_keys:
      "Met het toetsenbord: pijltjes, spatie om te kiezen, Shift en pijltjes voor een reeks, Esc om te wissen.",
    said: (label: string, names: string) => `${label} ${names}.`,
    said_count: (label: string, count: string) => `${label} ${count} gekozen.`,
    said_none: (label: string) => `${label} Niets gekozen, alles telt mee.`,
    cleared: "Niets meer gekozen; alles telt weer mee.",
    clear: "Wis wat in figuren gekozen is",
    together_rate: (count: string, periods: string) => `Gemiddelde van ${count} perioden: ${periods}.`,
    together_n: (count: string, periods: string) => `Som van ${count} perioden: ${periods}.`
  },
  en: {
    bar: "Chosen in the figures",
    chosen: "Chosen:",
    nothing: "nothing, all of it counts",
    drop: (name: string) => `Take ${name} out of the choice`,
    drop_all: (label: string) => `Take away the whole choice: ${label}`,
    clear_all: "Clear all",
    more: (count: string) => `and ${count} more`,
    hint_area: "Click an area to choose it; hold Ctrl to choose more.",
    hint_period: "Drag over periods to choose them, or click one; hold Ctrl to choose more.",
    hint_both: "Click a cell, or drag over cells, to choose areas and periods; hold Ctrl to choose more.",
    hint_keys: "By keyboard: arrows, space to choose, Shift and arrows for a row of them, Esc to clear.",
    said: (label: string, names: string) => `${label} ${names}.`,
    said_count: (label: string, count: string) => `${label} ${count} chosen.`,
    said_none: (label: string) => `${label} Nothing chosen, all of it counts.`,
    cleared: "Nothing chosen any more; all of it counts again.",
    clear: "Clear what is chosen in figures",
    together_rate: (count: string, periods: string) => `Average of ${count} periods: ${periods}.`,
    together_n: (count: string, periods: string) => `Sum of ${count} periods: ${periods}.`
  }
});
