import {draggable, dropTargetForElements} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import {setCustomNativeDragPreview} from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import {noChange} from "lit-html";
import {AsyncDirective} from "lit-html/async-directive.js";
import {directive, type ElementPart} from "lit-html/directive.js";

/** What can be dragged into a notebook: one of its cells, or new ones, as Markdown. */
export type Dragged = {what: "cell"; id: string} | {what: "new"; markdown: string};

/** Lets an element be dragged: `<button ${dragged(words, () => ({what: "new", markdown}))}>`; `words` go along with it. */
export const dragged = directive(
  class extends AsyncDirective {
    #words = "";
    #data: () => Dragged = () => ({what: "new", markdown: ""});
    #element: HTMLElement | null = null;
    #end = () => {};
    render(_words: string, _data: () => Dragged) {
      return noChange;
    }
    override update(part: ElementPart, [words, data]: [string, () => Dragged]) {
      this.#words = words;
      this.#data = data;
      if (this.#element) return noChange;
      this.#element = part.element as HTMLElement;
      this.#begin();
      return noChange;
    }
    #begin() {
      this.#end = draggable({
        element: this.#element!,
        getInitialData: () => ({dragged: this.#data()}),
        onGenerateDragPreview: ({nativeSetDragImage}) =>
          setCustomNativeDragPreview({
            nativeSetDragImage,
            render: ({container}) => {
              const chip = container.ownerDocument.createElement("span");
              chip.className = "wb-dragged";
              chip.textContent = this.#words;
              container.append(chip);
            }
          })
      });
    }
    override disconnected() {
      this.#end();
    }
    override reconnected() {
      this.#begin();
    }
  }
);

/** What a notebook does with what is dropped: `place` counts from 0, before the first cell. */
export interface DropPlaces {
  /** Whether anything may be dropped now. */
  open(): boolean;
  drop(what: Dragged, place: number): void;
}

/** Lets a notebook's element take what is dragged over it; the place between two cells that is nearest lights up. */
export const dropPlaces = directive(
  class extends AsyncDirective {
    #places: DropPlaces = {open: () => false, drop() {}};
    #element: HTMLElement | null = null;
    #end = () => {};
    render(_places: DropPlaces) {
      return noChange;
    }
    override update(part: ElementPart, [places]: [DropPlaces]) {
      this.#places = places;
      if (this.#element) return noChange;
      this.#element = part.element as HTMLElement;
      this.#begin();
      return noChange;
    }
    #begin() {
      const element = this.#element!;
      const over = (y: number | null) => light(element, y === null ? null : placeAt(element, y));
      this.#end = dropTargetForElements({
        element,
        canDrop: ({source}) => this.#places.open() && draggedIn(source.data) !== null,
        onDrag: ({location}) => over(location.current.input.clientY),
        onDragLeave: () => over(null),
        onDrop: ({location, source}) => {
          over(null);
          const what = draggedIn(source.data);
          if (what) this.#places.drop(what, placeAt(element, location.current.input.clientY));
        }
      });
    }
    override disconnected() {
      this.#end();
    }
    override reconnected() {
      this.#begin();
    }
  }
);

function draggedIn(data: Record<string | symbol, unknown>): Dragged | null {
  return (data.dragged as Dragged | undefined) ?? null;
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
