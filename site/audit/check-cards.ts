import {LEVELS} from "../../src/lib/areas/area.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {CATEGORIES_TABLE} from "./check-numbers.js";
import type {DecodedTable} from "./decode.js";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/** What a card promises; in a manifest it may be stricter, never looser. */
type Promised = Pick<
  IndicatorCard,
  "id" | "base" | "status" | "audience" | "finest_level" | "kind" | "category_of"
>;

/**
 * Proves that indicators are as careful as their cards: base and status of their tables, no cell, figure or gate below
 * the finest level, no indicator for the municipality's own people in a public site, and subsets that are categories of
 * one cube. `cards` are those of the code: with them, a manifest that was loosened as a whole is found too.
 */
export function checkCards(
  release: Release,
  cards: readonly Promised[] | undefined,
  findings: Findings
): void {
  const {manifest, tables} = release;
  if (cards) for (const card of manifest.indicators) holdPromise(card, cards, findings);
  const uses = usesOf(tables);
  const levels = new Map(manifest.areas.map(({code, level}) => [code, LEVELS.indexOf(level)]));
  for (const card of manifest.indicators) {
    const where = `manifest.json ${card.id}`;
    if (manifest.audience === "openbaar" && card.audience !== "openbaar")
      findings.add("not as on the card", `${where} audience`);
    const parts = uses.filter(({indicator, inPart}) => indicator === card.id && inPart);
    for (const name of new Set(parts.map(({table}) => table))) {
      const entry = manifest.tables.find((table) => table.name === name);
      if (!entry || entry.status !== card.status || entry.base !== card.base)
        findings.add("not as on the card", `${DATABASE} ${name} base`);
    }
    holdGate(card, manifest, findings);
    const finest = LEVELS.indexOf(card.finest_level);
    const finer = release.figures.filter(
      ({indicator, area}) => indicator === card.id && (levels.get(area) ?? -1) > finest
    );
    findings.add("finer than the card", `figures.arrow ${card.id}`, finer.length);
    holdSubset(card, uses, findings);
  }
  for (const entry of manifest.tables.filter(({status}) => status === "protected"))
    holdCells(entry.name, release, uses, levels, findings);
}

function holdPromise(card: IndicatorCard, cards: readonly Promised[], findings: Findings): void {
  const promised = cards.find(({id}) => id === card.id);
  const where = `manifest.json ${card.id}`;
  if (!promised) {
    findings.add("not as on the card", where);
    return;
  }
  const looser = {
    base: card.base < promised.base,
    status: card.status !== promised.status,
    audience: promised.audience === "intern" && card.audience !== "intern",
    kind: card.kind !== promised.kind,
    category_of: card.category_of !== promised.category_of,
    finest_level: LEVELS.indexOf(card.finest_level) > LEVELS.indexOf(promised.finest_level)
  };
  for (const [field, wrong] of Object.entries(looser))
    if (wrong) findings.add("not as on the card", `${where} ${field}`);
}

function holdGate({id, finest_level}: IndicatorCard, {gate}: Manifest, findings: Findings): void {
  const finer = gate.filter(
    (entry) =>
      entry.indicator === id && entry.offered && LEVELS.indexOf(entry.level) > LEVELS.indexOf(finest_level)
  );
  for (const {level, period} of finer)
    findings.add("finer than the card", `manifest.json gate ${id} ${level} ${period}`);
}

/** All cells of a cube ship, so that they may be no finer than the finest of its cards. */
function holdCells(
  name: string,
  {manifest, tables}: Release,
  uses: readonly Use[],
  levels: ReadonlyMap<string, number>,
  findings: Findings
): void {
  const counted = new Set(
    uses.filter(({table, inPart}) => table === name && inPart).map((use) => use.indicator)
  );
  const finest = manifest.indicators
    .filter(({id}) => counted.has(id))
    .map(({finest_level}) => LEVELS.indexOf(finest_level));
  if (!finest.length) return;
  const areas = tables.find((t) => t.name === name)?.columns.find((c) => c.name === "area")?.values ?? [];
  const finer = areas.filter((area) => (levels.get(String(area)) ?? -1) > Math.max(...finest));
  findings.add("finer than the card", `${DATABASE} ${name}`, finer.length);
}

/** Rounded apart, a part may exceed its whole, and two ranges of one count overlap in less than one. */
function holdSubset({id, category_of}: IndicatorCard, uses: readonly Use[], findings: Findings): void {
  if (category_of === null) return;
  const cellsOf = (indicator: string) =>
    uses
      .filter((use) => use.indicator === indicator && use.inPart)
      .map(({table, category}) => `${table} ${category}`);
  const whole = new Set(cellsOf(category_of));
  findings.add(
    "subset rounded apart",
    `manifest.json ${id}`,
    cellsOf(id).filter((cell) => !whole.has(cell)).length
  );
}

/** One row of the table that says which cells an indicator adds up. */
interface Use {
  indicator: string;
  table: string;
  category: string;
  inPart: boolean;
}

function usesOf(tables: readonly DecodedTable[]): Use[] {
  const cells = tables.find(({name}) => name === CATEGORIES_TABLE);
  const column = (name: string) => cells?.columns.find((c) => c.name === name)?.values ?? [];
  const [table, category, inPart] = ["table_name", "category", "in_part"].map(column);
  return column("indicator").map((indicator, row) => ({
    indicator: String(indicator),
    table: String(table![row]),
    category: String(category![row]),
    inPart: inPart![row] === true
  }));
}
