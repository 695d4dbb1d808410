/** Shows the words of a mark beside it under the pointer or the keyboard; browser only. */
export function enableTooltip(_figure: Element): void {}
