import type {Locale} from "../../lib/i18n/locale.js";
import {openingTexts} from "../../lib/i18n/opening.js";
import {decodeSelection} from "../../lib/selection/codec.js";
import type {Selection} from "../../lib/selection/selection.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import {catalogueOf} from "../catalogue/panel-state.js";
import type {Desk} from "../desk/desk.js";
import {chooseSubject} from "./begin-state.js";
import {openBegun} from "./open-begun.js";
import {type AskingTemplate, type Begun, fillTemplate, TEMPLATES, templateWays} from "./templates.js";

/**
 * Begins with what the address asks: `#begin=map&indicator=overbewoond`, with `niveau` and `periode` where wanted, as on
 * other pages. What cannot be shown so leads to what can. False where the address asks nothing of the kind.
 */
export function beginFromFragment(desk: Desk, fragment: string): boolean {
  const params = new URLSearchParams(fragment.replace(/^#/, ""));
  const asked = params.get("begin");
  if (asked === null) return false;
  // Who reloads the page later goes on where the work was, and does not begin again.
  history.replaceState(null, "", location.pathname + location.search);
  const selection = decodeSelection(fragment, desk.manifest);
  const t = openingTexts[desk.locale];
  const entry = catalogueOf(desk).entries.find(
    (one) => one.kind === "indicator" && one.card.id === selection.indicator
  );
  if (entry?.kind !== "indicator") {
    desk.announce(t.unknown);
    return true;
  }
  const begun = begunBy(asked, selection, desk.manifest, desk.locale);
  if (begun) openBegun(desk, begun);
  else {
    if (isTemplate(asked)) desk.announce(t.closed(entry.name));
    desk.leave();
    chooseSubject(desk, entry);
  }
  return true;
}

/** Fills the template that is asked; null where there is none, or it has nothing to show of the indicator. */
export function begunBy(
  asked: string,
  {indicator, level, period}: Selection,
  manifest: Manifest,
  locale: Locale
): Begun | null {
  const card = manifest.indicators.find(({id}) => id === indicator);
  if (!card || !isTemplate(asked)) return null;
  const kind = manifest.periods.find(({code}) => code === period)?.kind;
  const ways = templateWays(manifest, asked, card);
  const wanted = ways.filter((way) => !level || way.level === level);
  const way = wanted.find((one) => !kind || one.kind === kind) ?? wanted[0] ?? ways[0];
  if (!way) return null;
  const at = period !== null && way.kind === kind && asked !== "trend" ? {period} : {};
  return fillTemplate(asked, {card, way, ...at}, manifest, locale);
}

function isTemplate(asked: string): asked is AskingTemplate {
  return asked !== "empty" && TEMPLATES.some((template) => template === asked);
}
