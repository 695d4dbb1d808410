import type {Level} from "../lib/areas/area.js";
import {enableKeyboard} from "../lib/charts/keyboard.js";
import {enableTooltip} from "../lib/charts/tooltip.js";
import {decodeSelection} from "../lib/selection/codec.js";
import {NOTHING_SELECTED} from "../lib/selection/selection.js";
import {selectionStore} from "../lib/selection/store.js";
import {DOWNLOADABLE, enableDownloads} from "./enable-downloads.js";
import {keepFocus} from "./keep-focus.js";
import {loadManifest} from "./load-manifest.js";
import {markSelection} from "./mark-selection.js";
import {readPage} from "./page.js";
import {followSelection, sayTrouble} from "./selection-bar.js";
import {subject} from "./subject.js";
import {syncUrl} from "./sync-url.js";
import type {ViewContext} from "./view.js";
import {viewKey} from "./view-inputs.js";

/**
 * Brings a page to life. The build has drawn the default view into it, so only what the selection changes is
 * drawn here; the figures and the chart library are fetched when the reader reaches for a chart or a control.
 */
export async function start(): Promise<void> {
  const page = readPage(document);
  const manifest = await loadManifest();
  const store = selectionStore(decodeSelection(location.hash, manifest));
  const blocks = [...document.querySelectorAll<HTMLElement>("[data-view]")].map((element) => {
    const options = {...page.options, ...element.dataset} as Record<string, string>;
    const drawn = element.childElementCount > 0;
    return {
      element,
      options,
      key: drawn ? viewKey(options.view!, subject(options, manifest, NOTHING_SELECTED)) : ""
    };
  });

  let loading: Promise<
    Omit<ViewContext, "selection"> & {views: typeof import("./views.js")["views"]}
  > | null = null;
  const load = () => {
    loading ??= Promise.all([import("./views.js"), import("./load-snapshot.js")]).then(
      async ([{views}, {loadSnapshot}]) => ({
        views,
        data: await loadSnapshot(manifest),
        document,
        locale: page.locale,
        width: "both" as const
      })
    );
    return loading;
  };

  /** A figure that the build drew is drawn once more for its numbers. */
  const numbers = async (block: (typeof blocks)[number], figure: Element) => {
    const [{views, ...context}, {numbersOf}] = await Promise.all([load(), import("./numbers-of.js")]);
    const fresh = () => views[block.options.view!]!(block.options, {...context, selection: store.get()});
    return numbersOf(figure, block.element, fresh);
  };

  const enliven = (block: (typeof blocks)[number]) => {
    for (const figure of block.element.querySelectorAll(DOWNLOADABLE))
      enableDownloads(figure, {
        data: () => numbers(block, figure),
        workbench: async () => {
          const {workbenchLink} = await import("./workbench-link.js");
          return workbenchLink(document, block.options.view, subject(block.options, manifest, store.get()));
        },
        locale: page.locale,
        manifest: async () => manifest
      });
    for (const figure of block.element.querySelectorAll("figure.chart")) {
      enableTooltip(figure);
      enableKeyboard(figure, ({area, period}) => {
        if (area && manifest.areas.find((a) => a.code === area)?.level !== "gemeente")
          store.toggle("area", area);
        else if (period) store.toggle("period", period);
      });
    }
  };

  const stale = () =>
    blocks.filter(
      ({options, key}) => viewKey(options.view!, subject(options, manifest, store.get())) !== key
    );
  const draw = async () => {
    markSelection(document, store.get());
    if (stale().length === 0) return;
    const {views, ...context} = await load();
    // The selection may have moved on while the figures came.
    const selection = store.get();
    for (const block of stale()) {
      const view = views[block.options.view!];
      if (!view) throw new Error(`unknown view: ${block.options.view}`);
      block.key = viewKey(block.options.view!, subject(block.options, manifest, selection));
      const fresh = view(block.options, {...context, selection});
      keepFocus(block.element, () => {
        block.element.replaceChildren(fresh);
        enliven(block);
      });
    }
    markSelection(document, selection);
  };
  const update = () =>
    draw().catch((error) => {
      loading = null;
      sayTrouble(page.locale);
      throw error;
    });

  for (const block of blocks) enliven(block);
  listen(store);
  syncUrl(store, manifest);
  followSelection(store, manifest, page);
  store.subscribe(() => void update());
  await update();
  document.documentElement.dataset.live = "";
  performance.mark("buurtpeil:live");
  whenInterested(() => void load().catch(() => (loading = null)));
}

/** Calls back at the first sign that the reader is about to choose something; many only read. */
function whenInterested(prepare: () => void): void {
  const signs = ["pointerover", "focusin", "touchstart"] as const;
  const main = document.querySelector("main")!;
  const hear = (event: Event) => {
    if (!(event.target as Element).closest("figure:not(.chart-still), .controls, .areas")) return;
    for (const sign of signs) main.removeEventListener(sign, hear);
    prepare();
  };
  for (const sign of signs) main.addEventListener(sign, hear, {passive: true});
}

/** Hears choices anywhere on the page, so that what is drawn again needs no new listeners. */
function listen(store: ReturnType<typeof selectionStore>): void {
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const area = target.closest<HTMLElement>("[data-select-area]")?.dataset.selectArea;
    if (area) store.toggle("area", area);
    const way = target.closest<HTMLElement>(".way-out")?.dataset;
    if (way?.setArea) store.set({area: way.setArea});
    if (way?.setLevel) store.set({level: way.setLevel as Level, period: way.setPeriod ?? null});
  });
  document.addEventListener("change", (event) => {
    const control = (event.target as Element).closest<HTMLSelectElement | HTMLInputElement>("[data-control]");
    if (!control) return;
    const field = control.dataset.control as "indicator" | "level" | "period";
    store.set({[field]: control.value});
  });
  document.addEventListener("submit", (event) => {
    if ((event.target as Element).matches(".controls")) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) store.set({area: null, period: null});
  });
}
