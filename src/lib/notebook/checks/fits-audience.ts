import {checkTexts} from "../../i18n/publish-checks.js";
import type {IndicatorCard} from "../../snapshot/card.js";
import type {Manifest} from "../../snapshot/manifest.js";
import type {Cell} from "../notebook.js";
import {type Finding, refusal, type Submitted} from "./finding.js";
import {headerLine} from "./lines.js";

/**
 * What is for the municipality only stays there: a notebook for everybody does not speak of it, as the audit demands
 * of every page, and one that does requires such an indicator, so that the site for everybody leaves it out.
 */
export function fitsAudience(submitted: Submitted): Finding[] {
  const {notebook, manifest, inner, locale} = submitted;
  const t = checkTexts[locale];
  const required = notebook.header.requires ?? [];
  const line = headerLine(notebook, "requires");
  if (manifest.audience === "intern") {
    if (staysInside(notebook.header, manifest)) return [];
    const named = indicatorsIn(submitted, manifest);
    return manifest.indicators
      .filter((card) => card.audience === "intern")
      .filter((card) => named.includes(card.id) || mentioned(submitted.source, card) !== null)
      .map(({id}) => refusal("audience", line, t.not_required(id), t.not_required_out(id)));
  }
  const closed = (inner?.indicators ?? []).filter(({audience}) => audience === "intern");
  const lacking = required
    .filter((id) => ![...manifest.indicators, ...closed].some((card) => card.id === id))
    .map((id) => refusal("audience", line, t.lacks(id), t.lacks_out));
  const told = closed.flatMap((card) => {
    const at = mentioned(submitted.source, card);
    return at === null ? [] : [refusal("audience", at, t.inner_only(card.name[locale]), t.inner_only_out)];
  });
  return [...lacking, ...told];
}

/** Tells whether a notebook requires an indicator that keeps it off the site for everybody. */
export function staysInside(
  {requires = []}: {requires?: string[] | undefined},
  {indicators}: Pick<Manifest, "indicators">
): boolean {
  return indicators.some(({audience, id}) => audience === "intern" && requires.includes(id));
}

/**
 * The indicators that the cells of a notebook name, in SQL and in specs, and those of a phenomenon that has no other
 * ones. Another phenomenon has fewer of them on the site for everybody.
 */
function indicatorsIn({notebook}: Submitted, {phenomena, indicators}: Manifest): string[] {
  const words = notebook.cells.flatMap((cell) => {
    const text = cell.kind === "query" ? cell.sql : "source" in cell ? cell.source : "";
    return text.split(/[^\p{L}\p{N}_]+/u);
  });
  const named = notebook.cells.flatMap(phenomenaOf);
  const closed = phenomena.filter((one) =>
    one.indicators.every((id) => indicators.some((card) => card.id === id && card.audience === "intern"))
  );
  return [...words, ...closed.filter(({id}) => named.includes(id)).flatMap((one) => one.indicators)];
}

function phenomenaOf(cell: Cell): string[] {
  if (cell.kind === "heatmap") return cell.spec.phenomenon ? [cell.spec.phenomenon] : [];
  if (cell.kind !== "input" || cell.spec.type !== "phenomenon") return [];
  return [cell.spec.value, ...(cell.spec.options ?? [])];
}

/** The line that names an indicator, by id or by name; an id of one word is a word of prose too. */
function mentioned(source: string, {id, name}: IndicatorCard): number | null {
  const names = [...(id.includes("_") ? [id] : []), ...Object.values(name).map((text) => text.toLowerCase())];
  const lines = source.toLowerCase().split("\n");
  const at = lines.findIndex((line) => names.some((one) => line.includes(one)));
  return at < 0 ? null : at + 1;
}
