import {element} from "../../lib/charts/element.js";
import {downloadTexts} from "../../lib/i18n/downloads.js";
import type {DownloadOptions} from "./download-options.js";
import {FORMATS, type Format, makeFile} from "./make-file.js";
import {saveFile} from "./save-file.js";

/**
 * Fills the choice of a figure: the way to the workbench, a picture where it has a drawing, numbers where it has a
 * table.
 */
export function fillMenu(panel: HTMLElement, figure: Element, options: DownloadOptions): void {
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
  const list = element(document, "ul", {}, ...offered.map(button));
  panel.replaceChildren(list, status);
  void options.workbench?.().then((href) => {
    if (href === null) return;
    const link = element(
      document,
      "a",
      {href, class: "downloads-workbench"},
      element(document, "strong", {}, t.workbench),
      element(document, "span", {}, t.workbench_for)
    );
    list.prepend(element(document, "li", {}, link));
  });
}

const PICTURES: readonly Format[] = ["svg", "png"];
