import {catalogue} from "./catalogue.js";

/** What differs between two publications of a report; says what is seen, never why. */
export const changeTexts = catalogue({
  nl: {
    added: (title: string) => `Nieuwe figuur: “${title}”.`,
    gone: (title: string) => `Figuur vervallen: “${title}”.`,
    retitled: (title: string, before: string) => `Figuur “${title}” heette eerder “${before}”.`,
    in: (title: string, what: string) => `“${title}”: ${what}.`,
    unit: (now: string, before: string) => `eenheid is nu ${now}, eerder ${before}`,
    other_period: (now: string, before: string) => `toont nu ${now}, eerder ${before}`,
    period_added: (periods: string) => `nieuwe periode: ${periods}`,
    period_gone: (periods: string) => `periode vervallen: ${periods}`,
    changed: (n: string, of: string) => `anders: ${n} van de ${of} cijfers`,
    shown: (n: string) => `nu wel te publiceren: ${n}`,
    hidden: (n: string) => `niet meer te publiceren: ${n}`,
    more: (n: string) => `regels erbij: ${n}`,
    fewer: (n: string) => `regels vervallen: ${n}`,
    cell: (where: string, now: string, before: string) => `${where}: ${now}, eerder ${before}`,
    whole: "het geheel",
    within: "binnen de onzekerheid",
    apart: "de intervallen overlappen niet"
  },
  en: {
    added: (title: string) => `New figure: “${title}”.`,
    gone: (title: string) => `Figure left out: “${title}”.`,
    retitled: (title: string, before: string) => `Figure “${title}” was called “${before}”.`,
    in: (title: string, what: string) => `“${title}”: ${what}.`,
    unit: (now: string, before: string) => `unit is now ${now}, was ${before}`,
    other_period: (now: string, before: string) => `shows ${now} now, showed ${before}`,
    period_added: (periods: string) => `new period: ${periods}`,
    period_gone: (periods: string) => `period left out: ${periods}`,
    changed: (n: string, of: string) => `different: ${n} of ${of} numbers`,
    shown: (n: string) => `can be published now: ${n}`,
    hidden: (n: string) => `can no longer be published: ${n}`,
    more: (n: string) => `rows added: ${n}`,
    fewer: (n: string) => `rows left out: ${n}`,
    cell: (where: string, now: string, before: string) => `${where}: ${now}, was ${before}`,
    whole: "the whole",
    within: "within the uncertainty",
    apart: "the intervals do not overlap"
  }
});
