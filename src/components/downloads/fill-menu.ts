import {element} from "../../lib/charts/element.js";
import {downloadTexts} from "../../lib/i18n/downloads.js";
import type {DownloadOptions} from "./download-options.js";
import {FORMATS, type Format, makeFile} from "./make-file.js";
import {saveFile} from "./save-file.js";

/**
 * Fills the choice of a figure: the way to the workbench, a picture where it has a drawing, numbers where it has a
 * table.
 */
export async function fillMenu(panel: HTMLElement, figure: Element, options: DownloadOptions): Promise<void> {
  const {ownerDocument: document} = panel;
  const t = downloadTexts[options.locale];
  const status = element(document, "p", {role: "status"});
  const offered = FORMATS.filter((format) =>
    PICTURES.includes(format)
      ? figure.querySelector(".chart-drawing > svg")
      : options.data && figure.querySelector("table")
  );
  const make = async (format: Format) => {
    status.textContent = t.making;
    try {
      const file = await makeFile(format, figure, options);
      if (file) saveFile(file.content, file.name);
      status.textContent = file ? t.saved(file.name) : t.no_numbers;
    } catch (error) {
      status.textContent = t.failed;
      throw error;
    }
  };
  const button = (format: Format) => {
    const one = element(
      document,
      "button",
      {type: "button", "data-format": format},
      element(document, "strong", {}, t[format]),
      element(document, "span", {}, t[`${format}_for`])
    );
    one.addEventListener("click", () => void make(format));
    return element(document, "li", {}, one);
  };
  // The choice comes whole: what is pointed at or tabbed to must not move. Without the way to the workbench the files
  // are still there.
  const href = await options.workbench?.().catch(() => null);
  const workbench =
    href &&
    element(
      document,
      "li",
      {},
      element(
        document,
        "a",
        {href, class: "downloads-workbench"},
        element(document, "strong", {}, t.workbench),
        element(document, "span", {}, t.workbench_for)
      )
    );
  panel.replaceChildren(
    element(document, "ul", {}, ...(workbench ? [workbench] : []), ...offered.map(button)),
    status
  );
}

const PICTURES: readonly Format[] = ["svg", "png"];
