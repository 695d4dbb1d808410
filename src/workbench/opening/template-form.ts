import {html, nothing, type TemplateResult} from "lit-html";
import {LEVELS} from "../../lib/areas/area.js";
import {formatLevel, formatPeriod} from "../../lib/i18n/format.js";
import {openingTexts} from "../../lib/i18n/opening.js";
import {pageTexts} from "../../lib/i18n/pages.js";
import {PERIOD_KINDS} from "../../lib/periods/period.js";
import type {Way} from "../../lib/selection/closed.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Desk} from "../desk/desk.js";
import {beginState} from "./begin-state.js";
import {openBegun} from "./open-begun.js";
import {type AskingTemplate, fillTemplate, type TemplateChoice, templateWays} from "./templates.js";

/** Draws what a template asks: which indicator, where and when; only what has something to show can be chosen. */
export function templateForm(desk: Desk, template: AskingTemplate, choice: TemplateChoice): TemplateResult {
  const {manifest, locale} = desk;
  const t = openingTexts[locale];
  const p = pageTexts[locale];
  const {card, way, period} = choice;
  const ways = templateWays(manifest, template, card);
  // What was asked for stays asked for: an indicator that is only passed, by an arrow key, may not have it.
  const asked = beginState(desk).form?.asked ?? way;
  const to = (wanted: Way, of: IndicatorCard = card, at?: string) => {
    const near = nearest(templateWays(manifest, template, of), wanted);
    const changed = {card: of, way: near, ...(at && {period: at})};
    beginState(desk).form = {template, choice: changed, asked: wanted};
    desk.show();
  };
  const select = (name: string, label: string, changed: (value: string) => void, options: unknown) =>
    html`<label class="field"><span>${label}</span><select data-ask=${name}
      @change=${(event: Event) => changed((event.target as HTMLSelectElement).value)}>${options}</select></label>`;
  const option = (value: string, name: string, selected: boolean) =>
    html`<option value=${value} .selected=${selected}>${name}</option>`;
  const cards = manifest.phenomena.map(({name, indicators}) => ({
    name: name[locale],
    cards: indicators.flatMap((id) => {
      const one = manifest.indicators.find((known) => known.id === id);
      return one && templateWays(manifest, template, one).length > 0 ? [one] : [];
    })
  }));
  const levels = LEVELS.filter((level) => ways.some((one) => one.level === level));
  const kinds = PERIOD_KINDS.filter((kind) =>
    ways.some((one) => one.level === way.level && one.kind === kind)
  );
  return html`<form class="wb-ask" aria-label=${t.form(t[template])} autocomplete="off"
      @submit=${(event: Event) => {
        event.preventDefault();
        openBegun(desk, fillTemplate(template, choice, manifest, locale));
      }}>
    ${select(
      "indicator",
      t.indicator,
      (id) => to(asked, manifest.indicators.find((one) => one.id === id)!),
      cards
        .filter((group) => group.cards.length > 0)
        .map(
          (group) => html`<optgroup label=${group.name}>
            ${group.cards.map((one) => option(one.id, one.name[locale], one.id === card.id))}
          </optgroup>`
        )
    )}
    ${select(
      "level",
      t.level,
      (level) => to({...way, level: level as Way["level"]}),
      levels.map((level) => option(level, formatLevel(level, locale, true), level === way.level))
    )}
    ${select(
      "period",
      t.period,
      (value) => {
        const [kind, code] = value.split(" ") as [Way["kind"], string | undefined];
        to({...way, kind}, card, code);
      },
      template === "trend"
        ? kinds.map((kind) =>
            kind === "span" ? nothing : option(kind, t[`each_${kind}`], kind === way.kind)
          )
        : kinds.map((kind) => html`<optgroup label=${p[`kinds_${kind}`]}>${periods(kind)}</optgroup>`)
    )}
    <div class="wb-ask-do">
      <button type="submit" class="wb-do">${t.make}</button>
      <button type="button" @click=${() => leave(desk, template)}>${t.cancel}</button>
    </div>
  </form>`;

  function periods(kind: Way["kind"]) {
    const codes = manifest.periods
      .filter((one) => one.kind === kind)
      .map(({code}) => code)
      .reverse();
    return codes.map((code, at) =>
      at === 0
        ? option(kind, t.latest(formatPeriod(code, locale)), way.kind === kind && period === undefined)
        : option(`${kind} ${code}`, formatPeriod(code, locale), period === code)
    );
  }
}

/** Finds the way that is most like the one that was chosen before. */
function nearest(ways: readonly Way[], {level, kind}: Way): Way {
  return (
    ways.find((way) => way.level === level && way.kind === kind) ??
    ways.find((way) => way.level === level) ??
    ways.find((way) => way.kind === kind) ??
    ways[0]!
  );
}

function leave(desk: Desk, template: AskingTemplate): void {
  beginState(desk).form = null;
  desk.show();
  queueMicrotask(() => document.querySelector<HTMLElement>(`[data-begin="${template}"]`)?.focus());
}
