import {formatDate} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {storageTexts} from "../../lib/i18n/storage.js";

const TAGS: Record<Locale, string> = {nl: "nl-NL", en: "en-GB"};

/** Writes the time of day: `10:42`. */
export function clockTime(at: number, locale: Locale): string {
  return new Date(at).toLocaleTimeString(TAGS[locale], {hour: "2-digit", minute: "2-digit"});
}

/** Says when something was: `vandaag om 10:42`, `3 november 2026`. */
export function whenKept(at: number, locale: Locale, now = Date.now()): string {
  const t = storageTexts[locale];
  const days = dayOf(now) - dayOf(at);
  if (days === 0) return t.today(clockTime(at, locale));
  if (days === 1) return t.yesterday(clockTime(at, locale));
  return `${formatDate(isoDay(at), locale)} ${clockTime(at, locale)}`;
}

/** Counts days as they are at the reader's place, summer time or not. */
function dayOf(at: number): number {
  return Date.parse(isoDay(at)) / 86_400_000;
}

function isoDay(at: number): string {
  const day = new Date(at);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
