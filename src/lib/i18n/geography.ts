import {catalogue} from "./catalogue.js";

/** Texts on how the publication geography came about. */
export const geographyTexts = catalogue({
  nl: {
    rule: (inhabitants: string, vintage: string) =>
      `Een buurt met in één van de jaren minder dan ${inhabitants} inwoners is te klein om cijfers over te geven. Zij is samengevoegd met de aangrenzende buurt van haar wijk die de minste inwoners heeft, of van een wijk ernaast als er geen is. Alle cijfers staan in deze gebieden, naar de grenzen van ${vintage}.`,
    none: "Er zijn geen gebieden samengevoegd.",
    map_title: "Samengevoegde gebieden",
    map_description: "Elk nummer is één gebied; de streepjes zijn de grenzen die zijn vervallen.",
    map_alt: (names: string) => `Kaart van de gemeente met de samengevoegde gebieden genummerd: ${names}.`,
    map_words: (number: string, name: string, members: string) => `${number}. ${name}: ${members}`,
    summary: (unions: string, members: string, all: string, left: string) =>
      `${members} van de ${all} buurten zijn samen ${unions === "1" ? "1 gebied" : `${unions} gebieden`} geworden; er blijven ${left} gebieden over.`,
    legend_union: "samengevoegd gebied, met nummer",
    legend_gone: "vervallen grens",
    legend_border: "grens van een gebied",
    caption: "Elk samengevoegd gebied, waaruit het bestaat en waarom",
    number_area: "Nummer en gebied",
    members: "Bestaat uit",
    why: "Waarom",
    small: (name: string, inhabitants: string, years: string) =>
      `${name}: minder dan ${inhabitants} inwoners in ${years}`,
    unknown: (name: string, years: string) => `${name}: inwonertal van ${years} is niet bekend`,
    kept: "Samengevoegd in een eerdere publicatie; dat blijft zo, zodat cijfers op elkaar blijven volgen",
    means:
      "Wat dit voor u betekent: wie een samengevoegde buurt kiest, opzoekt of in een link noemt, komt bij het hele gebied uit. Voor één buurt daarbinnen zijn er geen cijfers, op geen enkele pagina. Openbare cijfers van CBS en politie staan in de werkbank wel per losse buurt.",
    open: (name: string) => `Toon ${name} op de kaart van het overzicht`,
    with: (names: string) => `met ${names}`,
    and: "en",

    redrawn_heading: (before: string, after: string) => `Buurten van ${before} en van ${after}`,
    redrawn_rule: (before: string, after: string, old: string, now: string, until: string) =>
      `Het CBS telde in ${before} ${old} buurten en in ${after} ${now}. Zijn cijfers tot en met ${until} zijn hier naar de buurten van ${after} gebracht, zodat jaren te vergelijken zijn.`,
    redrawn_none: (before: string, after: string) => `Tussen ${before} en ${after} is geen buurt veranderd.`,
    redrawn_how:
      "Een buurt die heel overging, houdt haar cijfers. Van een buurt die is gesplitst, gaan de aantallen naar de nieuwe buurten in verhouding tot hun adressen, in hele getallen die samen gelijk blijven. Zo'n cijfer is een schatting en is zo gemerkt in de tabel key_figure van de werkbank. Cijfers uit registers hebben dit niet nodig: die worden per adres in de huidige buurt geteld.",
    redrawn_title: (before: string, after: string) => `Veranderde buurten, ${before} en ${after}`,
    redrawn_description: (before: string) =>
      `Elk nummer is een verandering; de streepjes zijn de grenzen van ${before}.`,
    redrawn_alt: (names: string) => `Kaart van de gemeente met de veranderde buurten genummerd: ${names}.`,
    redrawn_words: (number: string, before: string, after: string) => `${number}. ${before} werd ${after}`,
    redrawn_summary: (changes: string, same: string) =>
      `${changes === "1" ? "1 verandering" : `${changes} veranderingen`}; ${same} buurten zijn gebleven wat zij waren.`,
    legend_redrawn: "veranderde buurt, met nummer",
    legend_before: (before: string) => `grens van ${before}`,
    redrawn_caption: (before: string, after: string) => `Buurten van ${before} en wat zij in ${after} zijn`,
    change: "Nummer en verandering",
    before: (vintage: string) => `Buurt in ${vintage}`,
    after: (vintage: string) => `Buurt in ${vintage}`,
    forward: "Zo zijn eerdere cijfers overgebracht",
    kind_renumbered: "ander nummer",
    kind_merged: "samengegaan",
    kind_split: "gesplitst",
    kind_redrawn: "anders verdeeld",
    whole: "heel, ongewijzigd",
    summed: "opgeteld",
    shared: (parts: string) => `naar aandeel adressen: ${parts}; geschat`,
    part: (share: string, name: string) => `${share}% naar ${name}`
  },
  en: {
    rule: (inhabitants: string, vintage: string) =>
      `A neighbourhood with fewer than ${inhabitants} residents in any of the years is too small to give figures of. It is merged with the adjacent neighbourhood of its district that has the fewest residents, or of a district next to it where there is none. All figures are given in these areas, by the boundaries of ${vintage}.`,
    none: "No areas were merged.",
    map_title: "Merged areas",
    map_description: "Each number is one area; the dashes are borders that are gone.",
    map_alt: (names: string) => `Map of the municipality with the merged areas numbered: ${names}.`,
    map_words: (number: string, name: string, members: string) => `${number}. ${name}: ${members}`,
    summary: (unions: string, members: string, all: string, left: string) =>
      `${members} of the ${all} neighbourhoods became ${unions === "1" ? "1 area" : `${unions} areas`} together; ${left} areas remain.`,
    legend_union: "merged area, with its number",
    legend_gone: "border that is gone",
    legend_border: "border of an area",
    caption: "Each merged area, what it consists of and why",
    number_area: "Number and area",
    members: "Consists of",
    why: "Why",
    small: (name: string, inhabitants: string, years: string) =>
      `${name}: fewer than ${inhabitants} residents in ${years}`,
    unknown: (name: string, years: string) => `${name}: number of residents in ${years} is not known`,
    kept: "Merged in an earlier release; it stays so, so that figures keep following on each other",
    means:
      "What this means to you: whoever chooses a merged neighbourhood, searches for it or names it in a link, arrives at the whole area. There are no figures for one neighbourhood within it, on any page. Public figures of Statistics Netherlands and the police are given per separate neighbourhood in the workbench.",
    open: (name: string) => `Show ${name} on the map of the overview`,
    with: (names: string) => `with ${names}`,
    and: "and",

    redrawn_heading: (before: string, after: string) => `Neighbourhoods of ${before} and of ${after}`,
    redrawn_rule: (before: string, after: string, old: string, now: string, until: string) =>
      `Statistics Netherlands counted ${old} neighbourhoods in ${before} and ${now} in ${after}. Its figures up to ${until} are brought to the neighbourhoods of ${after} here, so that years can be compared.`,
    redrawn_none: (before: string, after: string) =>
      `Between ${before} and ${after} no neighbourhood has changed.`,
    redrawn_how:
      "A neighbourhood that passed whole keeps its figures. Of a neighbourhood that was split, the counts go to the new ones in proportion to their addresses, in whole numbers that stay the same together. Such a figure is an estimate, and is marked so in the table key_figure of the workbench. Figures from registers do not need this: they are counted by address in the present neighbourhood.",
    redrawn_title: (before: string, after: string) => `Changed neighbourhoods, ${before} and ${after}`,
    redrawn_description: (before: string) =>
      `Each number is a change; the dashes are the borders of ${before}.`,
    redrawn_alt: (names: string) =>
      `Map of the municipality with the changed neighbourhoods numbered: ${names}.`,
    redrawn_words: (number: string, before: string, after: string) => `${number}. ${before} became ${after}`,
    redrawn_summary: (changes: string, same: string) =>
      `${changes === "1" ? "1 change" : `${changes} changes`}; ${same} neighbourhoods stayed what they were.`,
    legend_redrawn: "changed neighbourhood, with its number",
    legend_before: (before: string) => `border of ${before}`,
    redrawn_caption: (before: string, after: string) =>
      `Neighbourhoods of ${before} and what they are in ${after}`,
    change: "Number and change",
    before: (vintage: string) => `Neighbourhood in ${vintage}`,
    after: (vintage: string) => `Neighbourhood in ${vintage}`,
    forward: "How earlier figures were brought over",
    kind_renumbered: "another number",
    kind_merged: "merged",
    kind_split: "split",
    kind_redrawn: "divided otherwise",
    whole: "whole, unchanged",
    summed: "added up",
    shared: (parts: string) => `by share of addresses: ${parts}; estimated`,
    part: (share: string, name: string) => `${share}% to ${name}`
  }
});
