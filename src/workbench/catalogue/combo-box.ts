import {html, nothing, type TemplateResult} from "lit-html";
import {live} from "lit-html/directives/live.js";
import {repeat} from "lit-html/directives/repeat.js";
import {dragged} from "../notebook/drop-place.js";

export interface ComboOption {
  key: string;
  name: string;
  /** A few words beside the name. */
  about: string;
  /** What is dropped into the notebook where it is dragged there, as Markdown. */
  drag?: () => string;
  /** What a pointer can do beside choosing it; a keyboard does it by Enter. */
  add?: {label: string; run(): void};
}

export interface ComboBox {
  id: string;
  label: string;
  hint: string;
  query: string;
  groups: readonly {name: string; options: readonly ComboOption[]; more: string}[];
  /** Whether the list is shown. */
  expanded: boolean;
  /** Key of the option that Enter takes. */
  active: string | null;
  /** How much was found; heard when it changes. */
  status: string;
  results: string;
  typed(query: string): void;
  moved(key: string): void;
  /** Takes an option: by Enter, or by a press of it. */
  taken(key: string, by: "key" | "pointer"): void;
  /** Escape where nothing is typed. */
  left?(): void;
}

/** Draws a text field with the list of what it finds: type, arrows, Enter, Escape. */
export function comboBox(box: ComboBox): TemplateResult {
  const {id, active, expanded, groups, query} = box;
  const options = groups.flatMap((group) => group.options);
  const at = options.findIndex(({key}) => key === active);
  const optionId = (key: string) => `${id}-${key.replace(/[^\w-]/g, "_")}`;
  const move = (to: number) => {
    const next = options[(to + options.length) % options.length];
    if (!next) return;
    box.moved(next.key);
    queueMicrotask(() => document.getElementById(optionId(next.key))?.scrollIntoView({block: "nearest"}));
  };
  const pressed = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1};
    if (event.key in moves && expanded) move(moves[event.key]!);
    else if (event.key === "Enter" && expanded && at >= 0) box.taken(options[at]!.key, "key");
    else if (event.key === "Escape" && query !== "") box.typed("");
    else if (event.key === "Escape" && box.left) box.left();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const item = ({key, name, about, drag, add}: ComboOption) => html`<div role="option" class="wb-option"
      id=${optionId(key)} data-key=${key} aria-selected=${key === active} ${drag ? dragged(name, () => ({what: "new", markdown: drag()})) : nothing}
      @click=${() => box.taken(key, "pointer")}>
    <span class="wb-option-name">${name}</span> <span class="wb-option-about">${about}</span>
    ${
      add
        ? html`<span class="wb-option-add" aria-hidden="true" title=${add.label}
            @click=${(event: Event) => {
              event.stopPropagation();
              add.run();
            }}>+</span>`
        : nothing
    }
  </div>`;
  return html`<div class="wb-combo">
    <label for=${id}>${box.label}</label>
    <input id=${id} type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false"
      placeholder=${box.hint} aria-expanded=${expanded && options.length > 0} aria-controls=${`${id}-list`}
      aria-autocomplete="list" aria-describedby=${`${id}-status`}
      aria-activedescendant=${expanded && active ? optionId(active) : nothing} .value=${live(query)}
      @input=${(event: Event) => box.typed((event.target as HTMLInputElement).value)} @keydown=${pressed}>
    <p class="wb-combo-status quiet" id=${`${id}-status`} role="status">${box.status}</p>
    <div class="wb-options" id=${`${id}-list`} role="listbox" aria-label=${box.results} ?hidden=${!expanded || options.length === 0}>
      ${groups.map(
        (group, place) => html`<div role="group" aria-labelledby=${`${id}-group-${place}`}>
          <div class="wb-option-group" id=${`${id}-group-${place}`}>${group.name}</div>
          ${repeat(group.options, ({key}) => key, item)}
          ${group.more ? html`<div class="wb-option-more quiet" role="presentation">${group.more}</div>` : nothing}
        </div>`
      )}
    </div>
  </div>`;
}
