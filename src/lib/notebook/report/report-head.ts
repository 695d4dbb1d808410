import {element} from "../../charts/element.js";
import {formatDate} from "../../i18n/format.js";
import {reportTexts} from "../../i18n/report.js";
import type {Header} from "../schema/header.js";
import {filledIn} from "../template-texts.js";

/**
 * Makes the head of a report: title, what the reader learns, who wrote it when, who read it before it was published,
 * and what it may be used for. What a new notebook says of these until somebody fills it in is left out.
 */
export function reportHead(document: Document, header: Header, reviewer?: string): HTMLElement {
  const texts = reportTexts[header.language];
  const {authors, description, purpose} = filledIn(header);
  const list = new Intl.ListFormat(header.language, {type: "conjunction"});
  const date = element(document, "time", {datetime: header.date}, formatDate(header.date, header.language));
  return element(
    document,
    "header",
    {class: "report-head"},
    element(document, "h1", {}, header.title),
    description === null ? null : element(document, "p", {class: "report-lead"}, description),
    element(
      document,
      "p",
      {class: "report-by"},
      authors.length > 0 ? `${texts.by(list.format(authors))}, ` : null,
      date,
      reviewer ? `, ${texts.reviewed(reviewer)}` : null
    ),
    purpose === null
      ? null
      : element(
          document,
          "p",
          {class: "report-purpose"},
          element(document, "b", {}, `${texts.purpose}: `),
          purpose
        )
  );
}
