import {noChange} from "lit-html";
import {AsyncDirective} from "lit-html/async-directive.js";
import {directive, type ElementPart} from "lit-html/directive.js";

/** What can be dragged into a notebook: one of its cells, or new ones, as Markdown. */
export type Dragged = {what: "cell"; id: string} | {what: "new"; markdown: string};

/** What a notebook does with what is dropped: `place` counts from 0, before the first cell. */
export interface DropPlaces {
  /** Whether anything may be dropped now. */
  open(): boolean;
  drop(what: Dragged, place: number): void;
}

/** What is under way; only one thing is, and nothing of it is told to other pages. */
let carried: Dragged | null = null;

/** Listens on an element for as long as it is in the page, with what was given to the directive last. */
abstract class Listening<Given extends unknown[]> extends AsyncDirective {
  protected given!: Given;
  #element: HTMLElement | null = null;
  #end = new AbortController();
  render(..._given: Given) {
    return noChange;
  }
  override update(part: ElementPart, given: Given) {
    this.given = given;
    if (this.#element) return noChange;
    this.#element = part.element as HTMLElement;
    this.listen(this.#element, this.#end.signal);
    return noChange;
  }
  override disconnected() {
    this.#end.abort();
  }
  override reconnected() {
    this.#end = new AbortController();
    if (this.#element) this.listen(this.#element, this.#end.signal);
  }
  protected abstract listen(element: HTMLElement, signal: AbortSignal): void;
}

/** Lets an element be dragged: `<button ${dragged(words, () => ({what: "new", markdown}))}>`; `words` go along with it. */
export const dragged = directive(
  class extends Listening<[words: string, data: () => Dragged]> {
    protected listen(element: HTMLElement, signal: AbortSignal) {
      element.draggable = true;
      const begin = (event: DragEvent) => {
        const [words, data] = this.given;
        event.stopPropagation();
        carried = data();
        event.dataTransfer?.setData("text/plain", words); // without data Firefox drags nothing
        if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
        showWords(event, words);
      };
      const end = () => {
        carried = null;
      };
      element.addEventListener("dragstart", begin, {signal});
      element.addEventListener("dragend", end, {signal});
    }
  }
);

/** Lets a notebook's element take what is dragged over it; the place between two cells that is nearest lights up. */
export const dropPlaces = directive(
  class extends Listening<[places: DropPlaces]> {
    protected listen(element: HTMLElement, signal: AbortSignal) {
      const over = (event: DragEvent) => {
        if (!carried || !this.given[0].open()) return;
        event.preventDefault();
        light(element, placeAt(element, event.clientY));
      };
      const leave = ({relatedTarget}: DragEvent) => {
        if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) light(element, null);
      };
      const drop = (event: DragEvent) => {
        const what = carried;
        carried = null;
        light(element, null);
        if (!what || !this.given[0].open()) return; // a file that is dropped is the desk's
        event.preventDefault();
        event.stopPropagation();
        this.given[0].drop(what, placeAt(element, event.clientY));
      };
      element.addEventListener("dragover", over, {signal});
      element.addEventListener("dragleave", leave, {signal});
      element.addEventListener("drop", drop, {signal});
    }
  }
);

/** The picture under the pointer is made of an element that is in the page at that moment. */
function showWords({dataTransfer}: DragEvent, words: string): void {
  const chip = document.createElement("span");
  chip.className = "wb-dragged";
  chip.textContent = words;
  document.body.append(chip);
  dataTransfer?.setDragImage(chip, 0, 0);
  setTimeout(() => chip.remove());
}

/** The number of cells of which the middle lies above. */
function placeAt(notebook: Element, y: number): number {
  return [...notebook.querySelectorAll(".wb-cell")].filter((cell) => {
    const {top, height} = cell.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

function light(notebook: Element, place: number | null): void {
  for (const [at, point] of notebook.querySelectorAll(".wb-insert").entries())
    point.toggleAttribute("data-drop", at === place);
}
