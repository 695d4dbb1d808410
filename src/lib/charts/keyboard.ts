import type {ChartMark} from "./mark.js";

/** Makes the marks of a chart reachable by keyboard and pointer; browser only. */
export function enableKeyboard(_figure: Element, _onSelect: (mark: ChartMark) => void): void {}
