import {svg, type TemplateResult} from "lit-html";
import type {TemplateId} from "./templates.js";

/** Draws in small what a template makes; for the eye only, its name says it. */
export function templateDrawing(template: TemplateId): TemplateResult {
  return svg`<svg class="wb-drawing" viewBox="0 0 120 72" aria-hidden="true" focusable="false">${DRAWINGS[template]()}</svg>`;
}

const map = (x: number) => svg`<g transform=${`translate(${x} 0)`}>
  <path class="wb-fill-2" d="M6 14 26 6 34 22 20 34 6 30z"/><path class="wb-fill-4" d="M26 6 48 10 50 28 34 22z"/>
  <path class="wb-fill-1" d="M6 30 20 34 24 54 8 60z"/><path class="wb-fill-5" d="M20 34 34 22 50 28 46 46 24 54z"/>
  <path class="wb-fill-3" d="M24 54 46 46 50 62 28 67 8 60z"/></g>`;

const DRAWINGS: Record<TemplateId, () => TemplateResult> = {
  map: () => svg`<g transform="translate(30 0) scale(1.05)">${map(0)}</g>`,
  beside: () => svg`${map(0)}<g transform="translate(120 0) scale(-1 1)">${map(4)}</g>`,
  compare: () => svg`<g class="wb-rule"><path d="M30 8v56"/></g>
    ${[14, 28, 42, 56].map(
      (y, at) => svg`<path class="wb-stroke" d=${`M${44 + at * 8} ${y}h${34 - at * 4}`}/>
      <circle class=${at === 1 ? "wb-dot-other" : "wb-dot"} cx=${61 + at * 6} cy=${y} r="4"/>
      <path class="wb-words-mark" d=${`M6 ${y}h${18 - (at % 2) * 5}`}/>`
    )}`,
  trend: () => svg`<g class="wb-rule"><path d="M14 8v52h98"/></g>
    <path class="wb-band" d="M16 50 40 44 64 46 88 28 110 18V34L88 42 64 58 40 56 16 60z"/>
    <path class="wb-line" d="M16 55 40 50 64 52 88 35 110 26"/>`,
  empty: () => svg`<path class="wb-page" d="M36 6h36l14 14v46H36z"/><path class="wb-page" d="M72 6v14h14"/>
    <path class="wb-words-mark" d="M61 32v18M52 41h18"/>`,
  sql: () => svg`<path class="wb-page" d="M14 8h92v56H14z"/>
    <path class="wb-line" d="M24 20h26"/><path class="wb-words-mark" d="M56 20h30M34 32h44M34 44h22"/>
    <path class="wb-line" d="M24 32h6M24 44h6"/><path class="wb-words-mark" d="M24 55h8"/>`
};
