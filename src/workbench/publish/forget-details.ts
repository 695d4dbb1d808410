import type {Workspace} from "../document/workspace.js";

/** Goes back to the details that the notebook has, whatever was typed over them. */
export function forgetDetails(workspace: Workspace): void {
  for (const detail of [...workspace.unsaved.keys()]) workspace.draft(detail, null);
}
