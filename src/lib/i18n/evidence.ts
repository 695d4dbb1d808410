import {catalogue} from "./catalogue.js";

/** Texts on purposes, proxies, and what indicators find of what was planted. */
export const evidenceTexts = catalogue({
  nl: {
    planted_units: "Per indicator: wat er van het geplante is gevonden, over alle jaren samen",
    planted_areas:
      "Per indicator: of gebieden met een hoog cijfer ook de gebieden zijn waar het meest geplant is",
    planted_none:
      "Van een echte gemeente weet niemand wat er werkelijk speelt. Deze vraag is alleen te beantwoorden met een verzonnen gemeente, waarin vooraf vaststaat wat er aan de hand is.",
    indicator: "Indicator",
    phenomenon: "Fenomeen",
    planted: "Geplant",
    found: "Gevonden",
    missed: "Gemist",
    innocent: "Onschuldig geteld",
    precision: "Terecht geteld",
    verdict: "Oordeel",
    imprecise: "onvoldoende trefzeker",
    areas: (level: string) => `Volgorde per ${level}`,
    rank: (rho: string, areas: string) => `${rho} (${areas} gebieden)`,
    rank_none: "te weinig om te zeggen",
    rank_hidden: "niet getoond",
    events_only: "telt meldingen, geen adressen",
    planted_answer: (alike: string, of: string, half: string, measured: string) =>
      `Van ${of} indicatoren zetten ${alike} de gebieden in vrijwel dezelfde volgorde als wat er geplant is (rangcorrelatie van 0,7 of hoger). Op de vraag wélk adres is het antwoord anders: bij ${half} van ${measured} indicatoren is minder dan de helft van wat er geteld wordt werkelijk geplant.`,
    purpose_caption: "Doelen waarvoor registers gekoppeld mogen worden",
    purpose: "Doel",
    controller: "Verantwoordelijke",
    dpia: "Effectbeoordeling",
    until: "Tot en met",
    linked: "Gekoppelde bronnen",
    legal_ground: "Grondslag",
    purposes_none: "Er zijn geen registers gekoppeld.",
    retention: "Bewaard",
    kept_until: "Levering bewaard tot en met",
    audience: "Voor wie",
    audience_openbaar: "Iedereen",
    audience_intern: "Alleen binnen de gemeente",
    finest: "Kleinste gebied",
    existence_sensitive: "Alleen de hele gemeente",
    existence_note: (why: string) => `${why} Daarom staat hier geen cijfer per wijk of buurt, hoe groot ook.`,
    category_of: "Deel van",
    category_note: (name: string) => `${name}. Wie hier is geteld, telt ook daar mee: tel de twee niet op.`,
    beside: "Lees naast",
    beside_note: (name: string) => `${name}: wat mensen melden naast wat de politie registreert.`,
    beside_title: (a: string, b: string) => `${a} naast ${b}`,
    beside_lead:
      "Waar veel wordt gemeld en weinig geregistreerd, melden mensen misschien eerder; waar weinig wordt gemeld en veel geregistreerd misschien minder. Het verschil kan ook een andere oorzaak hebben.",
    beside_ratio: (unit: string, other: string) => `Aantal ${unit} per 100 ${other}`,
    correlation: "Samenhang met buurtkenmerken",
    correlation_value: (name: string, rho: string, low: string, high: string, areas: string, level: string) =>
      `${name}: ${rho} (marge ${low} tot ${high}; ${areas} gebieden, per ${level})`,
    correlation_note:
      "Rangcorrelatie van −1 tot 1. Een sterke samenhang betekent dat dit cijfer vooral laat zien waar mensen met een laag inkomen of in een huurhuis wonen. Het zegt niets over een oorzaak."
  },
  en: {
    planted_units: "Per indicator: what was found of what was planted, all years together",
    planted_areas: "Per indicator: whether areas with a high figure are the areas where most was planted",
    planted_none:
      "Of a real municipality nobody knows what really goes on. The question can only be answered with an invented one, in which it is set beforehand what is the matter.",
    indicator: "Indicator",
    phenomenon: "Phenomenon",
    planted: "Planted",
    found: "Found",
    missed: "Missed",
    innocent: "Innocent, counted",
    precision: "Rightly counted",
    verdict: "Verdict",
    imprecise: "not precise enough",
    areas: (level: string) => `Order by ${level}`,
    rank: (rho: string, areas: string) => `${rho} (${areas} areas)`,
    rank_none: "too few to say",
    rank_hidden: "not shown",
    events_only: "counts reports, no addresses",
    planted_answer: (alike: string, of: string, half: string, measured: string) =>
      `Of ${of} indicators, ${alike} put the areas in nearly the same order as what was planted (rank correlation of 0.7 or more). To the question which address, the answer differs: for ${half} of ${measured} indicators less than half of what is counted was really planted.`,
    purpose_caption: "Purposes for which registers may be linked",
    purpose: "Purpose",
    controller: "Controller",
    dpia: "Impact assessment",
    until: "Until",
    linked: "Linked sources",
    legal_ground: "Legal ground",
    purposes_none: "No registers were linked.",
    retention: "Kept",
    kept_until: "Delivery kept until",
    audience: "For whom",
    audience_openbaar: "Everybody",
    audience_intern: "Within the municipality only",
    finest: "Smallest area",
    existence_sensitive: "Whole municipality only",
    existence_note: (why: string) =>
      `${why} That is why there is no figure by district or neighbourhood, however large.`,
    category_of: "Part of",
    category_note: (name: string) =>
      `${name}. What is counted here is counted there too: do not add the two.`,
    beside: "Read beside",
    beside_note: (name: string) => `${name}: what people report beside what the police register.`,
    beside_title: (a: string, b: string) => `${a} beside ${b}`,
    beside_lead:
      "Where much is reported and little registered, people may report more readily; where little is reported and much registered, perhaps less. The difference can have other reasons too.",
    beside_ratio: (unit: string, other: string) => `Number of ${unit} per 100 ${other}`,
    correlation: "Correlation with neighbourhood traits",
    correlation_value: (name: string, rho: string, low: string, high: string, areas: string, level: string) =>
      `${name}: ${rho} (margin ${low} to ${high}; ${areas} areas, by ${level})`,
    correlation_note:
      "Rank correlation from −1 to 1. A strong one means that this figure mainly shows where people with a low income or in rented homes live. It says nothing about a cause."
  }
});
