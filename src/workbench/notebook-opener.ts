import {html, nothing, render, type TemplateResult} from "lit-html";
import {formatNumber} from "../lib/i18n/format.js";
import {liveTexts} from "../lib/i18n/live.js";
import type {Locale} from "../lib/i18n/locale.js";
import {NotebookError} from "../lib/notebook/notebook-error.js";
import {FileRefused, MOST_MB, notebookFile, notebookInPage} from "../live/notebook-file.js";
import type {OpenedNotebook} from "../live/open-notebook.js";
import {inWords} from "../live/problem-words.js";

export interface OpenerOptions {
  locale: Locale;
  /** Makes a notebook ready to be shown in an element; throws where it cannot be. */
  prepare(source: string): Promise<(place: HTMLElement) => OpenedNotebook>;
  /** Where queries stand while no notebook is open. */
  workbench: HTMLElement;
}

/**
 * Lets a reader open a notebook: from a file, chosen or dropped, or from a report by the page's fragment. While one is
 * open the box for single queries is hidden, as it was left.
 */
export function notebookOpener(root: HTMLElement, {locale, prepare, workbench}: OpenerOptions): void {
  const t = liveTexts[locale];
  const bar = document.createElement("div");
  const place = document.createElement("div");
  root.append(bar, place);
  let opened: (OpenedNotebook & {from: string}) | null = null;
  let trouble: {words: string; line: number | null} | null = null;
  let over = false;

  async function take(source: () => Promise<string>, from: string): Promise<void> {
    trouble = null;
    const fresh = document.createElement("div");
    try {
      const open = await prepare(await source());
      // Names of cells are names of tables: those of one notebook go before those of the next come.
      opened?.close();
      opened = {...open(fresh), from};
      place.replaceChildren(fresh);
      workbench.hidden = true;
    } catch (error) {
      trouble = whyNot(error, locale);
    }
    show();
    root.querySelector<HTMLElement>(trouble ? ".nb-open .nb-trouble" : ".nb-title")?.focus();
  }

  function back(): void {
    opened?.close();
    opened = null;
    trouble = null;
    place.replaceChildren();
    workbench.hidden = false;
    if (REPORT.test(location.hash)) history.replaceState(null, "", location.pathname + location.search);
    show();
    bar.querySelector<HTMLElement>("input")?.focus();
  }

  async function takeFile(file: File | undefined): Promise<void> {
    if (!file) return;
    // The fragment names what is open, and this is something else.
    if (REPORT.test(location.hash)) history.replaceState(null, "", location.pathname + location.search);
    await take(() => notebookFile(file), t.from_file(file.name));
  }

  function takeFragment(): void {
    const slug = REPORT.exec(location.hash)?.[1];
    if (slug) void take(() => fetchReport(slug, t.no_report(slug)), t.from_report);
  }

  const hover = (now: boolean) => (event: DragEvent) => {
    event.preventDefault();
    if (over === now) return;
    over = now;
    show();
  };
  const drop = (event: DragEvent) => {
    hover(false)(event);
    void takeFile(event.dataTransfer?.files[0]);
  };
  const pick = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = ""; // the same file can be chosen again after it was mended
    void takeFile(file);
  };

  function show(): void {
    render(
      html`<section class="nb-open" aria-labelledby="nb-open" ?data-over=${over}
          @dragover=${hover(true)} @dragleave=${hover(false)} @drop=${drop}>
        <h2 id="nb-open">${t.open}</h2>
        ${opened ? nothing : html`<p>${t.open_lead}</p>`}
        <div class="nb-open-ways">
          <label class="nb-file"><input type="file" accept=".md,.html,.htm,text/markdown,text/html" @change=${pick}>
            <span>${t.choose_file}</span></label>
          <span class="quiet">${over ? t.drop_here : t.or_drop}</span>
          ${opened ? html`<button type="button" class="nb-back" @click=${back}>${t.back}</button>` : nothing}
        </div>
        ${trouble ? troubleView(trouble, opened !== null, locale) : nothing}
        ${opened ? provenance() : nothing}
      </section>`,
      bar
    );
  }

  function provenance(): TemplateResult {
    const queries = opened!.notebook.cells.filter(({cell}) => cell.kind === "query").length;
    return html`<p class="nb-from" role="status">${opened!.from} ${t.does(formatNumber(queries, locale))}</p>`;
  }

  show();
  takeFragment();
  addEventListener("hashchange", takeFragment);
}

const REPORT = /^#rapport=([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Fetches the page of a report in the language of this page, and takes the notebook out of it. */
async function fetchReport(slug: string, none: string): Promise<string> {
  const response = await fetch(new URL(`rapporten/${slug}.html`, location.href));
  const source = response.ok ? notebookInPage(await response.text()) : null;
  if (source === null) throw new Error(none);
  return source;
}

function troubleView({words, line}: {words: string; line: number | null}, open: boolean, locale: Locale) {
  const t = liveTexts[locale];
  return html`<div class="nb-trouble" role="alert" tabindex="-1">
    <p><strong>${t.cannot_open}</strong> ${line === null ? nothing : html`${t.line(String(line))}.`} ${words}</p>
    ${open ? html`<p>${t.kept}</p>` : nothing}
  </div>`;
}

function whyNot(error: unknown, locale: Locale): {words: string; line: number | null} {
  const t = liveTexts[locale];
  if (error instanceof FileRefused)
    return {words: error.kind === "too_large" ? t.too_large(String(MOST_MB)) : t[error.kind], line: null};
  if (error instanceof NotebookError) return {words: inWords(error, locale), line: error.line};
  return {words: error instanceof Error ? error.message : String(error), line: null};
}
