import {deskTexts} from "../../lib/i18n/desk.js";
import {openHelp} from "../desk/help.js";
import {openPalette} from "../desk/palette.js";
import type {Action} from "./action.js";

/** What helps to find what can be done; `all` gives the list of that. */
export function helpActions(all: () => readonly Action[]): Action[] {
  return [
    {
      id: "palette",
      group: "help",
      keys: ["Mod+K"],
      label: (locale) => deskTexts[locale].palette,
      run: (desk) => openPalette(desk, all())
    },
    {
      id: "help",
      group: "help",
      keys: ["?", "F1"],
      label: (locale) => deskTexts[locale].help,
      run: (desk) => openHelp(desk, all())
    }
  ];
}
