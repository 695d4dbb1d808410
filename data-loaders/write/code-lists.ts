import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {ReleasedColumn} from "../stages/types.js";
import type {ManifestParts, PlainTable} from "./parts.js";

/** Makes the tables that the catalogue joins with: areas, periods and indicators, in words and codes. */
export function codeLists({areas, periods, indicators}: ManifestParts): PlainTable[] {
  const members = areas.flatMap((area) =>
    area.members.map((code, i) => ({code, area: area.code, name: area.member_names[i]!}))
  );
  return [
    codeList("area", areas, [
      ["area", "enum", (a) => a.code],
      ["level", "enum", (a) => a.level],
      ["name", "varchar", (a) => a.name],
      ["parent", "varchar", (a) => a.parent]
    ]),
    codeList("area_member", members, [
      ["cbs_code", "enum", (m) => m.code],
      ["area", "enum", (m) => m.area],
      ["name", "varchar", (m) => m.name]
    ]),
    codeList("period", periods, [
      ["period", "enum", (p) => p.code],
      ["kind", "enum", (p) => p.kind],
      ["first_day", "date", (p) => p.start],
      ["day_after", "date", (p) => p.end]
    ]),
    codeList("indicator", indicators, [
      ["indicator", "enum", (i) => i.id],
      ["phenomenon", "enum", (i) => i.phenomenon],
      ["name_nl", "varchar", (i) => i.name.nl],
      ["name_en", "varchar", (i) => i.name.en],
      ["unit_nl", "varchar", (i) => i.unit.nl],
      ["unit_en", "varchar", (i) => i.unit.en],
      ["kind", "enum", (i) => i.kind],
      ["per", "integer", (i) => i.per],
      ["status", "enum", (i) => i.status],
      ["base", "integer", (i) => i.base]
    ])
  ];
}

/**
 * Makes the table of all figures. It holds protected and public indicators together, so its base says nothing:
 * the base of a row is that of its indicator.
 */
export function figureTable(figures: readonly Figure[]): PlainTable {
  const columns = columnsOf(figures, [
    ["indicator", "enum", (f) => f.indicator],
    ["area", "enum", (f) => f.area],
    ["period", "enum", (f) => f.period],
    ["n", "integer", (f) => f.n],
    ["denominator", "integer", (f) => f.denominator]
  ]);
  return {name: "figure", status: "protected", base: 1, columns};
}

/** A column by name and type, and how a row gives its value. */
type ColumnPlan<Row> = readonly (readonly [
  name: string,
  type: ReleasedColumn["type"],
  value: (row: Row) => ReleasedColumn["values"][number]
])[];

function codeList<Row>(name: string, rows: readonly Row[], plan: ColumnPlan<Row>): PlainTable {
  return {name, status: "code list", base: 1, columns: columnsOf(rows, plan)};
}

function columnsOf<Row>(rows: readonly Row[], plan: ColumnPlan<Row>): ReleasedColumn[] {
  return plan.map(([name, type, value]) => ({name, type, values: rows.map(value)}));
}
