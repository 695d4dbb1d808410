import type {Action} from "./action.js";
import {cellActions} from "./cell-actions.js";
import {notebookActions} from "./notebook-actions.js";

/** All that can be done, in the order of the palette. Where two have the same keys, the first that can be done is. */
export const ALL_ACTIONS: readonly Action[] = [...cellActions, ...notebookActions];
