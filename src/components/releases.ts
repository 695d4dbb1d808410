import {element} from "../lib/charts/element.js";
import {formatDate, formatNumber} from "../lib/i18n/format.js";
import {releaseTexts} from "../lib/i18n/releases.js";
import {scrollTable} from "./scroll-table.js";
import type {View} from "./view.js";

/** Tells which release this is, what each added, and what was revised for which reason. */
export const releases: View = (_options, {data, document, locale}) => {
  const t = releaseTexts[locale];
  const {releases: told} = data.manifest;
  const paragraph = (text: string) => element(document, "p", {}, text);
  const last = told.at(-1);
  if (!last) return element(document, "div", {}, paragraph(`${t.what} ${t.none}`));
  const date = (iso: string) => formatDate(iso, locale);
  const added = (i: number) => {
    const before = told[i - 1];
    if (!before) return t.first;
    const {adds} = told[i]!;
    if (adds) return t[adds];
    return told[i]!.covers_until > before.covers_until ? t.since(date(before.covers_until)) : t.nothing_new;
  };
  return element(
    document,
    "div",
    {},
    paragraph(`${t.this(formatNumber(last.number, locale), date(last.covers_until))} ${t.what}`),
    scrollTable(document, {
      caption: t.caption,
      head: [t.release, t.until, t.added, t.revised],
      rows: told
        .map(({number, covers_until, reason}, i) => [
          formatNumber(number, locale),
          date(covers_until),
          added(i),
          reason === null ? t.unchanged : t.reason(reason)
        ])
        .reverse()
    })
  );
};
