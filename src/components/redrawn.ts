import {allBorders} from "../lib/areas/inner-borders.js";
import {element} from "../lib/charts/element.js";
import {formatNumber} from "../lib/i18n/format.js";
import {geographyTexts} from "../lib/i18n/geography.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {GeographyEntry, RedrawnEntry} from "../lib/snapshot/geography-entry.js";
import {geographyFigure} from "./geography-figure.js";
import {boundarySource} from "./merged.js";
import {scrollTable} from "./scroll-table.js";
import type {View, ViewContext} from "./view.js";

/** Shows which buurten were redrawn since the vintage before, and how earlier figures were brought forward. */
export const redrawn: View = (_options, context) => {
  const {data, document, locale} = context;
  const {vintage, geography} = data.manifest;
  const previous = geography?.previous;
  if (!previous) return element(document, "div", {hidden: true});
  const t = geographyTexts[locale];
  const [before, after] = [String(previous.vintage), String(vintage)];
  const paragraph = (text: string) => element(document, "p", {}, text);
  const heading = element(document, "h3", {}, t.redrawn_heading(before, after));
  if (previous.redrawn.length === 0)
    return element(document, "div", {}, heading, paragraph(t.redrawn_none(before, after)));
  const count = (n: number) => formatNumber(n, locale);
  const {buurten} = previous;
  return element(
    document,
    "div",
    {},
    heading,
    paragraph(
      t.redrawn_rule(before, after, count(buurten.before), count(buurten.after), String(previous.until_year))
    ),
    paragraph(t.redrawn_how),
    figure(previous, context),
    scrollTable(document, {
      caption: t.redrawn_caption(before, after),
      head: [t.change, t.before(before), t.after(after), t.forward],
      rows: previous.redrawn.map((entry, i) => [
        `${i + 1}. ${t[`kind_${entry.kind}`]}`,
        namesOf(entry.before, context),
        namesOf(entry.after, context),
        howForward(entry, context)
      ])
    })
  );
};

function figure(previous: NonNullable<GeographyEntry["previous"]>, context: ViewContext): HTMLElement | null {
  const {data, locale} = context;
  const {division, manifest} = data;
  if (!division?.objects.previous) return null;
  const t = geographyTexts[locale];
  const before = String(previous.vintage);
  const words = (entry: RedrawnEntry, i: number) =>
    t.redrawn_words(String(i + 1), namesOf(entry.before, context), namesOf(entry.after, context));
  const gone = previous.redrawn.reduce((sum, entry) => sum + entry.before.length, 0);
  return geographyFigure(
    {
      id: "redrawn",
      title: t.redrawn_title(before, String(manifest.vintage)),
      description: t.redrawn_description(before),
      legend: {
        mark: t.legend_redrawn,
        gone: t.legend_before(before),
        border: t.legend_before(String(manifest.vintage))
      },
      summary: t.redrawn_summary(
        formatNumber(previous.redrawn.length, locale),
        formatNumber(previous.buurten.before - gone, locale)
      ),
      source: boundarySource(context, previous.vintage, manifest.vintage),
      map: {
        shapes: division,
        borders: "member",
        marks: previous.redrawn.map((entry, i) => ({
          codes: entry.after.map(({code}) => code),
          number: i + 1,
          words: words(entry, i)
        })),
        dashed: previous.redrawn.map((entry) =>
          allBorders(
            division,
            "previous",
            entry.before.map(({code}) => code)
          )
        ),
        alt: t.redrawn_alt(previous.redrawn.map(words).join("; "))
      }
    },
    context
  );
}

function namesOf(buurten: RedrawnEntry["before"], {locale}: ViewContext): string {
  return pageTexts[locale].list(buurten.map(({name}) => name));
}

function howForward({after, shares}: RedrawnEntry, {locale}: ViewContext): string {
  const t = geographyTexts[locale];
  const split = shares.filter(({share}) => share < 1);
  if (split.length === 0) return shares.length > 1 ? t.summed : t.whole;
  const name = (code: string) => after.find((buurt) => buurt.code === code)?.name ?? code;
  const parts = split.map(({share, after: code}) => t.part(formatNumber(share * 100, locale, 0), name(code)));
  return t.shared(pageTexts[locale].list(parts));
}
