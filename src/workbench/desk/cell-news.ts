import {deskTexts} from "../../lib/i18n/desk.js";
import {formatNumber} from "../../lib/i18n/format.js";
import {liveTexts} from "../../lib/i18n/live.js";
import type {LiveCell} from "../../live/live-cell.js";
import {nameOf} from "../../live/live-cell.js";
import {problemWords} from "../../live/problem-words.js";
import {cellTitle} from "../notebook/cell-title.js";
import type {Desk, News} from "./desk.js";

/** What is done sooner needs no word that it is going on. */
const PATIENCE_MS = 900;

/** What a screen reader hears of cells: that they are being updated, that they are, and which has no result and why. */
export interface CellNews {
  /** Looks how cells stand now; what is new is said where it can be heard: in the dialog that is open, or on the page. */
  look(): void;
  now(): News;
  end(): void;
}

/** Follows the cells of the notebook on a desk; `told` is called when there is news while nothing else happens. */
export function cellNews(desk: Desk, told: () => void): CellNews {
  let news: News = {nth: 0, words: "", within: null};
  let failed = new Set<string>();
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let of: Desk["workspace"] = null;

  function say(words: string): void {
    news = {nth: news.nth + 1, words, within: desk.state.dialog};
  }

  function settle(cells: readonly LiveCell[]): void {
    const t = deskTexts[desk.locale];
    const {live} = desk.workspace!;
    const now = cells.filter(({id}) => live.status(id)?.state === "failed");
    const fresh = now.filter(({id}) => !failed.has(id));
    const mended = cells.filter(({id}) => failed.has(id) && live.status(id)?.state === "done");
    failed = new Set(now.map(({id}) => id));
    const told: string[] = [];
    // The first says why; the others are mostly those that read it.
    if (fresh[0]) told.push(t.news_failed(called(desk, fresh[0]), why(desk, fresh[0])));
    if (fresh.length > 1) told.push(t.news_failed_more(formatNumber(fresh.length - 1, desk.locale, 0)));
    if (mended[0]) told.push(t.news_mended(called(desk, mended[0])));
    if (told.length === 0 && busy) told.push(liveTexts[desk.locale].settled);
    if (told.length > 0) say(told.join(" "));
    busy = false;
  }

  return {
    now: () => news,
    look() {
      const {workspace} = desk;
      if (workspace !== of) {
        of = workspace;
        failed = new Set();
        news = {...news, words: "", within: null};
      }
      if (!workspace || workspace.live.settled()) {
        clearTimeout(timer);
        timer = undefined;
        if (workspace) settle(workspace.live.cells);
      } else
        timer ??= setTimeout(() => {
          const {live} = desk.workspace ?? {};
          const waits =
            live?.cells.filter(({id}) => /waiting|running/.test(live.status(id)?.state ?? "")) ?? [];
          say(liveTexts[desk.locale].busy(formatNumber(waits.length, desk.locale, 0)));
          busy = true;
          told();
        }, PATIENCE_MS);
    },
    end: () => clearTimeout(timer)
  };
}

function called({locale}: Desk, {cell}: LiveCell): string {
  const kind = deskTexts[locale][`kind_${cell.kind}`];
  return `${kind} ${nameOf(cell) ?? cellTitle(cell)}`;
}

function why({workspace, manifest, locale}: Desk, {id, cell}: LiveCell): string {
  const {live} = workspace!;
  const status = live.status(id);
  if (status?.state !== "failed") return "";
  const names = live.cells.flatMap((one) => nameOf(one.cell) ?? []);
  const tables = manifest.tables.map(({name}) => name);
  return problemWords(status.problem, cell, {names, tables, locale, moved: live.moved(id)}).words;
}
