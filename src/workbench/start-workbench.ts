import {loadManifest} from "../components/load-manifest.js";
import {loadSnapshot} from "../components/load-snapshot.js";
import {readPage} from "../components/page.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import {once} from "../live/once.js";
import {pageEngine} from "../live/page-engine.js";
import {notebookOpener} from "./notebook-opener.js";
import {queryMemory} from "./query-memory.js";
import {loadShapes} from "./snapshot-files.js";
import {workbench} from "./workbench.js";

/** Brings the workbench to life in an element of the page, in the page's language. */
export async function startWorkbench(root: HTMLElement): Promise<void> {
  const {locale} = readPage(document);
  try {
    const manifest = await loadManifest();
    const engine = pageEngine(manifest);
    const notebooks = document.createElement("div");
    const queries = document.createElement("div");
    root.replaceChildren(notebooks, queries);
    workbench(queries, {
      manifest,
      locale,
      memory: queryMemory(() => sessionStorage),
      engine,
      shapes: loadShapes
    });
    const loadData = once(() => loadSnapshot(manifest));
    notebookOpener(notebooks, {
      locale,
      workbench: queries,
      // Parser, runtime and charts come with the first notebook.
      async prepare(source) {
        const [{openNotebook}, {parseDraft}] = await Promise.all([
          import("../live/open-notebook.js"),
          import("../lib/notebook/parse.js")
        ]);
        parseDraft(source);
        const {session, follow, bytes} = engine;
        const options = {manifest, loadData, session, followEngine: follow, engine_bytes: bytes, locale};
        return (place) => openNotebook(place, source, options);
      }
    });
  } catch (error) {
    root.textContent = workbenchTexts[locale].no_catalogue;
    root.setAttribute("role", "alert");
    throw error;
  }
}
