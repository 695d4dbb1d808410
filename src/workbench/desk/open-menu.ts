import type {IconName} from "./icon.js";

/** One thing in a menu. */
export interface MenuItem {
  id: string;
  label: string;
  /** Left out, the icon of its id, where there is one. */
  icon?: IconName;
  /** What it is for, in a line under it. */
  hint?: string;
  keys?: string;
  /** Whether it cannot be done now; default false. */
  unable?: boolean;
  run(): void;
}

/** A menu that is open, under the button that opened it. */
export interface OpenMenu {
  id: string;
  label: string;
  anchor: HTMLElement;
  items: readonly MenuItem[];
  /** Ends listening for presses elsewhere. */
  end: AbortController;
}
