import type {Locale} from "../../src/lib/i18n/locale.js";
import {changeTexts} from "../../src/lib/i18n/publish.js";
import type {FigureData} from "../../src/lib/notebook/figure/figure-data.js";
import {figureChanges} from "./changes/figure-changes.js";
import {pairFigures} from "./changes/pair-figures.js";

/**
 * Says in sentences what differs between the figures of a report then and now: which are new, gone or retitled, how
 * many of their numbers changed, and the largest changes with both intervals. Nothing differs: no sentence.
 */
export function changesSince(
  before: readonly FigureData[],
  now: readonly FigureData[],
  locale: Locale
): string[] {
  const t = changeTexts[locale];
  const {pairs, gone} = pairFigures(before, now);
  return [
    ...pairs.flatMap(({before, now}) => {
      if (!before) return [t.added(now.title)];
      const retitled = before.title === now.title ? [] : [t.retitled(now.title, before.title)];
      return [...retitled, ...figureChanges(before, now, locale).map((what) => t.in(now.title, what))];
    }),
    ...gone.map(({title}) => t.gone(title))
  ];
}
