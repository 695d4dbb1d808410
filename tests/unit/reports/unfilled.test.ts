import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {openingTexts} from "../../../src/lib/i18n/opening.js";
import {toBeRead} from "../../../src/lib/notebook/report/draw-report.js";
import {reportHead} from "../../../src/lib/notebook/report/report-head.js";
import {newNotebook} from "../../../src/workbench/opening/new-notebook.js";

const {document} = parseHTML("<body></body>") as unknown as {document: Document};
const TODAY = new Date(2026, 2, 2);

test.each([
  ["nl", "2 maart 2026", "Doel: Overleg.", "Door Anna Bos, "],
  ["en", "2 March 2026", "Purpose: Overleg.", "By Anna Bos, "]
] as const)(
  "reportHead() of a new notebook says nothing that nobody filled in: %s",
  (locale, date, purpose, by) => {
    const {header} = newNotebook(locale, {title: "Wonen"}, TODAY);
    const said = (given: Partial<typeof header>) =>
      [...reportHead(document, {...header, ...given}).children].map((line) => line.textContent);
    expect(said({})).toEqual(["Wonen", date]);
    expect(said({purpose: "Overleg."})).toEqual(["Wonen", date, purpose]);
    expect(said({authors: [...header.authors, "Anna Bos"]})).toEqual(["Wonen", `${by}${date}`]);
  }
);

test.each(["nl", "en"] as const)(
  "toBeRead(content) leaves out what a new text says at first: %s",
  (locale) => {
    const {note_see, note_not} = openingTexts[locale];
    const text = (given: string) => toBeRead({kind: "note", text: given});
    expect(text(note_see)).toBeNull();
    expect(text(`${note_see}\n\n${note_not("Een oorzaak.")}`)).toEqual({
      kind: "note",
      text: note_not("Een oorzaak.")
    });
  }
);
