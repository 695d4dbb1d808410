import type {Moved} from "../data-loaders/ledger/moved-cells.js";
import {CliError} from "../src/lib/cli-error.js";
import type {Progress} from "../src/lib/progress.js";
import {reviseSnapshot} from "./pipeline.js";
import type {Project} from "./project.js";

/** What `snapshot revise` is told: why, and whether it may write. */
export interface ReviseOptions {
  reason?: string | undefined;
  yes?: boolean | undefined;
  /** Last year that is covered; default the config's. */
  until?: number | undefined;
}

/** Shows which released cells would move, and with `--yes` rounds them anew and records the reason. */
export async function revise(
  project: Project,
  {reason = "", yes = false, until}: ReviseOptions,
  show: (text: string) => void,
  progress: Progress
): Promise<void> {
  const agree = (moved: readonly Moved[]) => {
    show(formatMoved(moved));
    return yes;
  };
  if (!reason.trim())
    throw new CliError('a revision needs a reason that everybody may read: --reason "<text>"', 2);
  await reviseSnapshot(project, {progress, until, revise: {reason, agree}});
}

/** Writes a table of what moves, of released counts only. */
export function formatMoved(moved: readonly Moved[]): string {
  const rows = moved.map(({cube, period, moved, before, after, added}) =>
    [cube, period, moved, before, after, added].map(String)
  );
  const table = [["cube", "period", "cells moved", "sum before", "sum after", "new cells"], ...rows];
  const widths = table[0]!.map((_, i) => Math.max(...table.map((row) => row[i]!.length)));
  const line = (row: string[]) =>
    row.map((text, i) => (i < 2 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join("  ");
  return `${table.map(line).join("\n")}\n`;
}
