import {listOf, reference, text} from "./values.js";

/** What every figure says of itself in words, and what pointing in it sets. */
export const titled = {
  title: text.meta({en: "What the figure shows.", nl: "Wat de figuur laat zien."}),
  description: text.optional().meta({
    en: "One sentence under the title: what to see.",
    nl: "Eén zin onder de titel: wat er te zien is."
  }),
  alt: text.optional().meta({
    en: "Text for who cannot see it; left out, it is made from the figures.",
    nl: "Tekst voor wie haar niet ziet; weggelaten wordt hij uit de cijfers gemaakt."
  }),
  selects: listOf(reference, undefined, 2).optional().meta({
    en: "Input that pointing in the figure sets: one of areas, one of periods, or both.",
    nl: "Invoercel die aanwijzen in de figuur zet: een van gebieden, een van perioden, of beide."
  })
};
