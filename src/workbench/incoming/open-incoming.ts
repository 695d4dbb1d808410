import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Desk} from "../desk/desk.js";
import {closeDialog} from "../desk/dialog.js";
import {keeperOf} from "../storage/keeper.js";
import {focusTitle} from "./focus-title.js";
import {dropFragment} from "./fragment.js";
import type {Incoming} from "./incoming.js";

/** Does what was answered about a notebook of somebody else: a copy of one's own, reading it, or nothing. */
export function openIncoming(
  desk: Desk,
  {document, origin}: Incoming,
  how: "take-over" | "read" | "dismiss"
): void {
  const t = incomingTexts[desk.locale];
  closeDialog(desk);
  // A link that was answered is done with: loading the page again must not ask once more.
  dropFragment();
  if (how === "dismiss") return;
  desk.open(document, origin);
  // It is one's own now, and found among one's own before anything in it is changed.
  if (how === "take-over") keeperOf(desk)?.sitting?.touch();
  desk.show({read_only: how === "read"});
  desk.announce((how === "read" ? t.reading : t.taken_over)(document.header.title));
  focusTitle();
}
