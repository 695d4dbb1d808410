import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {ReleasedColumn} from "../stages/types.js";
import type {ManifestParts, PlainTable} from "./parts.js";

/** Makes the tables that the catalogue joins with: areas, periods and indicators, in words and codes. */
export function codeLists({areas, periods, indicators}: ManifestParts): PlainTable[] {
  return [
    list("area", [
      column(
        "area",
        "enum",
        areas.map((a) => a.code)
      ),
      column(
        "level",
        "enum",
        areas.map((a) => a.level)
      ),
      column(
        "name",
        "varchar",
        areas.map((a) => a.name)
      ),
      column(
        "parent",
        "varchar",
        areas.map((a) => a.parent)
      )
    ]),
    list("area_member", [
      column(
        "cbs_code",
        "enum",
        areas.flatMap((a) => a.members)
      ),
      column(
        "area",
        "enum",
        areas.flatMap((a) => a.members.map(() => a.code))
      )
    ]),
    list("period", [
      column(
        "period",
        "enum",
        periods.map((p) => p.code)
      ),
      column(
        "kind",
        "enum",
        periods.map((p) => p.kind)
      ),
      column(
        "first_day",
        "date",
        periods.map((p) => p.start)
      ),
      column(
        "day_after",
        "date",
        periods.map((p) => p.end)
      )
    ]),
    list("indicator", [
      column(
        "indicator",
        "enum",
        indicators.map((i) => i.id)
      ),
      column(
        "phenomenon",
        "enum",
        indicators.map((i) => i.phenomenon)
      ),
      column(
        "name_nl",
        "varchar",
        indicators.map((i) => i.name.nl)
      ),
      column(
        "name_en",
        "varchar",
        indicators.map((i) => i.name.en)
      ),
      column(
        "unit_nl",
        "varchar",
        indicators.map((i) => i.unit.nl)
      ),
      column(
        "unit_en",
        "varchar",
        indicators.map((i) => i.unit.en)
      ),
      column(
        "kind",
        "enum",
        indicators.map((i) => i.kind)
      ),
      column(
        "per",
        "integer",
        indicators.map((i) => i.per)
      ),
      column(
        "status",
        "enum",
        indicators.map((i) => i.status)
      ),
      column(
        "base",
        "integer",
        indicators.map((i) => i.base)
      )
    ])
  ];
}

/**
 * Makes the table of all figures. It holds protected and public indicators together, so its base says nothing:
 * the base of a row is that of its indicator.
 */
export function figureTable(figures: readonly Figure[]): PlainTable {
  return {
    name: "figure",
    status: "protected",
    base: 1,
    columns: [
      column(
        "indicator",
        "enum",
        figures.map((f) => f.indicator)
      ),
      column(
        "area",
        "enum",
        figures.map((f) => f.area)
      ),
      column(
        "period",
        "enum",
        figures.map((f) => f.period)
      ),
      column(
        "n",
        "integer",
        figures.map((f) => f.n)
      ),
      column(
        "denominator",
        "integer",
        figures.map((f) => f.denominator)
      )
    ]
  };
}

function list(name: string, columns: ReleasedColumn[]): PlainTable {
  return {name, status: "code list", base: 1, columns};
}

function column(
  name: string,
  type: ReleasedColumn["type"],
  values: ReleasedColumn["values"]
): ReleasedColumn {
  return {name, type, values};
}
