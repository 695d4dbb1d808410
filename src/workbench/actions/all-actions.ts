import {storageActions} from "../storage/storage-actions.js";
import type {Action} from "./action.js";
import {cellActions} from "./cell-actions.js";
import {helpActions} from "./help-actions.js";
import {insertActions} from "./insert-actions.js";
import {notebookActions} from "./notebook-actions.js";

/** All that can be done, in the order of the palette. Where two have the same keys, the first that can be done is. */
export const ALL_ACTIONS: readonly Action[] = [
  ...cellActions,
  ...insertActions,
  ...notebookActions,
  ...storageActions,
  ...helpActions(() => ALL_ACTIONS)
];
