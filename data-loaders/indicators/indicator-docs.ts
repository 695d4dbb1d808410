import type {Phenomenon} from "../../src/lib/snapshot/card.js";
import {REGISTERS} from "../registers.js";
import type {CubeRecipe, Indicator, RegisterIndicator} from "./indicator.js";

interface Documented {
  phenomenon: Pick<Phenomenon, "id" | "name">;
  indicators: readonly (Indicator | RegisterIndicator)[];
}

/** Writes `docs/indicators.md`: what is counted, by phenomenon, and the cubes in which it is. */
export function indicatorDocs(phenomena: readonly Documented[], cubes: readonly CubeRecipe[]): string {
  const all = phenomena.flatMap(({indicators}) => indicators);
  const sensitive = REGISTERS.filter(({contract}) => contract.data).map(({contract}) => code(contract.id));
  return `# Indicators

${all.length} indicators of ${phenomena.length} phenomena, written from their cards by \`data-loaders/indicators/indicator-docs.ts\`. After a
change: \`UPDATE_GOLDEN=1 npx vitest run --project unit tests/unit/core/indicator-docs.test.ts\`. What each counts, its
thresholds and where they come from, its known bias and what it does not show are on its card, on the page *Bronnen
en methode*.

An indicator is left out of a site where one of its sources is not read or its purpose is not declared, and one for
\`intern\` is left out of the edition for everybody. *effort* counts what the government did: it rises where more is
looked for.

${phenomena.map(section).join("\n\n")}

## Cubes

Counts are rounded once, in the cells of a cube; indicators are sums of those ([disclosure](disclosure.md)). The base is
10 where a cube reads one of these: ${sensitive.join(", ")}. Their contracts
say (\`data\`) that they hold criminal-law or care data, and a lower base is refused. Everybody sees the same cells, or
sums of them ([editions](editions.md)).

${table(
  ["cube", "purpose", "one unit is", "kind", "cells", "for everybody", "base", "split by"],
  cubes.map((cube) => [
    code(cube.name),
    cube.purpose,
    cube.unit.en,
    cube.kind,
    cells(cube.finest, cube.period),
    forEverybody(cube, all),
    String(cube.base),
    cube.dimensions.map(({name, values}) => `${name} (${values.length})`).join(", ")
  ])
)}
`;
}

function forEverybody(
  {name, finest, period, public: coarser}: CubeRecipe,
  indicators: Documented["indicators"]
): string {
  const closed = indicators.some(
    (one) => "cube" in one && one.cube === name && one.card.audience === "intern"
  );
  if (closed) return "not shown";
  return coarser ? cells(coarser.level ?? finest, coarser.period ?? period) : "the same";
}

function cells(level: string, period: string): string {
  return `${level} × ${period}`;
}

function section({phenomenon, indicators}: Documented): string {
  const rows = indicators.map((indicator) => {
    const {card} = indicator;
    return [
      code(card.id),
      card.name.en + (card.category_of ? ` (part of ${code(card.category_of)})` : ""),
      card.kind,
      `${card.denominator.en}, per ${card.per}`,
      card.finest_level + (card.existence_sensitive ? ", since existence discloses" : ""),
      card.audience,
      card.base === 1 ? "exact" : String(card.base),
      "cube" in indicator ? code(indicator.cube) : "",
      card.sources.join(", ")
    ];
  });
  const head = ["id", "name", "kind", "of", "finest level", "audience", "base", "cube", "sources"];
  return `## ${phenomenon.name.en} (${phenomenon.name.nl})\n\n${table(head, rows)}`;
}

function code(name: string): string {
  return `\`${name}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
