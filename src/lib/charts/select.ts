/** Marks what is selected in a chart; an area or period of null selects nothing by it. */
export function showSelection(
  _figure: Element,
  _selection: {area?: string | null; period?: string | null}
): void {}
