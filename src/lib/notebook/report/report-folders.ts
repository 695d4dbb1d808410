import type {Locale} from "../../i18n/locale.js";

/** Where the pages of a language come; the addresses of twins differ in the language alone. */
export const REPORT_FOLDERS: Record<Locale, string> = {nl: "rapporten", en: "en/rapporten"};

/** Pages of a site that are taken along as one file. */
export const LONE_PAGES = /(?:^|\/)rapporten\/bestand\/[^/]+\.html$/;
