import type {Locale} from "../../lib/i18n/locale.js";
import type {Desk} from "../desk/desk.js";

/** Something that an analyst can do: one list serves the buttons, the keys, the palette and the help. */
export interface Action {
  id: string;
  /** Says what it does, as on a button. */
  label(locale: Locale, desk: Desk): string;
  /**
   * Keys that do it, such as `Mod+Z`, `Alt+ArrowUp` or `D`; `Mod` is Ctrl, or Cmd on a Mac. A key without a modifier
   * works only while the frame of a cell has the focus, and nowhere that text is typed.
   */
  keys?: readonly string[];
  /** Groups it in the palette and the help. */
  group: ActionGroup;
  /** Whether it is about the current cell. */
  cell?: boolean;
  /** Whether it can be done now; left out, always. */
  when?(desk: Desk): boolean;
  run(desk: Desk): void;
}

export const ACTION_GROUPS = ["notebook", "cell", "insert", "view", "share", "help"] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];
