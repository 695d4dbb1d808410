import {catalogue} from "./catalogue.js";

/** Texts on what rounding costs beside chance. */
export const utilityTexts = catalogue({
  nl: {
    none: "Er zijn te weinig beschermde cijfers om te zeggen wat de afronding kost.",
    title: (where: string) => `Hoe ver toeval en afronding een aantal verschuiven, per ${where}`,
    unit: "Gewoonlijk, in aantallen. Een cijfer per indicator.",
    legend: "Legenda",
    chance: "Toeval",
    rounding: "Afronding",
    shown: (where: string) => `Te zien per ${where}`,
    hidden: (where: string) => `Niet te zien per ${where}`,
    where: (level: string, kind: string) => `${level} en ${kind}`,
    alt: (where: string, pairs: string) => `Per ${where}, per indicator. ${pairs}`,
    pair: (name: string, chance: string, rounding: string) =>
      `${name}: toeval ${chance}, afronding ${rounding}.`,
    summary_shown: (where: string, count: string, of: string) =>
      `Van de indicatoren die per ${where} te zien zijn, verschuift toeval een aantal bij ${count} van de ${of} verder dan de afronding.`,
    summary_hidden: (count: string, of: string) =>
      `Bij ${count} van de ${of} andere is het andersom. De andere zijn alleen te zien voor grotere gebieden of langere perioden.`,
    gist: (level: string, kind: string, rounding: string, chance: string) =>
      `De afronding verschuift een aantal van een ${level} en ${kind} gewoonlijk met ongeveer ${rounding}; toeval met ongeveer ${chance}.`,
    gist_so: (chance: string) =>
      `Een verschil van ${chance} tussen twee gebieden zegt dus weinig, ook als er niet was afgerond.`,
    chance_is:
      "Toeval is er altijd. Ook als er in een buurt niets verandert, telt het ene jaar wat meer gevallen dan het andere. Waar er gemiddeld 25 per jaar zijn, zit een jaar daar gewoonlijk ongeveer 5 naast.",
    open: "Alle indicatoren, gebieden en perioden in een tabel",
    caption: "Wat de afronding kost, per indicator, soort gebied en periode",
    place: "Gebied en periode",
    rms: "Afronding, gewoonlijk",
    p95: "95% hooguit",
    sd: "Toeval, gewoonlijk",
    small: "Kleine aantallen",
    rank: "Volgorde behouden",
    verdict: "Wat te doen",
    usable: "te gebruiken",
    choose: (what: string, options: string) => `${what}: kies ${options}`,
    not_shown: "niet te zien",
    coarse: "afronding weegt zwaarder dan toeval",
    mostly_small: "vooral kleine aantallen",
    or: (a: string, b: string) => `${a} of ${b}`,
    note_rms:
      "Afronding: hoe ver afgeronde aantallen van de echte af liggen (gewoonlijk: RMS). Een streepje staat waar er minder dan 100 aantallen zijn: dan zou het iets over één aantal kunnen zeggen.",
    note_sd:
      "Toeval: de wortel van het gemiddelde aantal (Poisson). Kleine aantallen: het deel dat 0 of het kleinste veelvoud leest. Beide komen uit de getoonde cijfers zelf; iedereen kan het narekenen. Bij een stand op een peildatum, waar het ene jaar op het andere lijkt, is de wortel een ruwe maat.",
    note_rank:
      "Volgorde behouden: de rangcorrelatie (Spearman) tussen de gebieden vóór en na het afronden. 1 is precies dezelfde volgorde. Dit staat hier alleen omdat deze gemeente verzonnen is: er zijn echte aantallen voor nodig."
  },
  en: {
    none: "There are too few protected figures to say what rounding costs.",
    title: (where: string) => `How far chance and rounding move a count, by ${where}`,
    unit: "Usually, in counts. One figure per indicator.",
    legend: "Legend",
    chance: "Chance",
    rounding: "Rounding",
    shown: (where: string) => `Shown by ${where}`,
    hidden: (where: string) => `Not shown by ${where}`,
    where: (level: string, kind: string) => `${level} and ${kind}`,
    alt: (where: string, pairs: string) => `By ${where}, for each indicator. ${pairs}`,
    pair: (name: string, chance: string, rounding: string) =>
      `${name}: chance ${chance}, rounding ${rounding}.`,
    summary_shown: (where: string, count: string, of: string) =>
      `Of the indicators shown by ${where}, chance moves a count further than rounding does for ${count} of ${of}.`,
    summary_hidden: (count: string, of: string) =>
      `For ${count} of the ${of} others it is the other way round. The others are shown for larger areas or longer periods only.`,
    gist: (level: string, kind: string, rounding: string, chance: string) =>
      `Rounding usually moves a count of one ${level} and ${kind} by about ${rounding}; chance moves it by about ${chance}.`,
    gist_so: (chance: string) =>
      `So a difference of ${chance} between two areas says little, rounded or not.`,
    chance_is:
      "Chance is always there. Even if nothing changes in a neighbourhood, one year counts a few cases more than another. Where there are 25 a year on average, a year is usually about 5 off.",
    open: "All indicators, areas and periods in a table",
    caption: "What rounding costs, by indicator, kind of area and period",
    place: "Area and period",
    rms: "Rounding, usually",
    p95: "95% at most",
    sd: "Chance, usually",
    small: "Small counts",
    rank: "Order kept",
    verdict: "What to do",
    usable: "use it",
    choose: (what: string, options: string) => `${what}: choose ${options}`,
    not_shown: "not shown",
    coarse: "rounding weighs more than chance",
    mostly_small: "mostly small counts",
    or: (a: string, b: string) => `${a} or ${b}`,
    note_rms:
      "Rounding: how far rounded counts lie from the true ones (usually: RMS). A dash stands where there are fewer than 100 counts: it might then say something about a single one.",
    note_sd:
      "Chance: the root of the mean count (Poisson). Small counts: the share that reads 0 or the smallest multiple. Both come from the figures shown; anyone can work them out. For a state at a date, where one year resembles the other, the root is a rough measure.",
    note_rank:
      "Order kept: the rank correlation (Spearman) of the areas before and after rounding. 1 is exactly the same order. It is here only because this municipality is invented: it takes true counts."
  }
});
