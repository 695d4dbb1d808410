/** Columns by name, each with the beginning of its DuckDB type. */
export type KnownColumns = Readonly<Record<string, string>>;

/** Code lists that a snapshot may hold: words, codes and dates, and what the cards say of an indicator. */
export const CODE_LISTS: Readonly<Record<string, KnownColumns>> = {
  area: {area: "ENUM", level: "ENUM", name: "VARCHAR", parent: "VARCHAR"},
  area_member: {cbs_code: "ENUM", area: "ENUM", name: "VARCHAR"},
  indicator: {
    indicator: "ENUM",
    phenomenon: "ENUM",
    name_nl: "VARCHAR",
    name_en: "VARCHAR",
    unit_nl: "VARCHAR",
    unit_en: "VARCHAR",
    kind: "ENUM",
    per: "INTEGER",
    status: "ENUM",
    base: "INTEGER"
  },
  indicator_cells: {
    indicator: "ENUM",
    table_name: "ENUM",
    category: "VARCHAR",
    in_part: "BOOLEAN",
    in_whole: "BOOLEAN"
  },
  period: {period: "ENUM", kind: "ENUM", first_day: "DATE", day_after: "DATE"}
};

/** Public tables that a snapshot may hold; whoever adds one answers for it that it is public. */
export const PUBLIC_TABLES: Readonly<Record<string, KnownColumns>> = {
  intervention: {cbs_code: "ENUM", phenomenon: "ENUM", kind: "ENUM", starts: "DATE", ends: "DATE"},
  key_figure: {
    cbs_code: "ENUM",
    level: "ENUM",
    name: "VARCHAR",
    year: "INTEGER",
    residents: "INTEGER",
    households: "INTEGER",
    dwellings: "INTEGER",
    owner_occupied_pct: "DOUBLE",
    corporation_pct: "DOUBLE",
    mean_income_1000_eur: "DOUBLE",
    comparable: "BOOLEAN",
    estimated: "BOOLEAN"
  },
  making_ends_meet: {cbs_code: "ENUM", level: "ENUM", year: "INTEGER", adults_pct: "DOUBLE"},
  offence: {cbs_code: "ENUM", period: "ENUM", offence: "ENUM", n: "INTEGER"},
  resident: {area: "ENUM", period: "ENUM", n: "INTEGER", estimated: "BOOLEAN"}
};

/** The columns of all figures, in `figures.arrow` and in the table `figure`. */
export const FIGURE_COLUMNS = ["indicator", "area", "period", "n", "denominator"];
