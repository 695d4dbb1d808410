import {html, noChange, nothing, type TemplateResult} from "lit-html";
import {formatNumber} from "../lib/i18n/format.js";
import {liveTexts} from "../lib/i18n/live.js";
import type {InputSpec} from "../lib/notebook/schema/inputs.js";
import type {ControlContext} from "./control-context.js";

/**
 * Shows a number as a slider beside a field. The field follows the slider while it moves; the notebook follows when
 * it is let go, so that not every step on the way is calculated. What is typed stays while other cells are drawn.
 */
export function numberControl(
  {label, unit, min, max, step}: Extract<InputSpec, {type: "number"}>,
  {id, value, problem, locale, choose, refuse}: ControlContext
): TemplateResult {
  const t = liveTexts[locale];
  const steps = step ?? ([min, max, value].every(Number.isInteger) ? 1 : "any");
  const other = (event: Event) =>
    [...(event.target as HTMLElement).parentElement!.querySelectorAll("input")].find(
      (one) => one !== event.target
    )!;
  const slide = (event: Event) => {
    other(event).value = (event.target as HTMLInputElement).value;
  };
  const change = (event: Event) => {
    const {value: text} = event.target as HTMLInputElement;
    const number = Number(text);
    if (text.trim() === "" || !(min <= number && number <= max))
      return refuse(t.between(formatNumber(min, locale), formatNumber(max, locale)));
    other(event).value = text;
    choose(number);
  };
  return html`<label class="nb-label" for=${id}>${label}</label>
    <span class="nb-control nb-number">
      <input type="range" autocomplete="off" aria-label=${t.slider(label)} min=${min} max=${max} step=${steps}
        .value=${String(value)} @input=${slide} @change=${change}>
      <input type="number" autocomplete="off" id=${id} min=${min} max=${max} step=${steps} inputmode="decimal"
        aria-invalid=${problem ? "true" : nothing} aria-describedby=${problem ? `${id}-problem` : nothing}
        .value=${problem ? noChange : String(value)} @change=${change}>
      ${unit ? html`<span class="nb-unit">${unit}</span>` : nothing}
    </span>`;
}
