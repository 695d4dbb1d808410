import {LEVELS} from "../lib/areas/area.js";
import {element} from "../lib/charts/element.js";
import {reasonInWords} from "../lib/figures/closed-words.js";
import {formatLevel} from "../lib/i18n/format.js";
import {gateTexts} from "../lib/i18n/gate.js";
import {PERIOD_KINDS} from "../lib/periods/period.js";
import {closedReason, hasKind, isOffered, type Way, waysOut} from "../lib/selection/closed.js";
import type {Scene} from "../lib/selection/scene.js";
import type {ViewContext} from "./view.js";
import {wayOut} from "./way-out.js";

/** Id of the list, by which the selects above it are described. */
export const CLOSED_NOTES = "niet-getoond";

/**
 * Lists what the indicator has and this choice does not show: levels without any figure, and kinds of period that
 * are closed at this level, each with the reason in words and buttons that switch to what is shown. Null where
 * everything is.
 */
export function closedNotes(scene: Scene, context: ViewContext): HTMLElement | null {
  const {document, locale} = context;
  const t = gateTexts[locale];
  const notes = [...periodNotes(scene, context), ...levelNotes(scene, context)];
  if (notes.length === 0) return null;
  return element(
    document,
    "ul",
    {class: "closed", id: CLOSED_NOTES, "aria-label": t.not_shown_here},
    ...notes.map(({words, ways}) =>
      element(
        document,
        "li",
        {},
        `${capital(words)}. `,
        ...ways.flatMap((way) => [wayOut(way, scene.period, context), " "])
      )
    )
  );
}

interface Note {
  words: string;
  ways: Way[];
}

/** Kinds of one reason stand together: at one level they have the same. */
function periodNotes({card, level}: Scene, {data, locale}: ViewContext): Note[] {
  const {manifest} = data;
  const t = gateTexts[locale];
  const kinds = PERIOD_KINDS.filter(
    (kind) => kind !== "span" && closedReason(manifest, card, level, kind) === "too_few"
  );
  if (kinds.length === 0) return [];
  const names = kinds.map((kind) => t[`way_${kind}`]).join(` ${t.or} `);
  const where = t.per_kinds(formatLevel(level, locale), names);
  const ways = kinds.flatMap((kind) =>
    waysOut(manifest, card, level, kind).filter((way) => way.kind === kind)
  );
  return [{words: t.closed(where, reasonInWords(manifest, card, level, kinds[0]!, locale)), ways}];
}

function levelNotes({card, level}: Scene, {data, locale}: ViewContext): Note[] {
  const {manifest} = data;
  const t = gateTexts[locale];
  const notes = new Map<string, string[]>();
  for (const other of LEVELS) {
    const kinds = PERIOD_KINDS.filter((kind) => hasKind(manifest, card, kind));
    if (other === level || kinds.some((kind) => isOffered(manifest, card.id, other, kind))) continue;
    const reason = reasonInWords(manifest, card, other, kinds[0] ?? "span", locale);
    notes.set(reason, [...(notes.get(reason) ?? []), formatLevel(other, locale)]);
  }
  return [...notes].map(([reason, levels]) => ({
    words: t.closed_level(levels.join(` ${t.or} `), reason),
    ways: []
  }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
