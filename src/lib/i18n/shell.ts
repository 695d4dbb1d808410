import {catalogue} from "./catalogue.js";

/** Texts of the frame around every page. */
export const shellTexts = catalogue({
  nl: {
    skip: "Naar de inhoud",
    site: "Buurtpeil",
    navigation: "Hoofdnavigatie",
    overview: "Overzicht",
    reports: "Rapporten",
    workbench: "Werkbank",
    method: "Bronnen en methode",
    language_name: "English",
    language_switch: "This page in English",
    theme: "Weergave",
    theme_system: "Zoals het apparaat",
    theme_light: "Licht",
    theme_dark: "Donker",
    fictional: "Fictieve gemeente: niets hiervan is echt.",
    fictional_more: "Namen, gebieden en cijfers zijn verzonnen om mee te oefenen en te testen.",
    snapshot: (date: string) => `Gegevens tot en met ${date}`,
    version: "Kenmerk",
    protection: (base: string, inhabitants: string) =>
      `Aantallen uit registers zijn afgerond op veelvouden van ${base}; gebieden met minder dan ${inhabitants} inwoners zijn samengevoegd. Geen persoon, adres of bedrijf is te herkennen.`,
    public_only: "Alle cijfers komen uit openbare bronnen en zijn niet bewerkt.",
    licence: "Software onder de EUPL-1.2",
    selected: "Gekozen",
    clear: "Wis keuze",
    cleared: "De keuze is gewist.",
    failed: "De cijfers zijn niet geladen. Controleer de verbinding en kies opnieuw.",
    printed: "Pagina"
  },
  en: {
    skip: "Skip to content",
    site: "Buurtpeil",
    navigation: "Main navigation",
    overview: "Overview",
    reports: "Reports",
    workbench: "Workbench",
    method: "Sources and method",
    language_name: "Nederlands",
    language_switch: "Deze pagina in het Nederlands",
    theme: "Appearance",
    theme_system: "Like the device",
    theme_light: "Light",
    theme_dark: "Dark",
    fictional: "Fictional municipality: none of this is real.",
    fictional_more: "Names, areas and figures are invented for practice and testing.",
    snapshot: (date: string) => `Data up to and including ${date}`,
    version: "Reference",
    protection: (base: string, inhabitants: string) =>
      `Counts from registers are rounded to multiples of ${base}; areas with fewer than ${inhabitants} residents are merged. No person, address or company can be recognised.`,
    public_only: "All figures come from public sources and are unaltered.",
    licence: "Software under the EUPL-1.2",
    selected: "Selected",
    clear: "Clear selection",
    cleared: "The selection has been cleared.",
    failed: "The figures did not load. Check the connection and choose again.",
    printed: "Page"
  }
});
