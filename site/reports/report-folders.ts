import type {Locale} from "../../src/lib/i18n/locale.js";

/** Where the pages of a language come; the addresses of twins differ in the language alone. */
export const REPORT_FOLDERS: Record<Locale, string> = {nl: "rapporten", en: "en/rapporten"};
