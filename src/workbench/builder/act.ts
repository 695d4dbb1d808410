import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {Desk} from "../desk/desk.js";
import type {Command} from "../document/commands.js";
import type {Workspace} from "../document/workspace.js";

/** Carries out what a click asks, and says what came of it; returns the cells that it is about. */
export function act(
  desk: Desk,
  workspace: Workspace,
  command: Command,
  said: string,
  merge?: string
): readonly string[] {
  const about = workspace.do(command, merge);
  if (about instanceof NotebookError) {
    desk.announce(about.inWords(desk.locale));
    return [];
  }
  if (said) desk.announce(said);
  return about;
}
