export const LOCALES = ["nl", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in every language of the site. */
export type Localized = Record<Locale, string>;
