import {html, nothing, type TemplateResult} from "lit-html";
import type {CellStatus} from "../engine/cell-runtime.js";
import {liveTexts} from "../lib/i18n/live.js";
import type {Locale} from "../lib/i18n/locale.js";

/** A query that a cell waits for, itself perhaps, while it runs. */
export interface RunningQuery {
  id: string;
  name: string;
}

/**
 * Says how a cell stands while it has no newest value: that what stands there is out of date, for which cells it waits,
 * that it is being calculated, with a button that stops the query.
 */
export function cellState(
  status: CellStatus,
  {
    stale,
    queries,
    locale,
    stop
  }: {stale: boolean; queries: readonly RunningQuery[]; locale: Locale; stop(id: string): void}
): TemplateResult | typeof nothing {
  if (status.state !== "waiting" && status.state !== "running") return nothing;
  const t = liveTexts[locale];
  const doing = status.state === "waiting" ? t.waiting(status.for.join(", ")) : t.running;
  return html`<p class="nb-state">
    ${stale ? html`<strong>${t.stale}</strong>` : nothing}
    <span>${doing}</span>
    ${queries.map(
      ({id, name}) =>
        html`<button type="button" class="nb-stop" aria-label=${t.stop_query(name)} @click=${() => stop(id)}>${t.stop}</button>`
    )}
  </p>`;
}
