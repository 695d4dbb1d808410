import {html, type TemplateResult} from "lit-html";
import {LEVELS, type Level} from "../../lib/areas/area.js";
import {reasonInWords} from "../../lib/figures/closed-words.js";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {formatLevel} from "../../lib/i18n/format.js";
import {gateTexts} from "../../lib/i18n/gate.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {PERIOD_KINDS, type PeriodKind} from "../../lib/periods/period.js";
import {closedReason, hasKind, type Way} from "../../lib/selection/closed.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";

/** Draws at which levels and periods an indicator means something, and where it does not why not. */
export function levelTable(
  card: IndicatorCard,
  manifest: Manifest,
  locale: Locale,
  chosen: Way | null,
  choose: ((way: Way) => void) | null
): TemplateResult {
  const t = catalogueTexts[locale];
  const kinds = PERIOD_KINDS.filter((kind) => hasKind(manifest, card, kind));
  const box = (level: Level, kind: PeriodKind) => {
    const reason = closedReason(manifest, card, level, kind);
    if (reason) {
      const g = gateTexts[locale];
      const short = {
        too_few: g.too_few,
        finest_level: g.cell_finest,
        existence: g.existence_short,
        other_period: g.cell_none
      };
      return html`<td class="wb-closed" title=${reasonInWords(manifest, card, level, kind, locale)}>${short[reason]}</td>`;
    }
    if (!choose) return html`<td>${t.open}</td>`;
    const pressed = chosen?.level === level && chosen.kind === kind;
    return html`<td><button type="button" aria-pressed=${pressed} data-way=${`${level} ${kind}`}
      aria-label=${t.choose_way(formatLevel(level, locale), t[`kind_${kind}`].toLowerCase())}
      @click=${() => choose({level, kind})}>${t.open}</button></td>`;
  };
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${t.levels}><table class="wb-levels">
    <caption>${t.levels}</caption>
    <thead><tr><th scope="col">${t.level}</th>${kinds.map((kind) => html`<th scope="col">${t[`kind_${kind}`]}</th>`)}</tr></thead>
    <tbody>${LEVELS.map(
      (level) =>
        html`<tr><th scope="row">${formatLevel(level, locale)}</th>${kinds.map((kind) => box(level, kind))}</tr>`
    )}</tbody>
  </table></div>
  ${choose ? html`<p class="quiet">${t.levels_hint}</p>` : ""}`;
}
