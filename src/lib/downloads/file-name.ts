import {downloadTexts} from "../i18n/downloads.js";
import type {Locale} from "../i18n/locale.js";

const LONGEST = 100;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Makes the name of a file, without its ending, from a figure's title and period: lower-case letters, digits and
 * dashes only, so that it is the same everywhere and holds no marks that turn or hide text.
 */
export function fileName(title: string, period: string, locale: Locale): string {
  const slug = slugOf(title);
  const when = slugOf(period);
  const last = when && !`-${slug}-`.includes(`-${when}-`) ? `-${when}` : "";
  const name = (shortened(slug, LONGEST - last.length) + last).slice(0, LONGEST).replace(/^-|-$/g, "");
  return !name || DEVICE.test(name) ? `${downloadTexts[locale].nameless}${name && `-${name}`}` : name;
}

function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Cuts between words where there are any. */
function shortened(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  return slug.slice(0, Math.max(longest, 0)).replace(/-[^-]*$/, "");
}
