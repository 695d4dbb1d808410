import type {Page} from "playwright-core";

/** Writes a notebook of so many cells: texts, figures, queries, notes and inputs in turn. */
export function notebookOf(cells: number): string {
  const kinds = [
    (i: number) =>
      `## Kop ${i}\n\nTekst met *nadruk*, en een paar zinnen om te lezen. Nog een zin, en dan is het klaar.`,
    (i: number) =>
      `\`\`\`map\ntitle: Kaart ${i}\nindicator: overbewoond\nlevel: wijk\nperiod: latest year\n\`\`\``,
    (i: number) =>
      `\`\`\`trend\ntitle: Verloop ${i}\nindicator: meldingen_openbare_ruimte\nlevel: gemeente\nperiod: each month\n\`\`\``,
    (i: number) =>
      `\`\`\`query q${i}\nSELECT area, sum(n) AS n FROM melding GROUP BY ALL ORDER BY n DESC LIMIT 20\n\`\`\``,
    // Text after text would be one cell.
    (i: number) =>
      i % 2 === 0
        ? `\`\`\`note\n**Wat dit toont.** Een toelichting bij ${i}.\n\`\`\``
        : `\`\`\`input wijk${i}\ntype: area\nlabel: Welke wijk?\nlevel: wijk\nmultiple: true\nvalue: [WK999901]\n\`\`\``
  ];
  const body = Array.from({length: cells}, (_, i) => kinds[i % kinds.length]!(i));
  return `---
title: Vijftig cellen
language: nl
date: 2026-03-02
authors: [Team]
description: Om te meten.
purpose: Meten.
---

${body.join("\n\n")}
`;
}

/** Drops a notebook on the page, and takes it over to edit; what lay there is put away. */
export async function openFile(page: Page, name: string, source: string): Promise<void> {
  await page.locator("#werkbank .wb").waitFor(); // before that nobody listens
  await page.evaluate(
    ([file, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text!], file!, {type: "text/markdown"}));
      const target = document.querySelector("#werkbank .wb")!;
      for (const type of ["dragenter", "dragover", "drop"])
        target.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
    },
    [name, source]
  );
  await page
    .getByRole("button", {name: /Overnemen en bewerken/})
    .first()
    .click();
  await page.locator(".wb-cell").first().waitFor();
}
