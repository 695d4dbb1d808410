import type {TemplateResult} from "lit-html";
import {repeat} from "lit-html/directives/repeat.js";

/**
 * Draws a view for as long as its key is the same; with another key the old one goes first, and the new one is made from
 * nothing. Not `keyed` of lit: that never tells the old one that it is gone, and keeps it as long as the page.
 */
export function anew<K>(key: K | null, view: (key: K) => TemplateResult): unknown {
  return repeat(
    key === null ? [] : [key],
    (one) => one,
    (one) => view(one)
  );
}
