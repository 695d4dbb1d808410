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

/** What the command line says while a notebook is published or withdrawn. */
export const publishTexts = catalogue({
  nl: {
    heading: (file: string, refusals: string, remarks: string) =>
      `${file}: weigeringen: ${refusals}, opmerkingen: ${remarks}`,
    line: (line: string) => `regel ${line}`,
    refused: "Niet gepubliceerd; wat gepubliceerd was, staat er zoals het stond.",
    first: "Dit rapport is niet eerder voor deze site gepubliceerd.",
    since: (date: string) => `Veranderd sinds de publicatie van ${date}:`,
    unchanged: (date: string) => `De cijfers zijn dezelfde als bij de publicatie van ${date}.`,
    published: (file: string, reviewer: string) => `Gepubliceerd: ${file}, gelezen door ${reviewer}.`,
    snapshot: (hash: string) => `In de kop staat nu snapshot: ${hash}.`,
    earlier: (file: string) => `De vorige tekst is bewaard: ${file}.`,
    withdrawn: (file: string) => `Ingetrokken; het notebook staat nu in ${file}.`,
    build: "Op de site staat het na: npx buurtpeil build",
    build_withdrawn: "Van de site is het af na: npx buurtpeil build; kopieën bij anderen blijven bestaan."
  },
  en: {
    heading: (file: string, refusals: string, remarks: string) =>
      `${file}: refusals: ${refusals}, remarks: ${remarks}`,
    line: (line: string) => `line ${line}`,
    refused: "Not published; what was published stands as it stood.",
    first: "This report was not published for this site before.",
    since: (date: string) => `Changed since the publication of ${date}:`,
    unchanged: (date: string) => `The figures are those of the publication of ${date}.`,
    published: (file: string, reviewer: string) => `Published: ${file}, read by ${reviewer}.`,
    snapshot: (hash: string) => `The front matter now has snapshot: ${hash}.`,
    earlier: (file: string) => `The earlier text is kept: ${file}.`,
    withdrawn: (file: string) => `Withdrawn; the notebook is now ${file}.`,
    build: "It is on the site after: npx buurtpeil build",
    build_withdrawn: "It is off the site after: npx buurtpeil build; copies that others have stay."
  }
});
