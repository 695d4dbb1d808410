import type {Theme} from "./mutation.js";
import {addRow, changeTable, runSql, setColumn, valuesOf} from "./plant.js";

/** Tables and columns that should not be there, whatever they call themselves. */
export const tables: Theme = {
  title: "Tables and columns that should not be there",
  mutations: [
    {
      id: "numbers-in-code-list",
      hole: "A new code list holds exact counts by area.",
      snapshot: (parts) => addRow(parts, "area_size", "code list", {area: "BU99990101", cases: 3}),
      rule: "table not expected",
      place: "snapshot.duckdb area_size"
    },
    {
      id: "counts-as-names",
      hole: "A code list that is known holds counts where names belong.",
      written: (small) => runSql(small, "ALTER TABLE area ALTER name TYPE INTEGER USING 3"),
      rule: "column not expected",
      place: "snapshot.duckdb area.name",
      also: ["not as in the manifest"]
    },
    {
      id: "column-in-code-list",
      hole: "The list of areas has a column of exact counts.",
      written: (small) => runSql(small, "ALTER TABLE area ADD COLUMN cases INTEGER DEFAULT 3"),
      rule: "column not expected",
      place: "snapshot.duckdb area.cases",
      also: ["not as in the manifest", "table not expected"]
    },
    {
      id: "public-table",
      hole: "A table that calls itself public holds the protected counts exactly.",
      snapshot: (parts) => {
        const {columns} = parts.tables.find(({name}) => name === "dwellings")!;
        parts.tables.push({name: "homes", status: "public", base: 1, columns});
      },
      rule: "table not expected",
      place: "snapshot.duckdb homes",
      also: ["exact beside rounded"]
    },
    {
      id: "cube-called-public",
      hole: "A cube of protected counts is called public, so that its numbers go unchecked.",
      snapshot: ({tables, manifest}) => {
        changeTable(tables, "reports", (table) => ({...table, status: "public", base: 1}));
        manifest.indicators = manifest.indicators.map((card) =>
          card.id === "violence" ? {...card, status: "public", base: 1} : card
        );
      },
      rule: "table not expected",
      place: "snapshot.duckdb reports",
      also: ["not as on the card", "utility not as computed"]
    },
    {
      id: "exact-in-public-table",
      hole: "A public table that is known holds the exact counts of a protected indicator.",
      snapshot: (parts) => {
        const counts = new Map<string, number>();
        const column = (name: string) => valuesOf(parts, "dwellings", name);
        const [area, period, water, n] = ["area", "period", "water", "n"].map(column);
        n!.forEach((count, row) => {
          if (water![row] !== "low") return;
          const key = `${area![row]} ${period![row]}`;
          counts.set(key, (counts.get(key) ?? 0) + Number(count));
        });
        // Two units beside what was released, as the exact count may be.
        setColumn(parts, "resident", "n", (_, row) => {
          const key = `${valuesOf(parts, "resident", "area")[row]} ${valuesOf(parts, "resident", "period")[row]}`;
          return (counts.get(key) ?? 0) + 2;
        });
      },
      rule: "exact beside rounded",
      place: "snapshot.duckdb resident.n beside low_water",
      also: ["area too small"]
    },
    {
      id: "dimension-too-many",
      hole: "A cube is split by one thing more than its indicators select by.",
      snapshot: ({tables}) =>
        changeTable(tables, "dwellings", ({columns, ...table}) => ({
          ...table,
          columns: [...columns, {name: "tenure", type: "enum", values: columns[0]!.values.map(() => "rent")}]
        })),
      rule: "column not expected",
      place: "snapshot.duckdb dwellings.tenure",
      also: ["gate not as computed", "not the sum", "utility not as computed"]
    },
    {
      id: "view-in-database",
      hole: "The database holds a view.",
      written: (small) => runSql(small, "CREATE VIEW peek AS SELECT 213 AS n"),
      rule: "table not expected",
      place: "snapshot.duckdb views",
      also: ["not in the manifest"]
    },
    {
      id: "function-in-database",
      hole: "The database holds a function that answers with an exact count.",
      written: (small) => runSql(small, "CREATE MACRO peek() AS 213"),
      rule: "table not expected",
      place: "snapshot.duckdb functions"
    },
    {
      id: "comment-in-database",
      hole: "A comment on a table of the database tells an exact count.",
      written: (small) => runSql(small, "COMMENT ON TABLE dwellings IS '213 in Buurt 1'"),
      rule: "table not expected",
      place: "snapshot.duckdb comments on tables"
    },
    {
      id: "table-not-in-manifest",
      hole: "The database holds a table that the manifest does not name.",
      written: (small) => runSql(small, "CREATE TABLE peek AS SELECT 213 AS n"),
      rule: "not in the manifest",
      place: "snapshot.duckdb peek"
    },
    {
      id: "table-in-other-schema",
      hole: "The database holds a table in a schema of its own.",
      written: (small) => runSql(small, "CREATE SCHEMA side", "CREATE TABLE side.peek AS SELECT 213 AS n"),
      rule: "not in the manifest",
      place: "snapshot.duckdb side.peek"
    }
  ]
};
