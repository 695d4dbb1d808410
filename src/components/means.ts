import {element} from "../lib/charts/element.js";
import {formatLevel, formatNumber} from "../lib/i18n/format.js";
import {meansTexts} from "../lib/i18n/means.js";
import type {MeanEntry} from "../lib/snapshot/mean-entry.js";
import {scrollTable} from "./scroll-table.js";
import type {View, ViewContext} from "./view.js";

/** Shows what is usual for the page's phenomenon, as means of the last year; nothing where there are none. */
export const means: View = ({phenomenon}, context) => {
  const {data, document} = context;
  const shown = (data.manifest.means ?? []).filter((entry) => entry.phenomenon === phenomenon);
  return shown.length
    ? element(document, "section", {}, ...shown.map((entry) => tableOf(entry, context)))
    : element(document, "p", {hidden: true});
};

function tableOf(entry: MeanEntry, {data, document, locale}: ViewContext): Element {
  const t = meansTexts[locale];
  const number = (value: number) => formatNumber(value, locale);
  const {title, definition, unit, level, category, last, step, rules, table} = entry;
  const areas = data.manifest.areas.filter((area) => area.level === level);
  const categories = Object.entries(category.labels);
  const cell = (area: string, code: string) => {
    const row = last.find((of) => of.area === area && of.category === code);
    return row ? number(row.mean) : t.withheld;
  };
  const year = last[0]?.period.slice(0, 4) ?? "";
  return element(
    document,
    "details",
    {},
    element(document, "summary", {}, title[locale]),
    element(document, "p", {}, definition[locale]),
    scrollTable(document, {
      caption: t.caption(title[locale], year, unit[locale], formatLevel(level, locale)),
      head: [formatLevel(level, locale), ...categories.map(([, label]) => label[locale])],
      rows: areas.map(({code, name}) => [name, ...categories.map(([value]) => cell(code, value))]),
      numbers: 1
    }),
    element(document, "p", {class: "quiet"}, `${t.how(number(step))} ${t.rules(number(rules.fewest))}`),
    element(
      document,
      "p",
      {class: "quiet"},
      `${t.where} `,
      element(document, "a", {href: "../werkbank.html"}, element(document, "code", {}, table)),
      "."
    )
  );
}
