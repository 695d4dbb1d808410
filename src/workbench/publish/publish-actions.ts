import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import type {Action} from "../actions/action.js";
import {openDetails} from "./open-details.js";
import {openPublish} from "./open-publish.js";

/** Publishing, printing, and the details that a report needs. */
export const publishActions: Action[] = [
  {
    id: "details",
    group: "notebook",
    label: (locale) => publishDialogTexts[locale].details,
    when: (desk) => desk.workspace !== null,
    run: (desk) => openDetails(desk, desk.workspace!)
  },
  {
    id: "publish",
    group: "share",
    keys: ["Alt+P"],
    label: (locale) => publishDialogTexts[locale].publish,
    when: (desk) => desk.workspace !== null,
    run: (desk) => openPublish(desk)
  },
  {
    id: "print",
    group: "share",
    // The browser's own keys print the same; a page that takes them would take its preview too.
    label: (locale) => publishDialogTexts[locale].print,
    when: (desk) => desk.workspace !== null,
    run: () => print()
  }
];
