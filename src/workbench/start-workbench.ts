import {html, render, type TemplateResult} from "lit-html";
import {loadManifest} from "../components/load-manifest.js";
import {loadSnapshot} from "../components/load-snapshot.js";
import {readPage} from "../components/page.js";
import {deskTexts} from "../lib/i18n/desk.js";
import type {Locale} from "../lib/i18n/locale.js";
import {pageEngine} from "../live/page-engine.js";
import {openDesk} from "./desk/open-desk.js";
import {dropAnywhere} from "./incoming/drop-anywhere.js";
import {takeIncoming} from "./incoming/take-incoming.js";
import {offlineStatus} from "./offline-status.js";
import {beginFromFragment} from "./opening/begin-from-fragment.js";
import {printAsReport} from "./publish/print-as-report.js";
import {keepNotebooks} from "./storage/keep-notebooks.js";

/** Brings the workbench to life in an element of the page, in the page's language. */
export async function startWorkbench(root: HTMLElement): Promise<void> {
  const {locale} = readPage(document);
  try {
    const manifest = await loadManifest();
    const desk = document.createElement("div");
    const offline = document.createElement("div");
    root.replaceChildren(desk, offline);
    offlineStatus(offline, locale);
    const opened = openDesk(desk, {
      manifest,
      locale,
      engine: pageEngine(manifest),
      loadData: () => loadSnapshot(manifest)
    });
    keepNotebooks(opened);
    dropAnywhere(opened);
    printAsReport(opened);
    const take = () => void (beginFromFragment(opened, location.hash) || takeIncoming(opened));
    addEventListener("hashchange", take);
    take();
  } catch (error) {
    render(notLoaded(locale), root);
    throw error;
  }
}

function notLoaded(locale: Locale): TemplateResult {
  const t = deskTexts[locale];
  return html`<div class="wb-trouble" role="alert">
    <p>${t.no_catalogue}</p>
    <button type="button" data-again @click=${() => location.reload()}>${t.try_again}</button>
  </div>`;
}
