import {formatLevel, formatNumber, formatPeriod} from "../i18n/format.js";
import {liveTexts} from "../i18n/live.js";
import type {Locale} from "../i18n/locale.js";
import type {PeriodKind} from "../periods/period.js";
import type {Manifest} from "../snapshot/manifest.js";
import type {InputSpec} from "./schema/inputs.js";

/** Writes one value of an input as a reader knows it: the name of an area, a period in words. */
export function inputInWords(
  spec: InputSpec,
  value: string | number,
  {areas, indicators, phenomena}: Pick<Manifest, "areas" | "indicators" | "phenomena">,
  locale: Locale
): string {
  const text = String(value);
  switch (spec.type) {
    case "area":
      return areas.find(({code}) => code === text)?.name ?? text;
    case "level":
      return formatLevel(text as Parameters<typeof formatLevel>[0], locale);
    case "period":
      return periodInWords(text, locale);
    case "indicator":
      return indicators.find(({id}) => id === text)?.name[locale] ?? text;
    case "phenomenon":
      return phenomena.find(({id}) => id === text)?.name[locale] ?? text;
    case "number":
      return [formatNumber(Number(value), locale), spec.unit ?? ""].join(" ").trim();
    default:
      return text;
  }
}

/** A period by its code, or `latest year` and `each month`. */
function periodInWords(period: string, locale: Locale): string {
  const [which, kind] = period.split(" ") as ["latest" | "each", PeriodKind | undefined];
  return kind ? liveTexts[locale][`${which}_${kind}`] : formatPeriod(period, locale);
}
