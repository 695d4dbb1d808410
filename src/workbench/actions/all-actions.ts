import {editorActions} from "../editor/editor-actions.js";
import {incomingActions} from "../incoming/incoming-actions.js";
import {linkedActions} from "../linked/link-desk.js";
import {publishActions} from "../publish/publish-actions.js";
import {storageActions} from "../storage/storage-actions.js";
import type {Action} from "./action.js";
import {cellActions} from "./cell-actions.js";
import {helpActions} from "./help-actions.js";
import {insertActions} from "./insert-actions.js";
import {notebookActions} from "./notebook-actions.js";

/** All that can be done, in the order of the palette. Where two have the same keys, the first that can be done is. */
export const ALL_ACTIONS: readonly Action[] = [
  ...cellActions,
  ...editorActions,
  ...insertActions,
  ...notebookActions,
  ...linkedActions,
  ...storageActions,
  ...publishActions,
  ...incomingActions,
  ...helpActions(() => ALL_ACTIONS)
];
