import {html, nothing} from "lit-html";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import {liveTexts} from "../../lib/i18n/live.js";
import type {Desk} from "../desk/desk.js";
import {dialogView} from "../desk/dialog.js";
import {fileChoice} from "./file-choice.js";
import {whyNotOpened} from "./why-not-opened.js";

/** Says why something was not opened, with the line and the way out; what lies on the desk stays. */
export function tellNotOpened(desk: Desk, error: unknown, take: (file: File) => void): void {
  const t = incomingTexts[desk.locale];
  const {words, line, way_out} = whyNotOpened(error, desk.locale);
  const kept = desk.workspace ? t.kept : t.nothing_changed;
  const body = () => html`<div class="wb-not-opened">
    <p class="nb-trouble" role="alert">
      ${line === null ? nothing : html`<strong>${liveTexts[desk.locale].line(String(line))}.</strong>`} ${sentence(words)}
    </p>
    ${way_out === null ? nothing : html`<p>${way_out}</p>`}
    <p>${kept}</p>
    ${fileChoice(t.other_file, take)}
  </div>`;
  desk.show({dialog: () => dialogView(desk, {title: t.cannot_open, body: body()})});
}

/** The words of a notebook's mistakes go on after a line's number; here they stand alone. */
function sentence(words: string): string {
  const whole = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?!]$/.test(whole) ? whole : `${whole}.`;
}
