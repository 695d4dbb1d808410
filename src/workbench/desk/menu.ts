import {html, nothing, type TemplateResult} from "lit-html";
import {ref} from "lit-html/directives/ref.js";
import {keysInWords} from "../actions/keys.js";
import {anew} from "./anew.js";
import type {Desk} from "./desk.js";
import {hasIcon, icon} from "./icon.js";
import type {MenuItem, OpenMenu} from "./open-menu.js";

/** Draws a button that opens a menu; what is in it is asked when it opens. */
export function menuButton(
  desk: Desk,
  {
    id,
    label,
    body,
    items,
    style = ""
  }: {
    id: string;
    label: string;
    body: TemplateResult | string;
    items: () => readonly MenuItem[];
    /** Classes of the button. */
    style?: string;
  }
): TemplateResult {
  const open = desk.state.menu?.id === id;
  return html`<button type="button" class=${style} data-menu=${id} aria-haspopup="menu" aria-expanded=${open}
    aria-label=${label} title=${label}
    @click=${(event: Event) => {
      if (open) closeMenu(desk);
      else openMenu(desk, {id, label, anchor: event.currentTarget as HTMLElement, items: items()});
    }}>${body}</button>`;
}

/** Opens a menu under an element, to which the focus returns. */
export function openMenu(desk: Desk, menu: Omit<OpenMenu, "end">): void {
  closeMenu(desk);
  const end = new AbortController();
  const elsewhere = ({target}: Event) => {
    if (target instanceof Element && !target.closest(".wb-menu") && !menu.anchor.contains(target))
      closeMenu(desk);
  };
  document.addEventListener("pointerdown", elsewhere, {capture: true, signal: end.signal});
  desk.show({menu: {...menu, end}});
}

/** Closes the menu that is open. */
export function closeMenu(desk: Desk): void {
  const {menu} = desk.state;
  if (!menu) return;
  menu.end.abort();
  if (document.activeElement?.closest(".wb-menu")) menu.anchor.focus();
  desk.show({menu: null});
}

/** Draws the menu that is open. */
export function menuView(desk: Desk): TemplateResult | typeof nothing {
  const {menu} = desk.state;
  if (!menu) return nothing;
  const choose = (item: MenuItem) => {
    if (item.unable) return;
    closeMenu(desk);
    item.run();
  };
  const left = ({relatedTarget, currentTarget}: FocusEvent) => {
    if (relatedTarget instanceof Node && !(currentTarget as Node).contains(relatedTarget)) closeMenu(desk);
  };
  return html`${anew(
    menu,
    () => html`<div class="wb-menu" role="menu" aria-label=${menu.label} lang=${desk.locale} popover="manual"
        ${ref((element) => showUnder(element, menu.anchor))}
        @keydown=${(event: KeyboardEvent) => moveIn(event, desk)} @focusout=${left}>
      ${menu.items.map((item) => {
        const {id, label, hint, keys, unable = false} = item;
        const drawn = item.icon ?? id;
        return html`<button type="button" role="menuitem" tabindex="-1" data-item=${id} aria-disabled=${unable}
            @click=${() => choose(item)}>
          ${hasIcon(drawn) ? icon(drawn) : html`<span class="wb-icon"></span>`}
          <span class="wb-menu-label">${label}${hint ? html` <small>${hint}</small>` : nothing}</span>
          ${keys ? html` <kbd>${keysInWords(keys)}</kbd>` : nothing}
        </button>`;
      })}
    </div>`
  )}`;
}

function moveIn(event: KeyboardEvent, desk: Desk): void {
  const items = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to =
    {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key] ??
    (event.key.length === 1 && event.key !== " " ? startingWith(items, event.key, at) : null);
  if (to !== null) items.at(to % items.length)?.focus();
  else if (event.key === "Escape" || event.key === "Tab") closeMenu(desk);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The next item that begins with a letter. */
function startingWith(items: readonly HTMLElement[], letter: string, from: number): number {
  const fits = (one: HTMLElement) =>
    one.querySelector(".wb-menu-label")?.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase());
  const next = items.findIndex((one, at) => at > from && fits(one));
  return next >= 0 ? next : Math.max(items.findIndex(fits), from);
}

const MARGIN = 8;

/** Puts the menu under its button, or above where there is more room; on a small screen the style says where. */
function showUnder(element: Element | undefined, anchor: HTMLElement): void {
  if (!(element instanceof HTMLElement)) return;
  queueMicrotask(() => {
    if (!element.isConnected || element.matches(":popover-open")) return;
    element.showPopover();
    if (!matchMedia("(max-width: 40rem)").matches) {
      const {left, top, bottom} = anchor.getBoundingClientRect();
      const {offsetWidth, offsetHeight} = element;
      const {clientWidth, clientHeight} = document.documentElement;
      const above = bottom + offsetHeight + MARGIN > clientHeight && top > clientHeight - bottom;
      const y = above ? top - offsetHeight - 4 : bottom + 4;
      element.style.left = `${Math.max(MARGIN, Math.min(left, clientWidth - offsetWidth - MARGIN))}px`;
      element.style.top = `${Math.max(MARGIN, Math.min(y, clientHeight - offsetHeight - MARGIN))}px`;
    }
    element.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  });
}
