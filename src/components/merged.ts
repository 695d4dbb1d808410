import type {Area} from "../lib/areas/area.js";
import {innerBorders} from "../lib/areas/inner-borders.js";
import {element} from "../lib/charts/element.js";
import {formatNumber} from "../lib/i18n/format.js";
import {geographyTexts} from "../lib/i18n/geography.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {yearsInWords} from "../lib/periods/years-in-words.js";
import type {UnionEntry} from "../lib/snapshot/geography-entry.js";
import {geographyFigure} from "./geography-figure.js";
import {scrollTable} from "./scroll-table.js";
import type {View, ViewContext} from "./view.js";

/** Shows which areas were united because they are too small: on a map, in a table with the reason, and what it means. */
export const merged: View = (_options, context) => {
  const {data, document, locale} = context;
  const {manifest} = data;
  const t = geographyTexts[locale];
  const unions = manifest.areas.filter(({level, members}) => level === "buurt" && members.length > 1);
  if (unions.length === 0) return element(document, "p", {class: "quiet"}, t.none);
  const paragraph = (text: string) => element(document, "p", {}, text);
  const inhabitants = formatNumber(manifest.protection.minimum_inhabitants, locale);
  return element(
    document,
    "div",
    {},
    paragraph(t.rule(inhabitants, String(manifest.vintage))),
    figure(unions, context),
    scrollTable(document, {
      caption: t.caption,
      head: [t.number_area, t.members, t.why],
      rows: unions.map((area, i) => [
        leadTo(area, i, context),
        pageTexts[locale].list(area.member_names),
        why(area, context)
      ])
    }),
    paragraph(t.means)
  );
};

function figure(unions: readonly Area[], context: ViewContext): HTMLElement | null {
  const {data, locale} = context;
  const {division, manifest} = data;
  if (!division) return null;
  const t = geographyTexts[locale];
  const members = (area: Area) => pageTexts[locale].list(area.member_names);
  const count = (areas: readonly Area[]) => areas.reduce((sum, area) => sum + area.members.length, 0);
  const buurten = manifest.areas.filter(({level}) => level === "buurt");
  const number = (n: number) => formatNumber(n, locale);
  return geographyFigure(
    {
      id: "merged",
      title: t.map_title,
      description: t.map_description,
      legend: {mark: t.legend_union, gone: t.legend_gone, border: t.legend_border},
      summary: t.summary(
        number(unions.length),
        number(count(unions)),
        number(count(buurten)),
        number(buurten.length)
      ),
      source: boundarySource(context, manifest.vintage),
      map: {
        shapes: division,
        borders: "buurt",
        marks: unions.map((area, i) => ({
          codes: area.members,
          number: i + 1,
          words: t.map_words(String(i + 1), area.name, members(area))
        })),
        dashed: unions.map((area) => innerBorders(division, "member", area.members)),
        alt: t.map_alt(unions.map((area) => `${area.name} (${members(area)})`).join("; "))
      }
    },
    context
  );
}

/** Names the source of the outlines as the register of sources does. */
export function boundarySource({data, locale}: ViewContext, ...vintages: number[]): string {
  const source = data.manifest.sources.find(({id}) => id === "cbs-boundaries");
  const years = pageTexts[locale].list(vintages.map(String));
  return source ? `${source.name[locale]} (${source.publisher}), ${years}` : years;
}

function leadTo(area: Area, i: number, {document, locale}: ViewContext): Element {
  const label = geographyTexts[locale].open(area.name);
  const link = {href: `./index.html#gebied=${area.code}`, "aria-label": label};
  return element(document, "span", {}, `${i + 1}. `, element(document, "a", link, area.name));
}

function why(area: Area, {data, locale}: ViewContext): string {
  const t = geographyTexts[locale];
  const {geography, protection} = data.manifest;
  const entry = geography?.unions.find((union) => union.area === area.code);
  if (!entry) return "";
  const minimum = formatNumber(protection.minimum_inhabitants, locale);
  const name = (code: string) => area.member_names[area.members.indexOf(code)] ?? code;
  const reason = ({code, years, unknown}: UnionEntry["small"][number]) => [
    ...(years.length > 0 ? [t.small(name(code), minimum, yearsInWords(years))] : []),
    ...(unknown.length > 0 ? [t.unknown(name(code), yearsInWords(unknown))] : [])
  ];
  const reasons = entry.small.flatMap(reason);
  return reasons.length > 0 ? reasons.join("; ") : t.kept;
}
