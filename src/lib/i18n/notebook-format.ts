import {catalogue} from "./catalogue.js";

/** Texts of the reference of the format that no definition says. */
export const notebookFormat = catalogue({
  nl: {
    query: "`query`: SQL",
    query_text:
      "Eén `SELECT`, met een naam achter het woord `query`. Andere queries en grafieken lezen het antwoord als tabel met die naam, in welke volgorde zij ook staan. Een invoercel is een tabel met één kolom: `area`, `level`, `period`, `phenomenon`, `indicator`, `choice`, en bij een getal `value`. Is in een invoercel waarin meer te kiezen is niets gekozen, dan staat daarin alles wat er te kiezen is: wie niets kiest, sluit niets uit. Een figuur met `areas: $gebied` toont dan alle gebieden, en een met `period: $maanden` elke periode van die soort.",
    note: "`note`: duiding",
    note_text: "Markdown: wat de figuren laten zien, en wat niet.",
    prose: "Tekst",
    prose_text:
      "Alles buiten de cellen is Markdown, zonder HTML en zonder afbeeldingen; koppen beginnen met `##`. Een cel staat tegen de linkerkant. Een blok tussen accenten met een ander woord, zoals `sql`, is tekst.",
    example: "Voorbeeld:",
    writing: "Schrijven",
    writing_text:
      'Waar een lijst wordt gevraagd, mag één waarde zonder haken staan: `areas: WK999901`. Tekst met een dubbele punt en een spatie, of die met `*`, `&`, `!`, `@`, `%` of een haak begint, staat tussen aanhalingstekens; een getal dat tekst is ook: `period: "2025"`. Lange tekst mag over meer regels, na `>-`: die regels blijven zoals zij zijn. Wat het programma terugschrijft, heeft één vorm: opmerkingen (`# …`), volgorde en regels van tekst blijven, losse spaties niet.',
    refused: "Wat geweigerd wordt",
    refused_text:
      "Elke weigering noemt de regel en, waar dat kan, het woord dat bedoeld zal zijn.\n\n- Meer dan 300.000 tekens, 1.000 cellen, 50.000 tekens in een cel, of 10.000 tekens YAML in een cel of bovenaan.\n- In YAML: verwijzingen (`*a`), ankers (`&a`), tags (`!a`), regels als `---` en `%YAML`, een sleutel tweemaal, een sleutel die geen woord is, en wat dieper genest is dan tien.\n- Tekens die de leesrichting omkeren en tekens die niemand ziet, overal: wat een lezer ziet, is dan wat er staat.\n- Namen met andere letters dan a-z, 0-9 en _; in SQL letters die op andere lijken, behalve in tekst tussen `'…'` en in opmerkingen.\n- Koppelingen anders dan naar `https:`, `http:`, `mailto:` of een plek op de site worden gewone tekst."
  },
  en: {
    query: "`query`: SQL",
    query_text:
      "One `SELECT`, with a name after the word `query`. Other queries and charts read its answer as a table of that name, whatever their order. An input is a table of one column: `area`, `level`, `period`, `phenomenon`, `indicator`, `choice`, and of a number `value`. Where several may be chosen and nothing is, its rows are all there is to choose: who chooses nothing leaves nothing out. A figure with `areas: $gebied` then shows all areas, and one with `period: $maanden` each period of that kind.",
    note: "`note`",
    note_text: "Markdown: what the figures show, and what they do not.",
    prose: "Prose",
    prose_text:
      "All that stands outside the cells is Markdown, without HTML and without images; headings begin with `##`. A cell stands at the left margin. A block between backticks with another word, such as `sql`, is prose.",
    example: "Example:",
    writing: "Writing",
    writing_text:
      'Where a list is asked, one value may stand without brackets: `areas: WK999901`. Text with a colon and a space in it, or that begins with `*`, `&`, `!`, `@`, `%` or a bracket, stands in quotes; so does a number that is text: `period: "2025"`. Long text may go over several lines, after `>-`: those lines stay as they are. What the program writes back has one form: comments (`# …`), order and lines of text stay, stray spaces do not.',
    refused: "What is refused",
    refused_text:
      "Each refusal names the line and, where it can, the word that was probably meant.\n\n- More than 300,000 characters, 1,000 cells, 50,000 characters in a cell, or 10,000 characters of YAML in a cell or in the front matter.\n- In YAML: aliases (`*a`), anchors (`&a`), tags (`!a`), lines such as `---` and `%YAML`, a key twice, a key that is no word, and what is nested deeper than ten.\n- Characters that turn the direction of reading and characters that nobody sees, everywhere: what a reader sees is then what is there.\n- Names with other letters than a-z, 0-9 and _; in SQL letters that look like others, save in text between `'…'` and in comments.\n- Links to anything but `https:`, `http:`, `mailto:` or a place on the site become plain text."
  }
});
