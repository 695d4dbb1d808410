import {html, nothing, type TemplateResult} from "lit-html";
import {live} from "lit-html/directives/live.js";
import {liveTexts} from "../lib/i18n/live.js";
import {inputInWords} from "../lib/notebook/input-in-words.js";
import type {Input} from "../lib/notebook/notebook.js";
import {checkList} from "./check-list.js";
import type {ControlContext} from "./control-context.js";
import type {OptionGroup} from "./input-options.js";
import {numberControl} from "./number-control.js";

/** At most so many options stand beside each other; more go into a list that folds. */
const MOST_RADIOS = 4;

/** Shows an input as a control, with what it holds in words for paper. Its height is that of the words it replaces. */
export function inputControl(input: Pick<Input, "name" | "spec">, context: ControlContext): TemplateResult {
  const {spec} = input;
  const {id, value, groups, problem, locale, manifest} = context;
  const words = [value]
    .flat()
    .map((one) => inputInWords(spec, one, manifest, locale))
    .join("; ");
  const options = groups.reduce((sum, group) => sum + group.options.length, 0);
  const control =
    spec.type === "number"
      ? numberControl(spec, context)
      : "multiple" in spec && spec.multiple
        ? checkList(input, context)
        : (spec.type === "level" || spec.type === "choice") && options <= MOST_RADIOS
          ? radios(input, context)
          : select(input, context);
  return html`${control}
    <span class="nb-printed">${words || liveTexts[locale].nothing_chosen}</span>
    ${problem ? html`<span class="nb-refused" id="${id}-problem" role="alert">${problem}</span>` : nothing}`;
}

function select({spec}: Pick<Input, "spec">, {id, value, groups, problem, locale, choose}: ControlContext) {
  const chosen = String([value].flat()[0] ?? "");
  const options = (group: OptionGroup) =>
    group.options.map(
      ({value, name}) => html`<option value=${value} .selected=${live(value === chosen)}>${name}</option>`
    );
  const change = (event: Event) => {
    const picked = (event.target as HTMLSelectElement).value;
    choose(picked === "" ? [] : picked);
  };
  return html`<label class="nb-label" for=${id}>${spec.label}</label>
    <span class="nb-control">
      <select id=${id} autocomplete="off" aria-describedby=${problem ? `${id}-problem` : nothing} @change=${change}>
        ${
          chosen === "" || (spec.type === "area" && spec.value === undefined)
            ? html`<option value="" .selected=${live(chosen === "")}>${liveTexts[locale].nothing_chosen}</option>`
            : nothing
        }
        ${groups.map((group) => (group.name ? html`<optgroup label=${group.name}>${options(group)}</optgroup>` : options(group)))}
      </select>
    </span>`;
}

function radios({spec}: Pick<Input, "spec">, {id, value, groups, choose}: ControlContext) {
  return html`<span class="nb-label" id="${id}-label">${spec.label}</span>
    <span class="nb-control nb-radios" role="radiogroup" aria-labelledby="${id}-label">
      ${groups
        .flatMap(({options}) => options)
        .map(
          (option) =>
            html`<label><input type="radio" autocomplete="off" name=${id} .value=${option.value}
              .checked=${live(option.value === value)} @change=${() => choose(option.value)}> ${option.name}</label>`
        )}
    </span>`;
}
