import {html, nothing, type TemplateResult} from "lit-html";
import {periodsInWords} from "../../lib/figures/periods-in-words.js";
import {formatNumber} from "../../lib/i18n/format.js";
import {linkedTexts} from "../../lib/i18n/linked.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {inputInWords} from "../../lib/notebook/input-in-words.js";
import type {InputValues} from "../../lib/notebook/input-values.js";
import type {Input} from "../../lib/notebook/notebook.js";
import {selectsOf} from "../../lib/notebook/reads-of.js";
import {PERIOD_KINDS, parsePeriod} from "../../lib/periods/period.js";
import {periodRuns} from "../../lib/periods/period-runs.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {LiveCell} from "../live-cell.js";
import {heldCodes} from "./choose.js";

/** What was chosen in figures, and how to choose otherwise. */
export interface ChosenContext {
  cells: readonly LiveCell[];
  values: InputValues;
  manifest: Manifest;
  locale: Locale;
  choose(values: InputValues): void;
}

/** More names than these are counted. */
const MOST = 6;

/** Lists what is chosen in the figures of a notebook, each with a way to take it away; nothing where no figure chooses. */
export function chosenBar(context: ChosenContext): TemplateResult | typeof nothing {
  const {values, locale, choose} = context;
  const t = linkedTexts[locale];
  const inputs = figureInputs(context.cells);
  const held = inputs.filter(({name}) => heldCodes(values[name]).length > 0);
  if (inputs.length === 0) return nothing;
  // It stands there also while nothing is chosen, so that the first choice moves nothing on the page.
  if (held.length === 0)
    return html`<div class="nb-chosen" role="group" aria-label=${t.bar}>
      <span class="nb-chosen-label">${t.chosen}</span> <span class="quiet">${t.nothing}</span>
    </div>`;
  const clear = (event: Event) => {
    keepFocus(event);
    choose(Object.fromEntries(held.map(({name}) => [name, []])));
  };
  return html`<div class="nb-chosen" role="group" aria-label=${t.bar}>
    <span class="nb-chosen-label">${t.chosen}</span>
    ${held.map((input) => chips(input, context))}
    <button type="button" class="nb-clear" @click=${clear}>${t.clear_all}</button>
  </div>`;
}

/** Inputs that figures set and that may hold nothing. */
export function figureInputs(cells: readonly LiveCell[]): Input[] {
  const names = new Set(cells.flatMap(({cell}) => (cell.kind === "broken" ? [] : selectsOf(cell))));
  return cells.flatMap(({cell}) =>
    cell.kind === "input" &&
    names.has(cell.name) &&
    (cell.spec.type === "area" || ("multiple" in cell.spec && cell.spec.multiple === true))
      ? [cell]
      : []
  );
}

/** Says what inputs hold now, for who hears it. */
export function chosenInWords(inputs: readonly Input[], {values, manifest, locale}: ChosenContext): string {
  const t = linkedTexts[locale];
  return inputs
    .map(({name, spec}) => {
      const codes = heldCodes(values[name]);
      if (codes.length === 0) return t.said_none(spec.label);
      const names = groupsOf(spec, codes, manifest, locale).map((group) => group.name);
      return names.length > MOST
        ? t.said_count(spec.label, formatNumber(codes.length, locale, 0))
        : t.said(spec.label, names.join(", "));
    })
    .join(" ");
}

function chips({name, spec}: Input, {values, manifest, locale, choose}: ChosenContext): TemplateResult {
  const t = linkedTexts[locale];
  const codes = heldCodes(values[name]);
  const groups = groupsOf(spec, codes, manifest, locale);
  const drop = (gone: readonly string[]) => (event: Event) => {
    keepFocus(event);
    choose({[name]: codes.filter((code) => !gone.includes(code))});
  };
  const chip = (group: {name: string; codes: readonly string[]}) => html`<li>
    <button type="button" aria-label=${t.drop(group.name)} @click=${drop(group.codes)}>
      ${group.name} <span aria-hidden="true">×</span></button>
  </li>`;
  const rest = groups.slice(MOST);
  return html`<ul aria-label=${spec.label}>
    ${groups.slice(0, MOST).map(chip)}
    ${
      rest.length > 0
        ? html`<li><button type="button" aria-label=${t.drop_all(spec.label)} @click=${drop(codes)}>
            ${t.more(formatNumber(rest.length, locale, 0))} <span aria-hidden="true">×</span></button></li>`
        : nothing
    }
  </ul>`;
}

/** An area each, and a row of periods without a gap as one. */
function groupsOf(
  spec: Input["spec"],
  codes: readonly string[],
  manifest: Manifest,
  locale: Locale
): {name: string; codes: readonly string[]}[] {
  if (spec.type !== "period")
    return codes.map((code) => ({name: inputInWords(spec, code, manifest, locale), codes: [code]}));
  return PERIOD_KINDS.flatMap((kind) =>
    periodRuns(codes.filter((code) => parsePeriod(code).kind === kind))
  ).map((run) => ({name: periodsInWords(run, locale), codes: run}));
}

/** What has the focus goes away; it moves to what stands in its place, else to the title of the notebook. */
function keepFocus(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const bar = button.closest(".nb-chosen")!;
  const place = [...bar.querySelectorAll("button")].indexOf(button as HTMLButtonElement);
  const around = bar.closest(".wb-notebook, .report") ?? document.body;
  setTimeout(() => {
    const left = [...around.querySelectorAll<HTMLElement>(".nb-chosen button")];
    const next =
      left[Math.min(place, left.length - 1)] ?? around.querySelector<HTMLElement>(".nb-title, h1, h2");
    if (!next?.hasAttribute("tabindex") && next?.localName !== "button") next?.setAttribute("tabindex", "-1");
    next?.focus({preventScroll: true});
  });
}
