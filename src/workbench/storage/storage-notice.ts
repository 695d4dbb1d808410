import {html, nothing, type TemplateResult} from "lit-html";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {Desk} from "../desk/desk.js";
import {downloadRecord} from "./download-record.js";
import {focusLost} from "./focus-lost.js";
import {type Keeper, keeperOf, type Notice} from "./keeper.js";
import {downloadText} from "./notebook-name.js";
import type {Sitting} from "./sitting.js";

/** Draws what the analyst must know of keeping the notebook, with ways on; nothing where all is well. */
export function storageNotice(desk: Desk): TemplateResult | typeof nothing {
  const keeper = keeperOf(desk);
  if (!keeper) return nothing;
  const {sitting, notice} = keeper;
  return html`${sitting?.keeping.is === "failed" && !desk.state.read_only ? failed(desk, sitting) : nothing}
    ${notice ? noticed(desk, keeper, notice) : nothing}`;
}

function failed({locale}: Desk, sitting: Sitting): TemplateResult | typeof nothing {
  if (sitting.keeping.is !== "failed") return nothing;
  const t = storageTexts[locale];
  const again = () => {
    sitting.touch();
    void sitting.flush();
  };
  const download = () => void downloadText(sitting.workspace.source(), sitting.now().title, locale);
  return html`<div class="wb-storage-notice" role="alert" data-notice="failed">
    <p><b>${t.not_kept(t[sitting.keeping.trouble.kind])}.</b> ${t.stays}</p>
    <p class="wb-storage-ways">
      <button type="button" data-way="download" @click=${download}>${t.download}</button>
      <button type="button" data-way="again" @click=${again}>${t.again}</button>
    </p>
  </div>`;
}

function noticed(desk: Desk, keeper: Keeper, notice: Notice): TemplateResult {
  const t = storageTexts[desk.locale];
  const way = (name: string, label: string, go: () => void | Promise<void>) =>
    html`<button type="button" data-way=${name} @click=${async () => {
      await go();
      setTimeout(() => focusLost(".nb-title, .wb-beginning :is(input, button)"));
    }}>${label}</button>`;
  const dismiss = () => keeper.dismiss();
  const two = notice.about === "elsewhere" || notice.about === "taken";
  return html`<div class="wb-storage-notice" role="alert" data-notice=${notice.about}>
    <p>${words(desk, notice)}</p>
    <p class="wb-storage-ways">
      ${
        two
          ? html`${way("read", t.read_here, dismiss)}
            ${way("work", t.work_here, () => keeper.workHere())}
            ${way("copy", t.make_copy, () => keeper.copyCurrent())}`
          : nothing
      }
      ${
        notice.about === "unreadable"
          ? way("download", t.download, () => downloadRecord(notice.notebook, desk.locale))
          : nothing
      }
      ${two ? nothing : way("dismiss", t.understood, dismiss)}
    </p>
  </div>`;
}

function words({locale}: Desk, notice: Notice): string {
  const t = storageTexts[locale];
  switch (notice.about) {
    case "copied":
      return t.copied(notice.title);
    case "unreadable":
      return `${unreadable(notice, t)} ${t.left_alone}`;
    default:
      return t[notice.about];
  }
}

function unreadable(
  {notebook, words}: Extract<Notice, {about: "unreadable"}>,
  t: (typeof storageTexts)["nl"]
): string {
  if (words !== null) return t.broken(notebook.title, words);
  const newer = "unreadable" in notebook && notebook.unreadable === "newer";
  return newer ? t.newer_record(notebook.title) : t.corrupt(notebook.title);
}
