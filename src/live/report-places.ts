/** Where a figure of a report stands; taken over when it is first drawn anew, with the drawing that is there. */
export interface FigurePlace {
  drawn: Element;
  take(): HTMLElement;
}

/** Finds the figures that the build drew, by their names `chart-1`, `chart-2`…. */
export function figurePlaces(article: Element): Map<string, FigurePlace> {
  const figures = [...article.querySelectorAll("[data-figure]")];
  return new Map(
    figures.map((drawn) => {
      let place: HTMLElement | null = null;
      const take = () => {
        if (place) return place;
        place = article.ownerDocument.createElement("div");
        drawn.replaceWith(place);
        return place;
      };
      return [drawn.getAttribute("data-figure")!, {drawn, take}];
    })
  );
}

/** Puts an empty place where each input stands in words, by the input's name. */
export function inputPlaces(article: Element): Map<string, HTMLElement> {
  const inputs = [...article.querySelectorAll<HTMLElement>(".report-input[data-input]")];
  return new Map(
    inputs.map((input) => {
      const place = article.ownerDocument.createElement("div");
      input.replaceWith(place);
      return [input.dataset.input!, place];
    })
  );
}
