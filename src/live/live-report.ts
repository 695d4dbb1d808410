import {html, nothing, render} from "lit-html";
import {loadManifest} from "../components/load-manifest.js";
import {loadSnapshot} from "../components/load-snapshot.js";
import type {EngineStatus} from "../engine/engine-session.js";
import {liveTexts} from "../lib/i18n/live.js";
import {isDrawn} from "../lib/notebook/draw/content.js";
import type {InputValues} from "../lib/notebook/input-values.js";
import {sourceIn} from "../lib/notebook/report-source.js";
import {sheetLine} from "../lib/notebook/sheet-line.js";
import {announcer} from "./announcer.js";
import {type CellContext, cellView} from "./cell-view.js";
import {drawIn} from "./draw-in.js";
import {drawPlan} from "./draw-plan.js";
import {chosenBar} from "./linked/chosen-bar.js";
import {linkFigures} from "./linked/link-figures.js";
import {type LiveNotebook, openLiveNotebook} from "./live-notebook.js";
import {readDocument} from "./notebook-document.js";
import {once} from "./once.js";
import {pageEngine} from "./page-engine.js";
import {reportLink} from "./report-link.js";
import {figurePlaces, inputPlaces} from "./report-places.js";
import {startEngine} from "./start-engine.js";

/**
 * Makes the inputs of a report controls, and puts the reader at the one that was asked for. What no choice changes
 * stays as the build drew it; the engine is opened only where a query follows a choice.
 */
export async function liveReport(article: HTMLElement, wanted: string): Promise<void> {
  const source = sourceIn(article.ownerDocument);
  if (source === null) throw new Error("the report holds no notebook");
  const manifest = await loadManifest();
  const engine = pageEngine(manifest);
  const plan = drawPlan(() => {
    announce.look();
    show();
  });
  const notebook: LiveNotebook = openLiveNotebook(readDocument(source), {
    manifest,
    data: once(() => loadSnapshot(manifest)),
    engine: engine.session,
    drawn: true,
    draw: drawIn(() => notebook.header.language, manifest, {
      folded: false,
      workbench: (figure) => reportLink(document, figure, chosenNow())
    }).draw,
    changed: plan.soon
  });
  const locale = notebook.header.language;
  const t = liveTexts[locale];
  const announce = announcer(notebook, locale, () => show());
  const refused = new Map<string, string>();
  const figures = figurePlaces(article);
  const inputs = inputPlaces(article);
  const notice = document.createElement("div");
  article.querySelector(".report-head")?.after(notice);
  let status: EngineStatus = {status: "off"};
  /** Inputs that the reader chose something for. */
  const touched = new Set<string>();

  const chosenNow = () =>
    Object.fromEntries(Object.entries(notebook.values).filter(([name]) => touched.has(name)));

  const context = (): CellContext => ({
    notebook,
    manifest,
    locale,
    engine: status,
    engine_bytes: engine.bytes,
    drawn: new Set(),
    progress_in: progressIn(notebook, status),
    stand_in: true,
    refused,
    rows: () => 0, // a report shows no answers but as figures
    order: () => null,
    choose(name, value) {
      const why = notebook.set(name, value);
      if (why === null) refused.delete(name);
      else refused.set(name, t.not_taken);
      touched.add(name);
      plan.now();
    },
    refuse(name, words) {
      refused.set(name, words);
      plan.now();
    },
    more() {},
    sort() {},
    startEngine: () => startEngine(engine.session, () => notebook)
  });

  const choose = (values: InputValues) => {
    for (const [name, value] of Object.entries(values)) {
      notebook.set(name, value);
      touched.add(name);
    }
    plan.now();
  };
  const linked = linkFigures(article, {
    locale: () => locale,
    cells: () => notebook.cells,
    values: () => notebook.values,
    choose
  });

  function show(): void {
    const given = context();
    let number = 0;
    for (const live of notebook.cells) {
      const {id, cell} = live;
      if (cell.kind === "input") {
        const place = inputs.get(cell.name);
        if (place) render(cellView(live, given), place);
      }
      if (cell.kind === "broken" || !isDrawn(cell)) continue;
      const name = `chart-${++number}`;
      const figure = figures.get(name);
      if (!figure || !notebook.status(id)) continue;
      render(cellView(live, given, figure.drawn), figure.take());
      figure.take().querySelector("[data-figure]")?.setAttribute("data-figure", name);
    }
    render(
      html`${
        touched.size > 0
          ? html`<p class="nb-notice">${t.changed_notice}
              <button type="button" @click=${() => location.reload()}>${t.as_drawn}</button></p>`
          : nothing
      }${chosenBar({cells: notebook.cells, values: notebook.values, manifest, locale, choose})}<p class="visually-hidden" role="status">${touched.size > 0 ? announce.words() : ""}</p>`,
      notice
    );
    linked.show();
    // What was chosen stands at the foot of every printed sheet.
    const written = {header: notebook.header, cells: notebook.cells.map(({cell}) => cell)};
    document.documentElement.dataset.sheet = sheetLine(written, notebook.values, manifest);
    article.toggleAttribute("data-settled", notebook.settled());
  }

  show();
  engine.follow((now) => {
    status = now;
    plan.now();
    if (now.status === "ready") notebook.engineReady().catch(() => {}); // the words of a query say what it reads
  });
  inputs
    .get(wanted)
    ?.querySelector<HTMLElement>("select, summary, input:checked, [type=number], input")
    ?.focus();
}

/** The engine's progress stands in the first figure that waits for it. */
function progressIn(notebook: LiveNotebook, {status}: EngineStatus): string | null {
  if (status === "off" || status === "ready") return null;
  const waits = notebook.cells.find(({id, cell}) => {
    const state = notebook.status(id)?.state;
    return cell.kind !== "broken" && isDrawn(cell) && state !== undefined && state !== "done";
  });
  return waits?.id ?? null;
}
