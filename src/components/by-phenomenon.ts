import type {Locale} from "../lib/i18n/locale.js";
import type {Manifest} from "../lib/snapshot/manifest.js";

export interface PhenomenonGroup<T> {
  id: string;
  name: string;
  items: T[];
}

/** Groups what speaks of indicators under their phenomena, in the order of the snapshot; none is empty. */
export function byPhenomenon<T>(
  manifest: Manifest,
  items: readonly T[],
  indicatorOf: (item: T) => string,
  locale: Locale
): PhenomenonGroup<T>[] {
  return manifest.phenomena
    .map(({id, name, indicators}) => ({
      id,
      name: name[locale],
      items: indicators.flatMap((indicator) => items.filter((item) => indicatorOf(item) === indicator))
    }))
    .filter(({items}) => items.length > 0);
}
