import {formatNumber} from "../lib/i18n/format.js";
import {liveTexts} from "../lib/i18n/live.js";
import type {Locale} from "../lib/i18n/locale.js";
import type {LiveNotebook} from "./live-notebook.js";

/** What is done sooner needs no word that it is going on. */
const PATIENCE_MS = 700;

/**
 * Keeps what a screen reader hears of a notebook: that cells are being updated, when that takes a while, and that all
 * of them are. `told` is called when there is something new while nothing else happens.
 */
export function announcer(
  notebook: Pick<LiveNotebook, "cells" | "status" | "settled">,
  locale: Locale,
  told: () => void
): {look(): void; words(): string; end(): void} {
  const t = liveTexts[locale];
  let words = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const states = (...wanted: string[]) =>
    formatNumber(
      notebook.cells.filter(({id}) => wanted.includes(notebook.status(id)?.state ?? "")).length,
      locale
    );
  return {
    words: () => words,
    look() {
      if (notebook.settled()) {
        clearTimeout(timer);
        timer = undefined;
        const failed = states("failed");
        words = failed === "0" ? t.settled : t.settled_failed(failed);
      } else
        timer ??= setTimeout(() => {
          words = t.busy(states("waiting", "running"));
          told();
        }, PATIENCE_MS);
    },
    end: () => clearTimeout(timer)
  };
}
