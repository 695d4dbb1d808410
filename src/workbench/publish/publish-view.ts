import {html, nothing, type TemplateResult} from "lit-html";
import {formatNumber} from "../../lib/i18n/format.js";
import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import type {Published} from "../incoming/published-twin.js";
import {cellTitle} from "../notebook/cell-title.js";
import {notebookName} from "../storage/notebook-name.js";
import {asSentence} from "./as-sentence.js";
import type {Found} from "./find-problems.js";
import type {Fix, Problem} from "./problem.js";

export const STEPS = ["check", "save", "next"] as const;
export type PublishStep = (typeof STEPS)[number];

/** What the dialog shows, and what can be done in it. */
export interface PublishState {
  step: PublishStep;
  /** Null while cells are calculated. */
  found: Found | null;
  published: Published;
  /** What was saved, or why not. */
  said: string;
  go(step: PublishStep): void;
  jump(problem: Problem): void;
  fix(fix: Fix): void;
  saveFile(): void;
  print(): void;
  saveForInbox(): void;
}

/** Draws publishing: what is found, ways to keep it, and what comes then. */
export function publishView(desk: Desk, workspace: Workspace, state: PublishState): TemplateResult {
  const t = publishDialogTexts[desk.locale];
  const at = STEPS.indexOf(state.step);
  const to = (step: PublishStep | undefined, label: string, main: boolean) =>
    step
      ? html`<button type="button" class=${main ? "wb-main" : ""} data-to=${step} @click=${() => state.go(step)}>${label}</button>`
      : nothing;
  return html`<nav class="wb-steps" aria-label=${t.steps}><ol>
      ${STEPS.map(
        (
          step
        ) => html`<li><button type="button" data-step=${step} aria-current=${step === state.step ? "step" : nothing}
          @click=${() => state.go(step)}>${t[`step_${step}`]}</button></li>`
      )}
    </ol></nav>
    <div class="wb-step" data-shown=${state.step}>${STEP_VIEWS[state.step](desk, workspace, state)}</div>
    <p class="wb-said" role="status">${state.said}</p>
    <div class="wb-step-ways">${to(STEPS[at - 1], t.back, false)} ${to(STEPS[at + 1], t.next, true)}</div>`;
}

type StepView = (desk: Desk, workspace: Workspace, state: PublishState) => TemplateResult;

const STEP_VIEWS: Record<PublishStep, StepView> = {check: checkStep, save: saveStep, next: nextStep};

function checkStep(desk: Desk, workspace: Workspace, state: PublishState): TemplateResult {
  const t = publishDialogTexts[desk.locale];
  const {found} = state;
  if (!found) return html`<p aria-busy="true">${t.waiting}</p>`;
  const must = found.problems.filter(({refuses}) => refuses);
  const may = found.problems.filter(({refuses}) => !refuses);
  const count = (list: readonly Problem[]) => formatNumber(list.length, desk.locale, 0);
  const part = (kind: "must" | "may", list: readonly Problem[]) =>
    list.length === 0
      ? nothing
      : html`<section class="wb-found" data-found=${kind}>
          <h3>${t[kind]} <span class="wb-count">${count(list)}</span></h3>
          <p class="quiet">${t[`${kind}_more`]}</p>
          <ul>${list.map((problem) => problemView(desk, workspace, state, problem))}</ul>
        </section>`;
  return html`<p class="wb-verdict" role="status">${found.problems.length ? t.counted(count(must), count(may)) : t.fine}</p>
    ${part("must", must)} ${part("may", may)}
    <details class="wb-later"><summary>${t.later}</summary><p>${t.later_more}</p></details>`;
}

function problemView(
  {locale}: Desk,
  {document}: Workspace,
  {jump, fix}: PublishState,
  problem: Problem
): TemplateResult {
  const t = publishDialogTexts[locale];
  const live = document.cells.find(({id}) => id === problem.cell);
  const way = problem.fix;
  const suggestion =
    way?.do === "alt" ? html`<p class="wb-suggestion">${t.fix_alt_text(way.text)}</p>` : nothing;
  return html`<li data-check=${problem.check}>
    <p class="wb-problem">${asSentence(problem.words)}</p>
    <p class="wb-way-out"><span class="quiet">${t.do_this}:</span> ${problem.way_out}.</p>
    ${suggestion}
    <div class="wb-ways">
      ${live ? html`<button type="button" data-jump=${live.id} @click=${() => jump(problem)}>${t.go_to_cell(cellTitle(live.cell))}</button>` : nothing}
      ${way ? html`<button type="button" class="wb-main" data-fix=${way.do} @click=${() => fix(way)}>${fixLabel(way, locale)}</button>` : nothing}
    </div>
  </li>`;
}

function fixLabel(fix: Fix, locale: Desk["locale"]): string {
  const t = publishDialogTexts[locale];
  if (fix.do === "details") return t.go_to_details;
  if (fix.do === "snapshot" && fix.old) return t.fix_old_snapshot;
  return t[`fix_${fix.do}`];
}

function saveStep({locale}: Desk, _: Workspace, state: PublishState): TemplateResult {
  const t = publishDialogTexts[locale];
  const {found, published} = state;
  const number = (value: number) => formatNumber(value, locale, 0);
  const refusals = found?.problems.filter(({refuses}) => refuses).length ?? 0;
  const stopped = found ? found.problems.filter(({stops}) => stops).length : 0;
  const cannot = !found?.report;
  return html`<div class="wb-keepings">
    <section><h3>${t.file}</h3><p>${t.file_more}</p>
      <p class="wb-concept">${published.state === "same" ? t.published(published.title) : t.concept} ${t.values_go_along}</p>
      ${cannot ? html`<p class="nb-notice">${found ? t.cannot_yet(number(stopped)) : t.waiting}</p>` : nothing}
      <button type="button" class="wb-main" data-save="html" aria-disabled=${cannot} @click=${() => !cannot && state.saveFile()}>${t.file_save}</button>
    </section>
    <section><h3>${t.paper}</h3><p>${t.paper_more}</p>
      <button type="button" data-save="print" @click=${state.print}>${t.paper_print}</button>
    </section>
    <section><h3>${t.inbox}</h3><p>${t.inbox_more}</p>
      ${refusals ? html`<p class="nb-notice">${t.inbox_refused(number(refusals))}</p>` : nothing}
      <button type="button" data-save="md" aria-disabled=${!found} @click=${() => found && state.saveForInbox()}>${t.inbox_save}</button>
    </section>
  </div>`;
}

function nextStep({locale}: Desk, {document}: Workspace): TemplateResult {
  const t = publishDialogTexts[locale];
  const {title, language} = document.header;
  const name = notebookName(title, language);
  return html`<h3>${t.next_title}</h3>
    <ol class="wb-next">
      <li>${t.next_1(name)}</li>
      <li>${t.next_2} <code>npx buurtpeil check ${name}</code></li>
      <li>${t.next_3} <code>npx buurtpeil publish ${name} --reviewer "…"</code></li>
      <li>${t.next_4}</li>
    </ol>`;
}
