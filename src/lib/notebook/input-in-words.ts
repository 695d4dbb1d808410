import {formatLevel, formatNumber, formatPeriod} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
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
      return /^(latest|each) /.test(text) ? text : formatPeriod(text, locale);
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
