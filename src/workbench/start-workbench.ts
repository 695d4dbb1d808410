import {loadManifest} from "../components/load-manifest.js";
import {loadSnapshot} from "../components/load-snapshot.js";
import {readPage} from "../components/page.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
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
    root.textContent = workbenchTexts[locale].no_catalogue;
    root.setAttribute("role", "alert");
    throw error;
  }
}
