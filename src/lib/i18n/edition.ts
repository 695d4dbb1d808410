import {catalogue} from "./catalogue.js";

/** Texts on the two editions: for the municipality only, and for everybody. */
export const editionTexts = catalogue({
  nl: {
    intern: "Intern: niet verspreiden.",
    intern_more:
      "Deze uitgave is alleen voor medewerkers van de gemeente die haar voor hun werk nodig hebben. Een afdruk of een bewaard bestand blijft ook binnen.",
    openbaar: "Openbare uitgave.",
    openbaar_more: "Iedereen mag deze cijfers lezen en delen.",
    openbaar_coarser: "Sommige staan hier in grotere gebieden of langere perioden dan binnen de gemeente.",
    which: "Welke dat zijn",
    heading_intern:
      "U leest de uitgave die binnen de gemeente blijft. Er is ook een openbare uitgave. Die is hieruit opgeteld, en nooit opnieuw afgerond: beide zeggen over dezelfde telling hetzelfde.",
    heading_openbaar:
      "U leest de openbare uitgave. Zij is opgeteld uit de cijfers die binnen de gemeente blijven, en nooit opnieuw afgerond: beide zeggen over dezelfde telling hetzelfde. Wie ze naast elkaar legt, leert niets dat niet al in de uitgave van de gemeente staat.",
    caption: "Hoe klein de getelde gebieden en perioden zijn, per uitgave",
    indicators: "Indicatoren",
    within: "Binnen de gemeente",
    everybody: "Voor iedereen",
    not_shown: "niet getoond",
    same: "Er is niets wat hier grover staat dan binnen de gemeente.",
    per_year: (level: string) => `per ${level} en jaar`,
    per_quarter: (level: string) => `per ${level} en kwartaal`,
    per_month: (level: string) => `per ${level} en maand`
  },
  en: {
    intern: "Internal: do not pass on.",
    intern_more:
      "This edition is only for those working for the municipality who need it for their work. A print or a saved file stays inside too.",
    openbaar: "Public edition.",
    openbaar_more: "Everybody may read and share these figures.",
    openbaar_coarser: "Some are given here for larger areas or longer periods than within the municipality.",
    which: "Which ones",
    heading_intern:
      "You are reading the edition that stays within the municipality. There is a public edition too. It was added up from this one and never rounded anew: of the same count both say the same.",
    heading_openbaar:
      "You are reading the public edition. It was added up from the figures that stay within the municipality and never rounded anew: of the same count both say the same. Who has the two side by side learns nothing that is not in the municipality's own edition already.",
    caption: "How small the counted areas and periods are, by edition",
    indicators: "Indicators",
    within: "Within the municipality",
    everybody: "For everybody",
    not_shown: "not shown",
    same: "Nothing is given here in larger areas or periods than within the municipality.",
    per_year: (level: string) => `by ${level} and year`,
    per_quarter: (level: string) => `by ${level} and quarter`,
    per_month: (level: string) => `by ${level} and month`
  }
});
