import {html, nothing, type TemplateResult} from "lit-html";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {Desk} from "../desk/desk.js";
import {keeperOf} from "./keeper.js";
import {clockTime} from "./kept-time.js";
import type {Sitting} from "./sitting.js";

/** Draws in the bar whether what is written is kept, and since when. */
export function keptPart(desk: Desk): TemplateResult | typeof nothing {
  const keeper = keeperOf(desk);
  if (!keeper?.sitting) return nothing;
  const {sitting} = keeper;
  const work = () => void keeper.workHere();
  const t = storageTexts[desk.locale];
  const {is} = desk.state.read_only ? ({is: "reading"} as const) : sitting.keeping;
  return html`<p class="wb-kept" data-kept=${is}>${desk.state.read_only ? t.reading : words(desk, sitting)}
    ${desk.state.read_only ? nothing : fileWords(desk, sitting)}
    ${keeper.elsewhere && !keeper.notice ? html`<button type="button" data-way="work" @click=${work}>${t.work_here}</button>` : nothing}</p>`;
}

function words({locale}: Desk, {keeping}: Sitting): string {
  const t = storageTexts[locale];
  switch (keeping.is) {
    case "kept":
      return t.kept(clockTime(keeping.at, locale));
    case "failed":
      return t.not_kept(t[keeping.trouble.kind]);
    default:
      return t[keeping.is];
  }
}

function fileWords({locale}: Desk, {file, kept, keeping}: Sitting): TemplateResult | typeof nothing {
  if (!file) return nothing;
  const t = storageTexts[locale];
  const same = keeping.is !== "pending" && (kept === null || kept.source === file.source);
  const {name} = file.handle;
  return html`<span class="wb-kept-file">${same ? t.in_file(name) : t.file_behind(name)}</span>`;
}
