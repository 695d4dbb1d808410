import type {Locale} from "../../src/lib/i18n/locale.js";

export const README = "README.txt";

/** A folder whose list begins so was written by this command, and may be replaced by it. */
export const README_BEGINS = "Buurtpeil: figuren als bestanden / figures as files";

/** Lists the files of a folder of figures, and what each kind of file is for. */
export function figureList(
  notebook: {title: string; origin: string},
  figures: readonly {title: string; files: readonly string[]}[],
  locale: Locale
): string {
  const lines = figures.flatMap(({title, files}, i) => [
    `${i + 1}. ${title}`,
    ...files.map((file) => `   ${file}`),
    ""
  ]);
  return [README_BEGINS, "", notebook.title, notebook.origin, "", ...lines, ...KINDS[locale], ""].join("\n");
}

const KINDS: Record<Locale, string[]> = {
  nl: [
    ".svg        tekening met titel, legenda en bron, voor Word en vormgeving",
    ".csv        cijfers, decimale punt, voor R en Python",
    ".excel.csv  cijfers, zoals een Nederlandse Excel ze opent",
    ".arrow      cijfers met hun typen; bron en eenheid in de metagegevens",
    ".parquet    hetzelfde als Parquet",
    "",
    "Een plaatje (PNG) maakt de knop Downloaden op de pagina."
  ],
  en: [
    ".svg        drawing with title, legend and source, for Word and design",
    ".csv        figures, decimal point, for R and Python",
    ".excel.csv  figures, as an English spreadsheet opens them",
    ".arrow      figures with their types; source and unit in the metadata",
    ".parquet    the same as Parquet",
    "",
    "For a picture (PNG) use the button Download on the page."
  ]
};
