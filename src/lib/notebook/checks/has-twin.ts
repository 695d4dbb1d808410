import {checkTexts} from "../../i18n/publish-checks.js";
import {type Finding, remark, type Submitted} from "./finding.js";

/** A report has a twin in the other language, with the same cells. */
export function hasTwin({slug, notebook, others, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  const other = notebook.header.language === "nl" ? "en" : "nl";
  const twin = others.find((one) => one.slug === slug && one.language === other);
  if (!twin) {
    const file = other === "en" ? `${slug}.en.md` : `${slug}.md`;
    return [remark("translation", 1, t.no_twin(other), t.no_twin_out(file))];
  }
  const kinds = kindsOf(notebook.cells).join();
  if (twin.kinds === null || twin.kinds.join() === kinds) return [];
  return [remark("translation", 1, t.other_twin(twin.file), t.other_twin_out)];
}

/** The kinds of the fenced cells, in order. */
export function kindsOf(cells: readonly {kind: string}[]): string[] {
  return cells.map(({kind}) => kind).filter((kind) => kind !== "prose");
}
