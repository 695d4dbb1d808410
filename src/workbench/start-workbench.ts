import {loadManifest} from "../components/load-manifest.js";
import {readPage} from "../components/page.js";
import {engineFiles} from "../engine/engine-files.js";
import {openEngine} from "../engine/open-engine.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import {queryMemory} from "./query-memory.js";
import {loadShapes, snapshotUrl} from "./snapshot-files.js";
import {workbench} from "./workbench.js";

/** Brings the workbench to life in an element of the page, in the page's language. */
export async function startWorkbench(root: HTMLElement): Promise<void> {
  const {locale} = readPage(document);
  try {
    const manifest = await loadManifest();
    const files = engineFiles();
    const bytes = manifest.files.find((file) => file.name === "snapshot.duckdb")?.bytes ?? null;
    root.replaceChildren();
    workbench(root, {
      manifest,
      locale,
      memory: queryMemory(() => sessionStorage),
      open: async (progress) => openEngine({files, snapshot: {url: await snapshotUrl(), bytes}, progress}),
      engine_bytes: files.wasm_bytes + (bytes ?? 0),
      shapes: loadShapes
    });
  } catch (error) {
    root.textContent = workbenchTexts[locale].no_catalogue;
    root.setAttribute("role", "alert");
    throw error;
  }
}
