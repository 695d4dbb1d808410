import {element} from "./element.js";
import {ACTIVE} from "./keyboard.js";
import {MARKS} from "./plan.js";

/**
 * Shows the words of a mark beside it, under the pointer or the keyboard; browser only. Screen readers have the
 * words from the mark itself. Escape hides it, and the pointer may go onto it (WCAG 1.4.13).
 */
export function enableTooltip(figure: Element): void {
  for (const drawing of figure.querySelectorAll<HTMLElement>(".chart-drawing")) {
    const list = drawing.querySelector(`.${MARKS}`);
    if (!list || drawing.querySelector(".chart-tooltip")) continue;
    const tooltip = element(drawing.ownerDocument, "div", {
      class: "chart-tooltip",
      "aria-hidden": "true",
      hidden: true
    });
    drawing.append(tooltip);
    listen(drawing, list, tooltip);
  }
}

function listen(drawing: HTMLElement, list: Element, tooltip: HTMLElement): void {
  const {ownerDocument: document} = drawing;
  const hide = () => {
    document.removeEventListener("keydown", onEscape);
    tooltip.hidden = true;
    tooltip.removeAttribute("style");
  };
  const show = (target: EventTarget | null) => {
    const mark = (target as Element | null)?.closest("[data-key]");
    if (!mark) return;
    tooltip.textContent = mark.getAttribute("data-label");
    tooltip.hidden = false;
    document.addEventListener("keydown", onEscape);
    place(tooltip, mark, drawing);
  };
  list.addEventListener("pointerover", (event) => show(event.target));
  list.addEventListener(ACTIVE, (event) => show(event.target));
  list.addEventListener("blur", hide);
  drawing.addEventListener("pointerleave", hide);
  // Only while it is in sight: what listens to the page is kept as long as the page.
  const onEscape = (event: KeyboardEvent) => {
    if (!drawing.isConnected) return hide();
    if (event.key !== "Escape") return;
    event.preventDefault();
    hide();
  };
}

/** Sets two properties of the live element, which a strict policy allows; nothing is written into the markup. */
function place(tooltip: HTMLElement, mark: Element, drawing: HTMLElement): void {
  const box = mark.getBoundingClientRect();
  const frame = drawing.getBoundingClientRect();
  const middle = box.left + Math.min(box.width, frame.width) / 2 - frame.left;
  const most = Math.max(0, frame.width - tooltip.offsetWidth);
  const above = box.top - frame.top - tooltip.offsetHeight - 6;
  tooltip.style.left = `${Math.min(most, Math.max(0, middle - tooltip.offsetWidth / 2))}px`;
  tooltip.style.top = `${above >= -tooltip.offsetHeight ? above : box.bottom - frame.top + 6}px`;
}
