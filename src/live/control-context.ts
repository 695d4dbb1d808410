import type {Locale} from "../lib/i18n/locale.js";
import type {InputValue} from "../lib/notebook/input-values.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {OptionGroup} from "./input-options.js";

/** What a control shows, and whom it tells what was chosen. */
export interface ControlContext {
  /** Begins the ids of the control's elements. */
  id: string;
  value: InputValue;
  groups: readonly OptionGroup[];
  /** Why the last choice was not taken, in words. */
  problem: string | null;
  locale: Locale;
  manifest: Manifest;
  choose(value: InputValue): void;
  /** Tells that what was filled in cannot be taken. */
  refuse(words: string): void;
}
