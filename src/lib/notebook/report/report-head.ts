import {element} from "../../charts/element.js";
import {formatDate} from "../../i18n/format.js";
import {reportTexts} from "../../i18n/report.js";
import type {Header} from "../schema/header.js";

/**
 * Makes the head of a report: title, what the reader learns, who wrote it when, who read it before it was published,
 * and what it may be used for.
 */
export function reportHead(document: Document, header: Header, reviewer?: string): HTMLElement {
  const texts = reportTexts[header.language];
  const by = texts.by(new Intl.ListFormat(header.language, {type: "conjunction"}).format(header.authors));
  const date = element(document, "time", {datetime: header.date}, formatDate(header.date, header.language));
  return element(
    document,
    "header",
    {class: "report-head"},
    element(document, "h1", {}, header.title),
    element(document, "p", {class: "report-lead"}, header.description),
    element(
      document,
      "p",
      {class: "report-by"},
      `${by}, `,
      date,
      reviewer ? `, ${texts.reviewed(reviewer)}` : null
    ),
    element(
      document,
      "p",
      {class: "report-purpose"},
      element(document, "b", {}, `${texts.purpose}: `),
      header.purpose
    )
  );
}
