import {html, nothing, type TemplateResult} from "lit-html";
import {formatNumber} from "../../lib/i18n/format.js";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {WhatItDoes} from "./what-it-does.js";

/** Says in plain words what a notebook would do. */
export function doesView(does: WhatItDoes, locale: Locale): TemplateResult {
  const t = incomingTexts[locale];
  const {queries, figures, inputs, indicators, tables, protected_tables} = does;
  const number = (value: number) => formatNumber(value, locale, 0);
  const codes = (names: readonly string[]) =>
    names.map((name, i) => html`${i > 0 ? ", " : nothing}<code>${name}</code>`);
  const items = [
    inputs.length > 0 && html`${t.does_inputs(number(inputs.length))}: ${inputs.join("; ")}`,
    queries > 0 ? t.does_queries(number(queries)) : t.does_no_queries,
    figures > 0 && t.does_figures(number(figures)),
    indicators.length > 0 && html`${t.reads_indicators}: ${indicators.join("; ")}`,
    tables.length > 0 && html`${t.reads_tables}: ${codes(tables)}`,
    protected_tables.length > 0
      ? html`<strong>${t.reads_protected}</strong> ${codes(protected_tables)}`
      : t.reads_released,
    t.sends_nothing
  ];
  return html`<ul>${items.map((item) => (item === false ? nothing : html`<li>${item}</li>`))}</ul>`;
}
