import {catalogue} from "./catalogue.js";

/** Texts on the series of releases, and numbers of the protection within a sentence. */
export const releaseTexts = catalogue({
  nl: {
    what: "Een publicatie is een moment waarop nieuwe perioden erbij kwamen; wat eerder is gepubliceerd, blijft staan zoals het was. Een aantal wordt nooit ongemerkt voor de tweede keer afgerond, want twee afrondingen van één aantal zeggen samen meer dan één.",
    none: "Van deze site wordt geen reeks publicaties bijgehouden: u ziet de enige.",
    this: (number: string, date: string) => `U leest publicatie ${number}, met gegevens tot en met ${date}.`,
    caption: "Alle publicaties, de nieuwste eerst",
    release: "Publicatie",
    until: "Gegevens tot en met",
    added: "Wat erbij kwam",
    revised: "Wat is herzien, en waarom",
    first: "alle perioden tot dan toe",
    since: (date: string) => `perioden die na ${date} zijn afgesloten`,
    nothing_new: "geen nieuwe perioden",
    areas: "geen nieuwe perioden; wel gebieden samengevoegd",
    counts: "geen nieuwe perioden; wel aantallen voor meer indicatoren of doelen",
    unchanged: "niets",
    reason: (reason: string) => `eerdere cijfers opnieuw afgerond: ${reason}`,
    or: "of",
    deviation: (p95: string) =>
      `In deze publicatie ligt van elke indicator die genoeg cijfers heeft om dat te meten 95% binnen ${p95} van het echte aantal, de minst gunstige indicator meegerekend. Hooguit 5% ligt verder.`,
    unmeasured: "In deze publicatie zijn er te weinig beschermde cijfers om dat te meten."
  },
  en: {
    what: "A release is a moment at which new periods were added; what was released before stays as it was. No count is ever rounded a second time unnoticed, because two roundings of one count say more together than one.",
    none: "No series of releases is kept of this site: you see the only one.",
    this: (number: string, date: string) =>
      `You are reading release ${number}, with data up to and including ${date}.`,
    caption: "All releases, newest first",
    release: "Release",
    until: "Data up to and including",
    added: "What was added",
    revised: "What was revised, and why",
    first: "all periods until then",
    since: (date: string) => `periods closed after ${date}`,
    nothing_new: "no new periods",
    areas: "no new periods; areas were united",
    counts: "no new periods; counts of more indicators or purposes",
    unchanged: "nothing",
    reason: (reason: string) => `earlier figures rounded anew: ${reason}`,
    or: "or",
    deviation: (p95: string) =>
      `In this release, of every indicator that has enough figures to measure it, 95% lie within ${p95} of the true count, the least favourable indicator included. At most 5% lie further.`,
    unmeasured: "In this release there are too few protected figures to measure that."
  }
});
